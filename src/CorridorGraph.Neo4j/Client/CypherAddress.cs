using CorridorGraph.Ontology;

namespace CorridorGraph.Neo4j;

/// <summary>Reads the address of a server: over HTTP, or for Neo4j's driver in a build that has it.</summary>
public static class CypherAddress
{
    private const string AuraHosts = ".databases.neo4j.io";

    private static readonly string[] ForDriver = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    /// <summary>Whether the address is one that only Neo4j's driver speaks to.</summary>
    public static bool IsForDriver(Uri address) => ForDriver.Contains(address.Scheme);

    /// <summary>The address with a slash at its end, or what to write instead. A password in it is refused and not repeated.</summary>
    /// <param name="text">The address as it was given.</param>
    /// <param name="hasDriver">Whether this build has the driver. Without it, its addresses are refused with both ways on.</param>
    public static Outcome<Uri> Read(string text, bool hasDriver = false)
    {
        if (!text.Contains("://", StringComparison.Ordinal)
            || !Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            || address.Host.Length == 0)
        {
            return Wrong($"\"{text}\" is no address. Write scheme, host and port, such as http://localhost:7474.");
        }

        if (address.UserInfo.Length > 0)
        {
            return Wrong(
                $"The address of {address.Host} holds a user. Give Neo4j:User and Neo4j:Password instead, so that no log shows them.");
        }

        return address.Scheme switch
        {
            "http" or "https" when address.Query.Length == 0 && address.Fragment.Length == 0
                => address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/"),
            "http" or "https" => Wrong($"\"{text}\" goes on after the path. Write {address.GetLeftPart(UriPartial.Path)}."),
            _ when !IsForDriver(address) => Wrong(
                $"\"{text}\" begins with {address.Scheme}://; {(hasDriver ? "neo4j://, bolt://, " : "")}http:// or https:// was expected. "
                    + $"Write {OverHttp(address)}."),
            _ when !hasDriver => Wrong(
                $"\"{text}\" is an address for Neo4j's driver, which this build does not have. Write {OverHttp(address)}, "
                    + "or build with -p:Neo4jDriver=true."),
            _ when address.PathAndQuery + address.Fragment is "" or "/" => new Uri($"{address.GetLeftPart(UriPartial.Authority)}/"),
            _ => Wrong($"\"{text}\" goes on after the host. Write {address.GetLeftPart(UriPartial.Authority)}."),
        };
    }

    private static string OverHttp(Uri address)
        => address.Host.EndsWith(AuraHosts, StringComparison.OrdinalIgnoreCase) ? $"https://{address.Host}"
            : address.Scheme.Contains('+', StringComparison.Ordinal) ? $"https://{address.Host}:7473"
            : $"http://{address.Host}:7474";

    private static Diagnostic Wrong(string message) => new(Neo4jCodes.Address, message);
}

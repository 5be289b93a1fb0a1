using CorridorGraph.Ontology;

namespace CorridorGraph.Neo4j;

/// <summary>Reads the address of a server that is spoken to over HTTP.</summary>
public static class CypherAddress
{
    private const string AuraHosts = ".databases.neo4j.io";

    /// <summary>The address with a slash at its end, or what to write instead. A password in it is refused and not repeated.</summary>
    public static Outcome<Uri> Read(string text)
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
            "bolt" or "neo4j" or "bolt+s" or "neo4j+s" or "bolt+ssc" or "neo4j+ssc"
                => Wrong($"\"{text}\" is an address for Neo4j's drivers; this build speaks HTTP. Write {OverHttp(address)}."),
            _ => Wrong($"\"{text}\" begins with {address.Scheme}://; http:// or https:// was expected. Write {OverHttp(address)}."),
        };
    }

    private static string OverHttp(Uri address)
        => address.Host.EndsWith(AuraHosts, StringComparison.OrdinalIgnoreCase) ? $"https://{address.Host}"
            : address.Scheme.Contains('+', StringComparison.Ordinal) ? $"https://{address.Host}:7473"
            : $"http://{address.Host}:7474";

    private static Diagnostic Wrong(string message) => new(Neo4jCodes.Address, message);
}

using System.Globalization;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>A server that was asked what it is, and the way to run statements on it.</summary>
internal sealed record Discovered(CypherServer Server, ITransport Transport);

/// <summary>Asks a server what it is (<c>GET /</c>; 3.x says its version one link further) and chooses the transport.</summary>
internal static class Discovery
{
    private const string AuraHosts = ".databases.neo4j.io";

    /// <summary>The first version named after a year; from there on the Query API is the one to use.</summary>
    private const int FirstCalendarVersion = 2025;

    /// <summary>From this version on, a read may not write.</summary>
    private static readonly Version ReadAccess = new(4, 4, 4);

    public static async Task<Discovered> AskAsync(Neo4jHttp http, CypherOptions options, RunClock clock)
    {
        Root root = await GetAsync(http, "", clock);
        if (root.Version is null && root.HasData)
        {
            root = await GetAsync(http, "db/data/", clock);
        }

        if (root.Version is null || ReadVersion(root.Version) is not { } version)
        {
            throw new CypherException(
                CypherFault.Protocol, "What answers says no version of Neo4j. Give the address of its HTTP port, usually 7474.");
        }

        bool aura = options.Address.Host.EndsWith(AuraHosts, StringComparison.OrdinalIgnoreCase);
        bool query = root.HasQuery && (aura || version.Major >= FirstCalendarVersion || !root.HasTransaction);
        var server = new CypherServer(
            root.Version, root.Edition,
            version.Major >= 5 ? CypherDialect.Five : CypherDialect.Three,
            query ? CypherTransport.QueryApi : CypherTransport.TransactionApi)
        {
            RefusesWritesInReads = version >= ReadAccess,
        };
        string database = Uri.EscapeDataString(options.Database ?? "neo4j");
        return new Discovered(server, version.Major < 4 ? OldApi(http, options, server)
            : query ? new QueryApi(http, $"db/{database}/query/v2")
            : new TransactionApi(http, $"db/{database}/tx", server));
    }

    private static TransactionApi OldApi(Neo4jHttp http, CypherOptions options, CypherServer server)
        => options.Database is null or "neo4j" or "graph.db"
            ? new TransactionApi(http, "db/data/transaction", server)
            : throw new CypherException(
                CypherFault.Database, $"Neo4j {server.Version} has one database without a name; \"{options.Database}\" was asked for.");

    /// <summary>The first three numbers of a version, or null where it begins with none.</summary>
    public static Version? ReadVersion(string text)
    {
        IEnumerable<string> parts = text.Split('.', '-', '+').TakeWhile(part => part.Length is > 0 and < 9 && part.All(char.IsAsciiDigit));
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)), 0, 0, 0];
        return numbers[0] == 0 ? null : new Version(numbers[0], numbers[1], numbers[2]);
    }

    private static async Task<Root> GetAsync(Neo4jHttp http, string path, RunClock clock)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using HttpResponseMessage response = await http.SendAsync(request, clock, CancellationToken.None);
        using CancellationTokenSource limited = clock.Link(CancellationToken.None);
        await using Stream body = await response.Content.ReadAsStreamAsync(limited.Token);
        using JsonDocument document = await JsonDocument.ParseAsync(body, default, limited.Token);
        return new Root(
            Text(document, "neo4j_version"), Text(document, "neo4j_edition"),
            HasData: Text(document, "data") is not null, HasQuery: Text(document, "query") is not null,
            HasTransaction: Text(document, "transaction") is not null);
    }

    private static string? Text(JsonDocument document, string name)
        => document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Root(string? Version, string? Edition, bool HasData, bool HasQuery, bool HasTransaction);
}

namespace CorridorGraph.Neo4j;

/// <summary>A way of sending statements.</summary>
public enum CypherTransport
{
    /// <summary>HTTP, many statements in one transaction a request; up to 5.x.</summary>
    TransactionApi,

    /// <summary>HTTP, one statement a request; on Aura, and from 2025 on.</summary>
    QueryApi,

    /// <summary>The official driver.</summary>
    Bolt,
}

/// <summary>A server as it describes itself, and what follows from that.</summary>
/// <param name="Version">Its version as it writes it: <c>3.1.1</c>, <c>5.26.0</c>, <c>2025.10.1</c>.</param>
/// <param name="Edition">Its edition, or null where it does not say (3.x).</param>
/// <param name="Dialect">The forms of Cypher to write.</param>
/// <param name="Transport">How statements are sent to it.</param>
public sealed record CypherServer(string Version, string? Edition, CypherDialect Dialect, CypherTransport Transport)
{
    /// <summary>Whether the server itself holds a run's time limit. Where not, the caller is freed and the statement runs on.</summary>
    public bool LimitsTime => Transport != CypherTransport.QueryApi;

    /// <summary>Whether <see cref="CypherRun.Cancellable"/> ends a read.</summary>
    public bool EndsReads => Transport != CypherTransport.QueryApi;

    /// <summary>Whether the server refuses to write in a read. Before 4.4.4 it does not, and reads are rolled back instead.</summary>
    public bool RefusesWritesInReads { get; init; } = true;

    /// <summary>Whether all statements of a read see one state of the graph; over the Query API each sees its own.</summary>
    public bool ReadsInOneTransaction => Transport != CypherTransport.QueryApi;
}

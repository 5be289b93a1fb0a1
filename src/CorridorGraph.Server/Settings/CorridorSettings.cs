using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary>What <c>appsettings.json</c>, the environment and the command line say, each stronger than the one before.</summary>
internal sealed record CorridorSettings
{
    /// <summary>Which engine answers: <c>embedded</c> or <c>neo4j</c>. Default <c>embedded</c>.</summary>
    public string Engine { get; init; } = "embedded";

    /// <summary>
    /// File that keeps the graph of the embedded engine. Default <c>data/corridor.db</c> under the working directory; null holds the seed in memory
    /// only.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>Whether the file was named, rather than taken by default.</summary>
    public bool IsDatabaseNamed { get; init; }

    /// <summary>Whether the seed was named, rather than taken by default.</summary>
    public bool IsSeedNamed { get; init; }

    /// <summary>Dataset folder that an empty file is filled from. Default <c>seed/corridor</c> beside the program.</summary>
    public string Seed { get; init; } = Path.Combine(AppContext.BaseDirectory, "seed", "corridor");

    /// <summary>The annotated SDL file. Default <c>schema/corridor.graphql</c> beside the program.</summary>
    public string Ontology { get; init; } = Path.Combine(AppContext.BaseDirectory, "schema", "corridor.graphql");

    /// <summary>Addresses to listen on. Default <c>http://127.0.0.1:5080</c>.</summary>
    public ImmutableArray<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Origins whose pages may read answers, or <c>*</c> for every origin. Default none.</summary>
    public ImmutableArray<string> CorsOrigins { get; init; } = [];

    /// <summary>
    /// Keys that let changes in: <c>name=key</c>, several with semicolons between or as a list. Default none, and then nothing can be changed.
    /// </summary>
    public CuratorKeys CuratorKeys { get; init; } = CuratorKeys.None;

    /// <summary>Where Neo4j is: the settings under <c>Neo4j</c>.</summary>
    public Neo4jSettings Neo4j { get; init; } = new();

    /// <summary>What one operation may ask for: the settings under <c>Query</c>.</summary>
    public QueryLimits Limits { get; init; } = new();
}

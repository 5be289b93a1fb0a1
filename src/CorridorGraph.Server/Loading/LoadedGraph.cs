using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;

namespace CorridorGraph.Server;

/// <summary>A graph that answers as soon as its engine does.</summary>
/// <param name="Service">Answers operations.</param>
/// <param name="Ontology">Where the ontology was read from.</param>
/// <param name="Origin">The file or the dataset folder that the facts were read from, or the address of the Neo4j that holds them.</param>
/// <param name="Contents">What was loaded, for people to read; null where nothing was, because Neo4j holds it.</param>
internal sealed record LoadedGraph(GraphQLService Service, string Ontology, string Origin, string? Contents) : IDisposable
{
    /// <summary>The file that keeps the graph, open; null where the graph is in memory only or on a Neo4j.</summary>
    public EmbeddedStore? Store { get; init; }

    /// <summary>The Neo4j that answers, or null.</summary>
    public Neo4jSchema? Neo4j { get; init; }

    /// <inheritdoc />
    public void Dispose() => Store?.Dispose();
}

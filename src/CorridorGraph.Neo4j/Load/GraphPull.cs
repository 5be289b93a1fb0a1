using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>What a Neo4j holds, as facts.</summary>
/// <param name="Facts">The facts; their values are as stored and not checked.</param>
/// <param name="LeftOut">How many facts are of each label or relationship type that the ontology lacks.</param>
public sealed record PulledGraph(GraphFacts Facts, IReadOnlyDictionary<string, int> LeftOut);

/// <summary>Reads the graph of a Neo4j back, in pages.</summary>
public sealed class GraphPull(ICypherClient client, GraphOntology ontology)
{
    /// <summary>Everything that the ontology knows.</summary>
    /// <exception cref="CypherException">The server cannot be read.</exception>
    public async Task<PulledGraph> ReadAsync(CancellationToken cancel)
    {
        var collector = new FactCollector(ontology);
        await new GraphReader(client).ReadAsync(collector, cancel);
        return new PulledGraph(collector.Facts, collector.LeftOut);
    }
}

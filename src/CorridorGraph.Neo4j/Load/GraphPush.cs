using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Brings a Neo4j in line with a folder's facts. What the server holds is read first and only what differs is sent, so that a second run
/// sends nothing, and a run that was cut short goes on where it stopped.
/// </summary>
public sealed class GraphPush(ICypherClient client, GraphOntology ontology)
{
    /// <summary>Reads the server and holds it against the facts; changes nothing.</summary>
    /// <exception cref="CypherException">The server cannot be read.</exception>
    public async Task<GraphComparison> CompareAsync(GraphFacts facts, CancellationToken cancel)
    {
        var folder = new FolderDigests(facts);
        var server = new ServerDigests(folder, ontology);
        await new GraphReader(client).ReadAsync(server, cancel);
        server.End();
        return new GraphComparison(facts, folder, server);
    }

    /// <summary>
    /// Writes what differs; <paramref name="wrote"/> is told how many rows each batch had. Nothing that the folder lacks is deleted, save
    /// an entity's other metrics and former ids.
    /// </summary>
    /// <exception cref="CypherException">A batch failed; those before it stay.</exception>
    public async Task WriteAsync(GraphComparison comparison, Action<int> wrote, CancellationToken cancel)
    {
        var writer = new GraphWriter(client) { Wrote = wrote };
        foreach (var label in comparison.Server.StaleLabels.GroupBy(stale => stale.Label, stale => stale.Entity))
        {
            await writer.RunAsync($"MATCH (x:Entity {{id: row}}) REMOVE x:{CypherText.Name(label.Key)}", label, cancel);
        }

        await DeleteAsync(writer, "FormerId", comparison.Server.StaleFormerIds, cancel);
        await writer.WriteAsync(comparison.ToWrite, cancel);
    }

    /// <summary>Deletes what the folder lacks. Of an entity that goes, every relationship goes with it, of other tools too.</summary>
    /// <exception cref="CypherException">A batch failed; those before it stay.</exception>
    public async Task PruneAsync(GraphComparison comparison, CancellationToken cancel)
    {
        var writer = new GraphWriter(client);
        foreach (var type in comparison.Server.ExtraRelationships.GroupBy(ends => ends.Type))
        {
            await writer.RunAsync(
                $"MATCH (a:Entity {{id: row[0]}})-[r:{CypherText.Name(type.Key)}]->(b:Entity {{id: row[1]}}) "
                    + "WHERE coalesce(r.id, '') = row[2] DELETE r",
                type.Select(ends => new[] { ends.From, ends.To, ends.Id }),
                cancel);
        }

        await writer.RunAsync("MATCH (x:Metric {entity: row}) DELETE x", comparison.Server.ExtraMetrics, cancel);
        await DeleteAsync(writer, "FormerId", comparison.Server.ExtraFormerIds, cancel);
        await writer.RunAsync("MATCH (x:Entity {id: row}) DETACH DELETE x", comparison.Server.ExtraEntities, cancel);
        await DeleteAsync(writer, "Source", comparison.Server.ExtraSources, cancel);
    }

    private static Task DeleteAsync(GraphWriter writer, string label, List<string> ids, CancellationToken cancel)
        => writer.RunAsync($"MATCH (x:{label} {{id: row}}) DELETE x", ids, cancel);
}

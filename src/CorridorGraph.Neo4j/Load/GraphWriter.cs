using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes facts into a Neo4j in batches. What is there already is brought in line, so that a second run of the same facts changes nothing.
/// </summary>
public sealed class GraphWriter(ICypherClient client)
{
    // A batch of 5,000 takes a second or two; a server that is busy with other work may take far longer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Rows of one transaction. Default 5,000.</summary>
    public int BatchSize { get; init; } = 5_000;

    /// <summary>Told after each batch how many rows it had. Default: nobody.</summary>
    public Action<int>? Wrote { get; init; }

    /// <summary>
    /// Adds and updates; nothing but an entity's earlier metrics is deleted. Returns the server's counters of all batches together.
    /// </summary>
    /// <exception cref="CypherException">A batch failed; those before it stay, and the same call may be repeated.</exception>
    public async Task<IReadOnlyDictionary<string, int>> WriteAsync(GraphFacts facts, CancellationToken cancel)
    {
        var counters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var batch in Batches(facts))
        {
            await RunAsync(batch, counters, cancel);
        }

        return counters;
    }

    /// <summary>Runs a statement for rows that it knows as <c>row</c>, a batch a transaction.</summary>
    internal async Task RunAsync<T>(string write, IEnumerable<T> rows, CancellationToken cancel)
    {
        foreach (var batch in InBatches(write, rows, row => row))
        {
            await RunAsync(batch, [], cancel);
        }
    }

    private async Task RunAsync(Batch batch, Dictionary<string, int> counters, CancellationToken cancel)
    {
        var run = new CypherRun([batch.Statement], CypherAccess.Write, Patience);
        var outcome = await client.RunAsync(run, NoRows.Instance, cancel);
        foreach (var (name, count) in outcome.Counters)
        {
            counters[name] = counters.GetValueOrDefault(name) + count;
        }

        Wrote?.Invoke(batch.Rows);
    }

    // One batch after the other comes into being: all of a large graph at once would be as large again.
    private IEnumerable<Batch> Batches(GraphFacts facts)
    {
        var sources = InBatches(PutSource, facts.Sources, StoredForm.Of);
        var entities = facts.Entities.GroupBy(entity => entity.Type).SelectMany(group =>
            InBatches(PutEntity(group.Key), group, StoredForm.Of));
        var formerIds = InBatches(PutFormerId, facts.Entities.SelectMany(FormerIdsIn), row => row);
        var relationships = facts.Relationships.GroupBy(relationship => relationship.Type).SelectMany(group =>
            InBatches(PutRelationship(group.Key), group, RowOf));

        // A metric has no key of its own; those of an entity are replaced together.
        var metrics = InBatches(
            "OPTIONAL MATCH (old:Metric {entity: row.entity}) DELETE old "
                + "WITH DISTINCT row UNWIND row.metrics AS metric CREATE (x:Metric) SET x = metric",
            facts.Metrics.GroupBy(metric => metric.Entity, StringComparer.Ordinal),
            group => new Dictionary<string, object?> { ["entity"] = group.Key, ["metrics"] = group.Select(StoredForm.Of).ToArray() });
        return sources.Concat(entities).Concat(formerIds).Concat(relationships).Concat(metrics);
    }

    /// <summary>Writes a source.</summary>
    internal const string PutSource = "MERGE (x:Source {id: row.id}) SET x = row";

    /// <summary>Writes a former id.</summary>
    internal const string PutFormerId = "MERGE (x:FormerId {id: row.id}) SET x = row";

    /// <summary>Writes an entity of a type.</summary>
    internal static string PutEntity(NodeType type) => $"MERGE (x:Entity {{id: row.id}}) SET x:{CypherText.Name(type.Name)} SET x = row";

    /// <summary>Writes a relationship of a type, a row as <see cref="RowOf"/> gives it.</summary>
    internal static string PutRelationship(RelationshipType type)
        => "MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) "
            + $"MERGE (a)-[r:{CypherText.Name(type.Name)} {{id: row.r.id}}]->(b) SET r = row.r";

    /// <summary>A relationship as a row: its ends, and the properties that are stored.</summary>
    internal static Dictionary<string, object?> RowOf(RelationshipFact fact)
        => new() { ["from"] = fact.From, ["to"] = fact.To, ["r"] = StoredForm.Of(fact) };

    /// <summary>The former ids of an entity as rows.</summary>
    internal static IEnumerable<Dictionary<string, object?>> FormerIdsIn(EntityFact entity)
        => entity.FormerIds.Select(id => new Dictionary<string, object?> { ["id"] = id, ["entity"] = entity.Id });

    private IEnumerable<Batch> InBatches<TFact, TRow>(string write, IEnumerable<TFact> facts, Func<TFact, TRow> stored)
        => facts.Chunk(BatchSize).Select(chunk => new Batch(
            new CypherStatement(
                $"UNWIND $rows AS row {write}", new Dictionary<string, object?> { ["rows"] = chunk.Select(stored).ToArray() }),
            chunk.Length));

    private readonly record struct Batch(CypherStatement Statement, int Rows);

    private sealed class NoRows : ICypherSink
    {
        public static readonly NoRows Instance = new();

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row)
        {
        }
    }
}

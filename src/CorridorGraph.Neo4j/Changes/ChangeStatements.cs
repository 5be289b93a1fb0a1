using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// The statements that write a change set in one transaction. The first takes the lock of the node that counts, so that writers go one after another;
/// each that follows does nothing unless the version is still the one that the set was made for; the last makes it the next.
/// </summary>
internal static class ChangeStatements
{
    private const int BatchSize = 5_000;

    // Setting a property locks the node until the transaction ends. Its version is compared in statements of their own: within one, a server may have
    // read it before it had the lock.
    private const string Lock =
        $"MERGE (g:`{LogForm.Graph}` {{id: 'graph'}}) ON CREATE SET g.version = 0, g.number = 0 SET g.writes = coalesce(g.writes, 0) + 1";

    private const string IfUnchanged = $"{LogForm.MatchGraph} WHERE g.version = $version";

    /// <summary>The statements; the last returns a row exactly if the set was written.</summary>
    public static IReadOnlyList<CypherStatement> Of(ChangeTally tally, long version)
        =>
        [
            new(Lock, new Dictionary<string, object?>()),
            .. Facts(tally).Concat(InBatches("CREATE (x:`" + LogForm.Change + "`) SET x = row", tally.Log)).Select(write => Guarded(write, version)),
            new(
                $"{IfUnchanged} SET g.version = $version + 1, g.number = $number RETURN g.version",
                new Dictionary<string, object?> { ["version"] = version, ["number"] = tally.Receipt.Number }),
        ];

    // What speaks of others goes before what it speaks of, and comes after it.
    private static IEnumerable<(string Text, object Rows)> Facts(ChangeTally tally)
        => Gone(tally).Concat(
        [
            .. InBatches(GraphWriter.PutSource, After(tally.Sources).Select(StoredForm.Of)),
            .. Entities(tally),
            .. After(tally.Relationships).GroupBy(fact => fact.Type).SelectMany(group =>
                InBatches(GraphWriter.PutRelationship(group.Key), group.Select(GraphWriter.RowOf))),
            .. InBatches("CREATE (x:Metric) SET x = row", After(tally.Metrics).Select(StoredForm.Of)),
        ]);

    private static IEnumerable<(string Text, object Rows)> Gone(ChangeTally tally)
        =>
        [
            .. tally.Relationships.Changed.Where(row => row.After is null).GroupBy(row => row.Key.Type).SelectMany(group => InBatches(
                "MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]}) "
                    + $"MATCH (a)-[r:{CypherText.Name(group.Key.Name)}]->(b) WHERE coalesce(r.since, '') = row[2] DELETE r",
                group.Select(row => new[] { row.Key.From, row.Key.To, row.Key.Since ?? "" }))),

            // A metric that changes is replaced: it has no key to find it by in one step.
            .. InBatches(
                "MATCH (x:Metric {entity: row[0]}) "
                    + "WHERE x.name = row[1] AND coalesce(x.asOf, '') = row[2] AND coalesce(x.unit, '') = row[3] DELETE x",
                tally.Metrics.Changed.Where(row => row.Before is not null)
                    .Select(row => new[] { row.Key.Entity, row.Key.Name, row.Key.AsOf ?? "", row.Key.Unit ?? "" })),
            .. InBatches(
                "MATCH (x:FormerId {id: row[0]}) WHERE x.entity = row[1] DELETE x",
                tally.Entities.Changed.SelectMany(row =>
                    (row.Before?.FormerIds ?? []).Except(row.After?.FormerIds ?? []).Select(id => new[] { id, row.Key }))),

            // Without DETACH: what another tool tied to it keeps it, and the transaction fails.
            .. InBatches("MATCH (x:Entity {id: row}) DELETE x", tally.Entities.Changed.Where(row => row.After is null).Select(row => row.Key)),
            .. InBatches("MATCH (x:Source {id: row}) DELETE x", tally.Sources.Changed.Where(row => row.After is null).Select(row => row.Key)),
        ];

    private static IEnumerable<(string Text, object Rows)> Entities(ChangeTally tally)
    {
        var put = tally.Entities.Changed.Where(row => row.After is not null).ToList();
        return
        [
            .. put.Where(row => row.Before is { } before && before.Type != row.After!.Type).GroupBy(row => row.Before!.Type).SelectMany(group =>
                InBatches($"MATCH (x:Entity {{id: row}}) REMOVE x:{CypherText.Name(group.Key.Name)}", group.Select(row => row.Key))),
            .. put.GroupBy(row => row.After!.Type).SelectMany(group =>
                InBatches(GraphWriter.PutEntity(group.Key), group.Select(row => StoredForm.Of(row.After!)))),
            .. InBatches(GraphWriter.PutFormerId, put.SelectMany(row => GraphWriter.FormerIdsIn(row.After!))),
        ];
    }

    private static IEnumerable<T> After<TKey, T>(TalliedRows<TKey, T> rows)
        where TKey : notnull
        where T : class
        => rows.Changed.Select(row => row.After).OfType<T>();

    private static IEnumerable<(string Text, object Rows)> InBatches<T>(string write, IEnumerable<T> rows)
        => rows.Chunk(BatchSize).Select(batch => ($"UNWIND $rows AS row {write}", (object)batch));

    private static CypherStatement Guarded((string Text, object Rows) write, long version) => new(
        $"{IfUnchanged} {write.Text}", new Dictionary<string, object?> { ["version"] = version, ["rows"] = write.Rows });
}

using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Reads every fact that a Neo4j holds, in pages by id. Each page is a transaction of its own: keep writers away meanwhile.
/// </summary>
internal sealed class GraphReader(ICypherClient client)
{
    private const int PageSize = 5_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly ReadRetry reads = new(client, TimeProvider.System);

    /// <summary>Gives each fact to <paramref name="facts"/>; an entity comes before the relationships that leave it.</summary>
    public async Task ReadAsync(IStoredFacts facts, CancellationToken cancel)
    {
        await PagesAsync("Source", "properties(x)", page => page.ForEach(row => facts.Source(StoredValues.Read(row[1]))), cancel);
        await PagesAsync(
            "FormerId", "x.entity", page => page.ForEach(row => facts.FormerId(row[0].GetString()!, row[1].ToString())), cancel);
        await foreach (List<JsonElement[]> page in PagesAsync("Entity", "labels(x), properties(x)", cancel))
        {
            foreach (JsonElement[] row in page)
            {
                string[] labels = [.. row[1].EnumerateArray().Select(label => label.GetString()!).Where(label => label != "Entity")];
                facts.Entity(row[0].GetString()!, labels, StoredValues.Read(row[2]));
            }

            await ReadRelationshipsAsync([.. page.Select(row => row[0].GetString()!)], facts, cancel);
        }

        foreach (JsonElement[] row in await RunAsync("MATCH (x:Metric) WHERE x.entity > '' RETURN properties(x)", "", cancel))
        {
            facts.Metric(StoredValues.Read(row[0]));
        }
    }

    private async Task ReadRelationshipsAsync(string[] ids, IStoredFacts facts, CancellationToken cancel)
    {
        // One row an entity: a row for each relationship costs several times as much over HTTP.
        const string leaving = "UNWIND $after AS id MATCH (a:Entity {id: id})-[r]->(b:Entity) WHERE b.id > '' "
            + "RETURN id, collect([type(r), b.id, properties(r)])";
        foreach (JsonElement[] row in await RunAsync(leaving, ids, cancel))
        {
            foreach (JsonElement tie in row[1].EnumerateArray())
            {
                Dictionary<string, object?> values = StoredValues.Read(tie[2]);
                string id = values.GetValueOrDefault("id") as string ?? "";
                facts.Relationship(new StoredEnds(tie[0].GetString()!, row[0].GetString()!, tie[1].GetString()!, id), values);
            }
        }
    }

    private async Task PagesAsync(string label, string columns, Action<List<JsonElement[]>> take, CancellationToken cancel)
    {
        await foreach (List<JsonElement[]> page in PagesAsync(label, columns, cancel))
        {
            take(page);
        }
    }

    private async IAsyncEnumerable<List<JsonElement[]>> PagesAsync(
        string label, string columns, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string text = $"MATCH (x:{label}) WHERE x.id > $after WITH x ORDER BY x.id LIMIT {PageSize} RETURN x.id, {columns}";
        string after = "";
        List<JsonElement[]> page;
        do
        {
            page = await RunAsync(text, after, cancel);
            yield return page;
            after = page.Count > 0 ? page[^1][0].GetString()! : after;
        }
        while (page.Count == PageSize);
    }

    private async Task<List<JsonElement[]>> RunAsync(string text, object after, CancellationToken cancel)
    {
        var statement = new CypherStatement(text, new Dictionary<string, object?> { ["after"] = after });
        var run = new CypherRun([statement], CypherAccess.Read, Patience);
        return (await reads.RunAsync(run, () => new Rows(), cancel)).Sink.Found;
    }

    private sealed class Rows : ICypherSink
    {
        public List<JsonElement[]> Found { get; } = [];

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row)
        {
            var values = new JsonElement[row.Count];
            for (int i = 0; i < values.Length; i++)
            {
                var reader = new Utf8JsonReader(row[i].Json);
                values[i] = JsonElement.ParseValue(ref reader);
            }

            Found.Add(values);
        }
    }
}

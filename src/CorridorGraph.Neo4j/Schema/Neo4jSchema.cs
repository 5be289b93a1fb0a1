using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Neo4j;

/// <summary>The constraints and indexes that loading and answering need, and how a server compares with them.</summary>
public sealed class Neo4jSchema(ICypherClient client, GraphOntology ontology)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Only these are compared and ordered by range; text that is searched in, such as a description, may be longer than an index takes.
    private static readonly PropertyKind[] Ranged = [PropertyKind.PartialDate, PropertyKind.Int, PropertyKind.Float, PropertyKind.Enum];

    private readonly ReadRetry reads = new(client, TimeProvider.System);

    /// <summary>What the ontology asks for: keys are unique, and each type has indexes on its names, dates, numbers and choices.</summary>
    public static ImmutableArray<SchemaEntry> Wanted(GraphOntology ontology) =>
    [
        new("Entity", "id", true),
        new("Source", "id", true),
        new("FormerId", "id", true),
        new("Metric", "entity", false),
        .. LogForm.Schema,
        .. from type in ontology.NodeTypes
           from property in type.Properties
           where !property.IsList && property.Name != "confidence"
               && (property.Name is "name" or "nameEn" || Ranged.Contains(property.Kind))
           select new SchemaEntry(type.Name, property.Name, false),
    ];

    /// <summary>Creates what is missing, each in a transaction of its own and apart from data, and says what it created.</summary>
    /// <exception cref="CypherException">The server refused one; those before it stay.</exception>
    public Task<IReadOnlyList<SchemaEntry>> InitAsync(CancellationToken cancel) => InitAsync(Wanted(ontology), cancel);

    /// <summary>Creates only what the change log needs.</summary>
    /// <exception cref="CypherException">The server refused one; those before it stay.</exception>
    internal Task InitLogAsync(CancellationToken cancel) => InitAsync(LogForm.Schema, cancel);

    private async Task<IReadOnlyList<SchemaEntry>> InitAsync(ImmutableArray<SchemaEntry> wanted, CancellationToken cancel)
    {
        CypherServer server = await client.DescribeAsync(cancel);
        var present = await ListAsync(server, cancel);
        SchemaEntry[] missing = [.. wanted.Where(entry => !present.ContainsKey(entry))];
        foreach (SchemaEntry entry in missing)
        {
            var statement = new CypherStatement(SchemaText.Create(entry, server.Dialect), ImmutableDictionary<string, object?>.Empty);
            await client.RunAsync(new CypherRun([statement], CypherAccess.Write, Patience), new Table(1), cancel);
        }

        return missing;
    }

    /// <summary>Compares server and ontology; changes nothing.</summary>
    /// <exception cref="CypherException">The server cannot be read.</exception>
    public async Task<SchemaStatus> StatusAsync(CancellationToken cancel)
    {
        var present = await ListAsync(await client.DescribeAsync(cancel), cancel);
        var wanted = Wanted(ontology);
        string[] known = ["Entity", "Source", "FormerId", "Metric", LogForm.Graph, LogForm.Change, .. ontology.NodeTypes.Select(type => type.Name)];
        string[] ties = [.. ontology.RelationshipTypes.Select(type => type.Name)];
        var used = await RunAsync(
            [
                "CALL db.labels() YIELD label RETURN label",
                "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType",
            ],
            cancel);
        string[] otherLabels = [.. used[0].Select(row => row[0]).Except(known)];
        string[] otherTies = [.. used[1].Select(row => row[0]).Except(ties)];
        return new SchemaStatus(
            [.. wanted.Where(entry => !present.ContainsKey(entry))],
            [.. present.Keys.Where(entry => !wanted.Contains(entry)).OrderBy(entry => entry.ToString(), StringComparer.Ordinal)],
            [.. wanted.Where(entry => present.GetValueOrDefault(entry) == "FAILED")],
            await CountAsync(known, ties, cancel),
            await CountAsync(otherLabels, otherTies, cancel));
    }

    /// <summary>How many entities the server holds; 0 where it is empty.</summary>
    /// <exception cref="CypherException">The server cannot be read.</exception>
    public async Task<long> CountEntitiesAsync(CancellationToken cancel)
        => (await CountAsync(["Entity"], [], cancel)).Sum(count => count.Value);

    // Neo4j keeps these counts, so that each costs a look-up.
    private async Task<IReadOnlyList<KeyValuePair<string, long>>> CountAsync(string[] labels, string[] types, CancellationToken cancel)
    {
        string[] statements =
        [
            .. labels.Select(label => $"MATCH (x:{CypherText.Name(label)}) RETURN count(x)"),
            .. types.Select(type => $"MATCH ()-[r:{CypherText.Name(type)}]->() RETURN count(r)"),
        ];
        var counts = statements.Length == 0 ? [] : await RunAsync(statements, cancel);
        var named = labels.Concat(types).Zip(counts, (name, rows) => KeyValuePair.Create(name, long.Parse(rows[0][0])));
        return [.. named.Where(count => count.Value > 0)];
    }

    private async Task<Dictionary<SchemaEntry, string>> ListAsync(CypherServer server, CancellationToken cancel)
    {
        var rows = await RunAsync([SchemaText.List(server)], cancel);
        return rows[0].ToDictionary(row => new SchemaEntry(row[0], row[1], row[3] == "true"), row => row[2]);
    }

    private async Task<List<string[]>[]> RunAsync(string[] texts, CancellationToken cancel)
    {
        CypherStatement[] statements = [.. texts.Select(text => new CypherStatement(text, ImmutableDictionary<string, object?>.Empty))];
        var run = new CypherRun(statements, CypherAccess.Read, Patience);
        return (await reads.RunAsync(run, () => new Table(statements.Length), cancel)).Sink.Rows;
    }

    /// <summary>Keeps the rows of each statement as texts.</summary>
    private sealed class Table(int statements) : ICypherSink
    {
        public List<string[]>[] Rows { get; } = [.. Enumerable.Range(0, statements).Select(_ => new List<string[]>())];

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row)
        {
            string[] texts = new string[row.Count];
            for (int i = 0; i < texts.Length; i++)
            {
                texts[i] = row[i].Kind == CypherKind.Text ? row[i].Text() : System.Text.Encoding.UTF8.GetString(row[i].Json);
            }

            Rows[statement].Add(texts);
        }
    }
}

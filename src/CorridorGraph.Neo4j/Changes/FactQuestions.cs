using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Statements that ask for wanted facts, each answered by one list, and what their answers come to.</summary>
internal sealed class FactQuestions
{
    private readonly List<(CypherStatement Statement, Action<JsonElement> Take)> questions = [];
    private readonly FactCollector collector;
    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> cited = new(StringComparer.Ordinal);
    private readonly FactsWanted wanted;

    public FactQuestions(FactsWanted wanted, GraphOntology ontology)
    {
        this.wanted = wanted;
        collector = new FactCollector(ontology);
        AskForEntities();
        AskForRelationships();
        AskForCitations();
        Ask(wanted.Sources, "MATCH (x:Source {id: id}) RETURN collect(properties(x))", row => collector.Source(StoredValues.Read(row)));
        Ask(
            wanted.Ties.Union(wanted.Metrics.Select(identity => identity.Entity)),
            "MATCH (x:Metric {entity: id}) RETURN collect(properties(x))",
            row => collector.Metric(StoredValues.Read(row)));
    }

    public IReadOnlyList<CypherStatement> Statements => [.. questions.Select(question => question.Statement)];

    /// <summary>The facts, from the answers in the order of the statements.</summary>
    public FactsFound Take(IReadOnlyList<JsonElement> answers, long version)
    {
        for (int i = 0; i < questions.Count; i++)
        {
            foreach (var row in answers[i].EnumerateArray())
            {
                questions[i].Take(row);
            }
        }

        var found = new FactsFound(version);
        Add(found.Entities, collector.Facts.Entities, fact => fact.Id);
        Add(found.Sources, collector.Facts.Sources, fact => fact.Id);
        Add(found.Relationships, collector.Facts.Relationships, RelationshipIdentity.Of);
        Add(
            found.Metrics,
            collector.Facts.Metrics.Where(fact => wanted.Ties.Contains(fact.Entity) || wanted.Metrics.Contains(MetricIdentity.Of(fact))),
            MetricIdentity.Of);
        Add(found.Renamed, renamed, pair => pair.Key, pair => pair.Value);
        found.Cited.UnionWith(cited);
        return found;
    }

    private static void Add<TKey, T>(Dictionary<TKey, T> to, IEnumerable<T> facts, Func<T, TKey> key)
        where TKey : notnull
        => Add(to, facts, key, fact => fact);

    // A tie between two wanted entities is found from both ends.
    private static void Add<TKey, TFrom, T>(Dictionary<TKey, T> to, IEnumerable<TFrom> found, Func<TFrom, TKey> key, Func<TFrom, T> value)
        where TKey : notnull
    {
        foreach (var one in found)
        {
            to[key(one)] = value(one);
        }
    }

    private void AskForEntities()
    {
        Ask(wanted.Entities, "MATCH (x:Entity {id: id}) RETURN collect([x.id, labels(x), properties(x)])", row =>
        {
            string[] labels = [.. row[1].EnumerateArray().Select(label => label.GetString()!).Where(label => label != "Entity")];
            collector.Entity(row[0].GetString()!, labels, StoredValues.Read(row[2]));
        });
        Ask(
            wanted.Entities,
            "MATCH (x:FormerId {id: id}) RETURN collect([x.id, x.entity])",
            row => renamed[row[0].GetString()!] = row[1].GetString()!);
    }

    private void AskForRelationships()
    {
        Ask(wanted.Ties, "MATCH (a:Entity {id: id})-[r]->(b:Entity) RETURN collect([type(r), a.id, b.id, properties(r)])", Tie);
        Ask(wanted.Ties, "MATCH (b:Entity {id: id})<-[r]-(a:Entity) RETURN collect([type(r), a.id, b.id, properties(r)])", Tie);
        foreach (var group in wanted.Relationships.GroupBy(identity => identity.Type))
        {
            string[][] ends = [.. group.Select(identity => (identity.From, identity.To)).Distinct().Select(pair => new[] { pair.From, pair.To })];
            Ask(
                ends,
                "MATCH (a:Entity {id: id[0]}) MATCH (b:Entity {id: id[1]}) "
                    + $"MATCH (a)-[r:{CypherText.Name(group.Key.Name)}]->(b) RETURN collect([type(r), a.id, b.id, properties(r)])",
                Tie);
        }
    }

    // There is no index from a source to what cites it: this looks at everything, and only who deletes a source asks.
    private void AskForCitations()
    {
        foreach (string facts in new[] { "(x:Entity)", "(:Entity)-[x]->(:Entity)", "(x:Metric)" })
        {
            Add(
                wanted.Citations,
                $"MATCH {facts} UNWIND x.sources AS source WITH DISTINCT source WHERE source IN $ids RETURN collect(source)",
                row => cited.Add(row.GetString()!));
        }
    }

    private void Tie(JsonElement row)
    {
        var values = StoredValues.Read(row[3]);
        string id = values.GetValueOrDefault("id") as string ?? "";
        collector.Relationship(new StoredEnds(row[0].GetString()!, row[1].GetString()!, row[2].GetString()!, id), values);
    }

    private void Ask<T>(IEnumerable<T> ids, string find, Action<JsonElement> take) => Add(ids, $"UNWIND $ids AS id {find}", take);

    private void Add<T>(IEnumerable<T> ids, string text, Action<JsonElement> take)
    {
        T[] asked = [.. ids];
        if (asked.Length > 0)
        {
            questions.Add((new CypherStatement(text, new Dictionary<string, object?> { ["ids"] = asked }), take));
        }
    }
}

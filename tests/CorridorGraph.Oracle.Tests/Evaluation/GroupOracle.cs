using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The groups of an aggregate: every node under every combination of its keys' values.</summary>
internal sealed class GroupOracle(PlainGraph graph, Scope scope)
{
    private const int MaxGroups = 1_000;

    private readonly FilterOracle filters = new(graph, scope);

    /// <summary>Groups over all entities of a type.</summary>
    public IEnumerable<Group> OfRoot(Grouping grouping)
        => Groups(grouping, [.. graph.All(grouping.Type).Select(node => (node, (RelationshipFact?)null))]);

    /// <summary>Groups over what a field leads to.</summary>
    public IEnumerable<Group> OfField(EntityFact entity, RelationshipField field, Grouping grouping)
        => Groups(grouping, [.. graph.Follow(entity, field, scope)
            .Where(edge => filters.Passes(grouping.WhereEdge, edge.Relationship))
            .Select(edge => (edge.Far, (RelationshipFact?)edge.Relationship))]);

    private IEnumerable<Group> Groups(Grouping grouping, List<(EntityFact Node, RelationshipFact? Edge)> rows)
    {
        var keys = grouping.Keys;
        List<(List<object?> Keys, List<EntityFact> Nodes)> found = keys.IsEmpty ? [([], [])] : [];
        foreach (var (node, edge) in rows.Where(row => filters.Passes(grouping.Where, row.Node)))
        {
            foreach (var combination in Combinations([.. keys.Select(key => Values(key, node, edge))]))
            {
                int at = found.FindIndex(group => group.Keys.SequenceEqual(combination));
                if (at < 0)
                {
                    at = found.Count < MaxGroups ? found.Count : throw new TooLargeException("There are too many groups.");
                    found.Add((combination, []));
                }

                found[at].Nodes.Add(node);
            }
        }

        var groups = found.Select(group => new Group(grouping, [.. group.Keys], ById(group.Nodes)));
        return Sorted(groups.Where(group => Passes(grouping.Having, group)), grouping).Take(grouping.First ?? int.MaxValue);
    }

    // By the given order, then by the keys.
    private static List<Group> Sorted(IEnumerable<Group> groups, Grouping grouping)
    {
        SortKey[] order = [.. grouping.Order, .. grouping.Keys.Select(key => new ByKey(key, Descending: false))];
        List<Group> sorted = [.. groups];
        sorted.Sort((left, right) => OrderOracle.First(
            [.. order.Select(key => OrderOracle.Compare(key, Rank(key, left), Rank(key, right)))]));
        return sorted;
    }

    private static ImmutableArray<EntityFact> ById(IEnumerable<EntityFact> nodes)
        => [.. nodes.DistinctBy(node => node.Id).OrderBy(node => node.Id, StringComparer.Ordinal)];

    // What a node has for a key: one value or several, and null alone where it has none.
    private List<object?> Values(GroupKey key, EntityFact node, RelationshipFact? edge)
    {
        switch (key)
        {
            case PropertyKey property:
                return [Cut(PlainGraph.Value(node, property.Name), property.Cut)];
            case EdgeKey property:
                return [Cut(PlainGraph.Value(edge!, property.Name), property.Cut)];
            case RelatedKey related:
                var passing = graph.Follow(node, related.Field, scope).Where(each => filters.Passes(related.Where, each.Far));
                List<object?> ids = [.. passing.Select(each => each.Far.Id).Distinct()];
                return ids.Count > 0 ? ids : [null];
            default:
                throw new ArgumentException($"No key {key}.");
        }
    }

    private static object? Cut(object? value, string cut) => (value, cut) switch
    {
        (string date, "YEAR") => date[..4],
        (string { Length: > 7 } date, "MONTH") => date[..7],
        _ => value,
    };

    private static IEnumerable<List<object?>> Combinations(List<List<object?>> values)
    {
        IEnumerable<List<object?>> all = [[]];
        foreach (var choices in values)
        {
            all = [.. all.SelectMany(start => choices.Select(choice => new List<object?>([.. start, choice])))];
        }

        return all;
    }

    private static object? Rank(SortKey key, Group group) => key switch
    {
        ByKey { Key: PropertyKey property } by => OrderOracle.Rank(property.Property, group.Key(by.Key)),
        ByKey by => group.Key(by.Key),
        ByGroupCount => (long)group.Nodes.Length,
        ByMeasure by => group.Value(by.Property, by.Measure),
        _ => throw new ArgumentException($"No key {key}."),
    };

    private static bool Passes(Where? having, Group group) => having is null || having.Clauses.All(clause => Passes(clause, group));

    private static bool Passes(Clause clause, Group group) => clause switch
    {
        AndClause and => and.Parts.All(part => Passes(part, group)),
        OrClause or => or.Parts.Any(part => Passes(part, group)),
        NotClause not => !Passes(not.Part, group),
        GroupCountClause count => Operators.Hold(PropertyKind.Int, count.Operations, (long)group.Nodes.Length),
        MeasuresClause measures => measures.Tests.All(test => Passes(measures.Property, test, group)),
        _ => throw new ArgumentException($"No clause {clause}."),
    };

    private static bool Passes(Property property, MeasureTest test, Group group)
        => Operators.Hold(Measures.KindOf(property, test.Measure), test.Operations, group.Value(property, test.Measure));
}

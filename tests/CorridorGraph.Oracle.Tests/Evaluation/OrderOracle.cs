using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The order of rows: given keys, then node id, then for edges since, until, direction; missing values last either way.</summary>
internal sealed class OrderOracle(PlainGraph graph, Scope scope)
{
    public List<Edge> Sort(IEnumerable<Edge> edges, Choice choice)
    {
        List<Edge> sorted = [.. edges];
        sorted.Sort((left, right) => First(
            Compare(choice, left.Far, right.Far),
            Compare(choice.OrderEdge, left.Relationship, right.Relationship),
            string.CompareOrdinal(left.Far.Id, right.Far.Id),
            CodePoints.MissingLast.Compare(left.Relationship?.Since, right.Relationship?.Since),
            CodePoints.MissingLast.Compare(left.Relationship?.Until, right.Relationship?.Until),
            left.IsInward.CompareTo(right.IsInward)));
        return sorted;
    }

    public List<EntityFact> Sort(IEnumerable<EntityFact> entities, Choice choice)
    {
        List<EntityFact> sorted = [.. entities];
        sorted.Sort((left, right) => First(Compare(choice, left, right), string.CompareOrdinal(left.Id, right.Id)));
        return sorted;
    }

    public List<SourceFact> Sort(IEnumerable<SourceFact> sources, SourceChoice choice)
    {
        List<SourceFact> sorted = [.. sources];
        sorted.Sort((left, right) => First(Compare(choice.Order, left, right), string.CompareOrdinal(left.Id, right.Id)));
        return sorted;
    }

    private int Compare(Choice choice, EntityFact left, EntityFact right) => Compare(choice.Order, left, right);

    private int Compare(IEnumerable<SortKey> keys, object left, object right)
        => First([.. keys.Select(key => Compare(key, Value(key, left), Value(key, right)))]);

    private object? Value(SortKey key, object row) => key switch
    {
        ByProperty by => Rank(by.Property, PlainGraph.Value(row, by.Property.Name)),
        ByCount by => (long)graph.Count((EntityFact)row, by.Field, scope),
        ByNeighbour by => Extreme(by, graph.Follow((EntityFact)row, by.Field, scope).Select(edge => edge.Far)),
        _ => throw new ArgumentException($"No key {key}."),
    };

    private static object? Extreme(ByNeighbour by, IEnumerable<EntityFact> neighbours)
    {
        var values = neighbours.Select(entity => Rank(by.Property, PlainGraph.Value(entity, by.Property.Name))).OfType<object>();
        var ordered = values.Order(Comparer<object>.Create(Compare)).ToList();
        return by.Largest ? ordered.LastOrDefault() : ordered.FirstOrDefault();
    }

    // An enum value stands where it is declared.
    public static object? Rank(Property property, object? value)
        => property.Enum is { } declared && value is string name ? (long)declared.Values.IndexOf(name) : value;

    public static int Compare(SortKey key, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 1 : 0) - (right is null ? 1 : 0);
        }

        return key.Descending ? Compare(right, left) : Compare(left, right);
    }

    public static int Compare(object left, object right)
        => left is string text ? CodePoints.MissingLast.Compare(text, (string)right) : ((IComparable)left).CompareTo(right);

    public static int First(params ReadOnlySpan<int> comparisons)
    {
        foreach (int comparison in comparisons)
        {
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }
}

using System.Collections.Immutable;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Aggregates with one thing less than an aggregate.</summary>
internal static class SmallerGroupings
{
    public static IEnumerable<Field> Of(Field field, Grouping grouping)
    {
        foreach (var where in SmallerFilters.Of(grouping.Where))
        {
            yield return field with { Arguments = grouping.With(where, grouping.WhereEdge, grouping.Having, grouping.Order) };
        }

        foreach (var whereEdge in SmallerFilters.Of(grouping.WhereEdge))
        {
            yield return field with { Arguments = grouping.With(grouping.Where, whereEdge, grouping.Having, grouping.Order) };
        }

        foreach (var having in SmallerFilters.Of(grouping.Having))
        {
            yield return field with { Arguments = grouping.With(grouping.Where, grouping.WhereEdge, having, grouping.Order) };
        }

        for (int i = 0; i < grouping.Order.Length; i++)
        {
            var order = grouping.Order.RemoveAt(i);
            yield return field with { Arguments = grouping.With(grouping.Where, grouping.WhereEdge, grouping.Having, order) };
        }

        foreach (var key in grouping.Keys)
        {
            yield return field with
            {
                Arguments = grouping.With(grouping.NodeKeys?.Remove(key), grouping.EdgeKeys?.Remove(key)),
                Selections = Without(field.Selections, key, isKey: false),
            };
        }

        foreach (var key in grouping.Keys.OfType<RelatedKey>())
        {
            foreach (var where in SmallerFilters.Of(key.Where).OfType<Where>())
            {
                yield return field with { Arguments = Replaced(grouping, key, key with { Where = where }) };
            }
        }
    }

    // The order by the key goes with it: a smaller order is tried on its own.
    private static Grouping Replaced(Grouping grouping, GroupKey key, GroupKey by)
        => grouping.With(grouping.NodeKeys?.Replace(key, by), grouping.EdgeKeys);

    // A key that is no longer grouped by cannot be asked for.
    private static ImmutableArray<Selection> Without(ImmutableArray<Selection> selections, GroupKey key, bool isKey)
        => [.. selections.Select(selection => selection switch
        {
            Field { Name: "key" } keys when !isKey => OrTypeName(keys with { Selections = Without(keys.Selections, key, isKey: true) }),
            Field { Name: "edge" } edge when isKey && key is EdgeKey =>
                OrTypeName(edge with { Selections = [.. edge.Selections.Where(each => !Is(each, key))] }),
            Field field when isKey && key is not EdgeKey && Is(field, key) => null,
            Spread spread => spread with { Selections = Without(spread.Selections, key, isKey) },
            _ => selection,
        }).OfType<Selection>()];

    private static bool Is(Selection selection, GroupKey key) => selection is Field field && field.Name == key.Name;

    private static Field OrTypeName(Field field)
        => field.Selections.IsEmpty ? field with { Selections = [new Field("__typename")] } : field;
}

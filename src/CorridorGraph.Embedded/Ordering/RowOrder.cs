using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The order of a step's rows: its keys, then node id, since, until, direction. Knows where a cursor stands in it.</summary>
internal sealed class RowOrder
{
    private readonly Snapshot snapshot;
    private readonly TextDictionary ids;
    private readonly bool hasLinks;

    /// <param name="step">The step that is ordered.</param>
    /// <param name="binder">Binds the hops that keys look through.</param>
    /// <param name="table">What the rows are: a property key is one of its columns.</param>
    public RowOrder(SelectingStep step, FilterBinder binder, Table table)
    {
        snapshot = binder.Snapshot;
        ids = step is ScanSources ? snapshot.SourceIds : snapshot.Nodes.Ids;
        hasLinks = step is ExpandHop { HasRelationships: true };
        Ranks = step.Order.IsEmpty ? [] : [.. step.Order.Select(key => Bind(key, binder, table))];
    }

    /// <summary>The keys; none is the default order, in which candidates come already.</summary>
    public SortRank[] Ranks { get; }

    /// <summary>Reads where a cursor stands: the ranks of its key values, then those of node, since, until, direction.</summary>
    /// <exception cref="InvalidCastException">A value is missing or of another kind than the order's.</exception>
    public long[] Read(CursorKey key)
    {
        ImmutableArray<object?> values = key.Values;
        int ties = Ranks.Length + 1;
        if (values.Length != (hasLinks ? ties + 3 : ties))
        {
            throw new InvalidCastException("The cursor has another number of values than the order.");
        }

        var place = new long[values.Length];
        for (int i = 0; i < Ranks.Length; i++)
        {
            place[i] = Ranks[i].OfValue(values[i]);
        }

        place[ties - 1] = ids.PlaceOf(TextOrder.Bytes((string)(values[ties - 1] ?? throw new InvalidCastException("The cursor names no row."))));
        if (hasLinks)
        {
            place[ties] = snapshot.Relationships.Since.RankOf(values[ties]);
            place[ties + 1] = snapshot.Relationships.Until.RankOf(values[ties + 1]);
            place[ties + 2] = (long)(values[ties + 2] ?? throw new InvalidCastException("The cursor names no direction."));
        }

        return place;
    }

    /// <summary>Negative where the row comes before the place, zero where it is at it.</summary>
    public int Compare(int node, int link, long[] place)
    {
        int i = 0;
        foreach (SortRank rank in Ranks)
        {
            int byKey = rank.Of(node, link).CompareTo(place[i++]);
            if (byKey != 0)
            {
                return byKey;
            }
        }

        int byNode = ids.Place(node).CompareTo(place[i++]);
        if (byNode != 0 || !hasLinks)
        {
            return byNode;
        }

        RelationshipTable table = snapshot.Relationships;
        int bySince = table.Since.Rank(link >> 1).CompareTo(place[i]);
        int byUntil = table.Until.Rank(link >> 1).CompareTo(place[i + 1]);
        return bySince != 0 ? bySince : byUntil != 0 ? byUntil : ((long)(link & 1)).CompareTo(place[i + 2]);
    }

    /// <summary>Writes where a row stands, as <see cref="Read"/> takes it.</summary>
    public void WriteCursor(int node, int link, JsonBuffer output)
    {
        output.Raw('[');
        foreach (SortRank rank in Ranks)
        {
            rank.Write(node, link, output);
            output.Raw(',');
        }

        output.Raw(ids.Json(node));
        if (hasLinks)
        {
            output.Raw(',');
            snapshot.Relationships.Since.Write(link >> 1, output);
            output.Raw(',');
            snapshot.Relationships.Until.Write(link >> 1, output);
            output.Raw(',');
            output.Raw((link & 1) == 0 ? '0' : '1');
        }

        output.Raw(']');
    }

    private static SortRank Bind(SortKey key, FilterBinder binder, Table table)
        => key switch
        {
            ByProperty by when table is RelationshipTable => new RelationshipRank(table[by.Property], by.Descending),
            ByProperty by => new PropertyRank(table[by.Property], by.Descending),
            ByRelationship by => new RelationshipRank(binder.Snapshot.Relationships[by.Property], by.Descending),
            ByCount by => new CountRank(new NeighbourCount(binder.Follow(by.Hop)), by.Descending),
            ByNeighbour by => new NeighbourRank(binder.Follow(by.Hop), binder.Snapshot.Nodes[by.Property], by.Largest, by.Descending),
            _ => throw new InvalidOperationException($"The embedded engine does not know the sort key {key.GetType().Name}."),
        };
}

using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>One key of an order, bound to the snapshot: a number a row, smaller first, missing last whichever way the key runs.</summary>
internal abstract class SortRank(bool descending)
{
    /// <summary>The row's place by this key alone.</summary>
    public long Of(int node, int link) => Turned(Ascending(node, link));

    /// <summary>The places of some rows without relationships.</summary>
    public void OfAll(ReadOnlySpan<int> nodes, Span<long> places)
    {
        Ascending(nodes, places);
        if (descending)
        {
            foreach (ref long place in places)
            {
                place = Turned(place);
            }
        }
    }

    /// <summary>The place of a value that a cursor brings.</summary>
    /// <exception cref="InvalidCastException">The value is of another kind than the key's.</exception>
    public long OfValue(object? value) => Turned(AscendingOfValue(value));

    /// <summary>Writes the row's value for a cursor.</summary>
    public abstract void Write(int node, int link, JsonBuffer output);

    protected abstract long Ascending(int node, int link);

    protected virtual void Ascending(ReadOnlySpan<int> nodes, Span<long> places)
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            places[i] = Ascending(nodes[i], Candidates.NoLink);
        }
    }

    protected abstract long AscendingOfValue(object? value);

    private long Turned(long rank) => descending && rank != StoredColumn.MissingRank ? ~rank : rank;
}

/// <summary>By a property of the row's node.</summary>
internal sealed class PropertyRank(StoredColumn column, bool descending) : SortRank(descending)
{
    public override void Write(int node, int link, JsonBuffer output) => column.Write(node, output);

    protected override long Ascending(int node, int link) => column.Rank(node);

    protected override void Ascending(ReadOnlySpan<int> nodes, Span<long> places) => column.RankAll(nodes, places);

    protected override long AscendingOfValue(object? value) => column.RankOf(value);
}

/// <summary>By a property of the row's relationship.</summary>
internal sealed class RelationshipRank(StoredColumn column, bool descending) : SortRank(descending)
{
    public override void Write(int node, int link, JsonBuffer output) => column.Write(link >> 1, output);

    protected override long Ascending(int node, int link) => column.Rank(link >> 1);

    protected override long AscendingOfValue(object? value) => column.RankOf(value);
}

/// <summary>By how many distinct nodes a path leads to.</summary>
internal sealed class CountRank(NeighbourCount count, bool descending) : SortRank(descending)
{
    public override void Write(int node, int link, JsonBuffer output) => output.Number(count.Of(node));

    protected override long Ascending(int node, int link) => count.Of(node);

    protected override long AscendingOfValue(object? value) => (long)(value ?? throw new InvalidCastException("A count is never missing."));
}

/// <summary>By the smallest or largest value of a property among the nodes that a path leads to.</summary>
internal sealed class NeighbourRank(Follower follower, StoredColumn column, bool largest, bool descending) : SortRank(descending)
{
    public override void Write(int node, int link, JsonBuffer output) => column.WriteRanked(Ascending(node, link), output);

    protected override long Ascending(int node, int link)
    {
        Candidates related = follower.From(node);
        long best = StoredColumn.MissingRank;
        for (int i = 0; i < related.Count; i++)
        {
            related.Get(i, out int other, out int through);
            long rank = column.Rank(other);
            bool isBetter = rank != StoredColumn.MissingRank
                && (best == StoredColumn.MissingRank || (largest ? rank > best : rank < best));
            if (isBetter && follower.Accepts(other, through))
            {
                best = rank;
            }
        }

        return best;
    }

    protected override long AscendingOfValue(object? value) => column.RankOf(value);
}

using System.Buffers;

namespace CorridorGraph.Embedded;

/// <summary>
/// Keeps the first rows of an order, or the last, out of those offered, up to a capacity: a heap whose root is the row to give up next.
/// Rows are offered in default order, so that the turn of their coming decides ties. Used again for each parent.
/// </summary>
internal sealed class TopRows(SortRank[] ranks) : IDisposable
{
    /// <summary>Rows whose first key is looked up in one go.</summary>
    public const int RowsAtOnce = 128;

    private readonly IntBuffer nodes = new();
    private readonly IntBuffer links = new();
    private readonly IntBuffer heap = new();
    private readonly int width = ranks.Length + 1;
    private Comparison<int>? bySlot;
    private long[] keys = ArrayPool<long>.Shared.Rent(64);
    private long capacity;
    private int sign;
    private long turn;

    /// <summary>Begins anew.</summary>
    /// <param name="most">How many rows to keep.</param>
    /// <param name="fromEnd">Whether the last rows are wanted rather than the first.</param>
    public void Reset(long most, bool fromEnd)
    {
        capacity = most;
        sign = fromEnd ? -1 : 1;
        turn = 0;
        nodes.Truncate(0);
        links.Truncate(0);
        heap.Truncate(0);
    }

    /// <summary>Takes the row in if it is among the wanted ones so far.</summary>
    public void Offer(int node, int link)
    {
        if (capacity == 0)
        {
            return;
        }

        if (nodes.Count < capacity)
        {
            int slot = nodes.Count;
            nodes.Add(node);
            links.Add(link);
            Fill(slot, node, link);
            heap.Add(slot);
            SiftUp(slot);
            return;
        }

        if (Loses(ranks[0].Of(node, link)))
        {
            turn++;
            return;
        }

        // The slot past the last is room for the row that may replace the root.
        int root = heap[0];
        Fill(nodes.Count, node, link);
        if (Compare(nodes.Count, root) < 0)
        {
            keys.AsSpan(nodes.Count * width, width).CopyTo(keys.AsSpan(root * width, width));
            nodes[root] = node;
            links[root] = link;
            SiftDown();
        }
    }

    /// <summary>Takes in those of some rows without relationships that are among the wanted ones so far.</summary>
    public void OfferAll(ReadOnlySpan<int> rows, Meter meter)
    {
        Span<long> places = stackalloc long[RowsAtOnce];
        while (!rows.IsEmpty && capacity > 0)
        {
            ReadOnlySpan<int> some = rows[..Math.Min(RowsAtOnce, rows.Length)];
            meter.CountNodes(some.Length);
            ranks[0].OfAll(some, places[..some.Length]);
            for (int i = 0; i < some.Length; i++)
            {
                if (nodes.Count < capacity || !Loses(places[i]))
                {
                    Offer(some[i], Candidates.NoLink);
                }
                else
                {
                    turn++;
                }
            }

            rows = rows[some.Length..];
        }
    }

    /// <summary>Brings the kept rows in order, the nearest to the wanted end first, and gives their number.</summary>
    public int Sort()
    {
        heap.Span.Sort(bySlot ??= Compare);
        return heap.Count;
    }

    /// <summary>The row at a position after <see cref="Sort"/>.</summary>
    public void Get(int position, out int node, out int link)
    {
        node = nodes[heap[position]];
        link = links[heap[position]];
    }

    public void Dispose()
    {
        nodes.Dispose();
        links.Dispose();
        heap.Dispose();
        ArrayPool<long>.Shared.Return(keys);
        keys = [];
    }

    // Most rows are worse than the row to give up by the first key alone.
    private bool Loses(long place)
    {
        long worst = keys[heap[0] * width];
        return sign > 0 ? place > worst : place < worst;
    }

    private void Fill(int slot, int node, int link)
    {
        int at = slot * width;
        if (at + width > keys.Length)
        {
            long[] larger = ArrayPool<long>.Shared.Rent(Math.Max(at + width, keys.Length * 2));
            keys.CopyTo(larger, 0);
            ArrayPool<long>.Shared.Return(keys);
            keys = larger;
        }

        foreach (SortRank rank in ranks)
        {
            keys[at++] = rank.Of(node, link);
        }

        keys[at] = turn++;
    }

    private int Compare(int a, int b)
    {
        ReadOnlySpan<long> left = keys.AsSpan(a * width, width), right = keys.AsSpan(b * width, width);
        for (int i = 0; i < width; i++)
        {
            if (left[i] != right[i])
            {
                return left[i] < right[i] ? -sign : sign;
            }
        }

        return 0;
    }

    private void SiftUp(int position)
    {
        while (position > 0)
        {
            int parent = (position - 1) / 2;
            if (Compare(heap[position], heap[parent]) <= 0)
            {
                return;
            }

            (heap[position], heap[parent]) = (heap[parent], heap[position]);
            position = parent;
        }
    }

    private void SiftDown()
    {
        for (int position = 0; ;)
        {
            int worst = position;
            for (int child = (2 * position) + 1; child <= (2 * position) + 2 && child < heap.Count; child++)
            {
                worst = Compare(heap[child], heap[worst]) > 0 ? child : worst;
            }

            if (worst == position)
            {
                return;
            }

            (heap[position], heap[worst]) = (heap[worst], heap[position]);
            position = worst;
        }
    }
}

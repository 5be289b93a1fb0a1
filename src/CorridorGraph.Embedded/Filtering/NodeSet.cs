namespace CorridorGraph.Embedded;

/// <summary>Some few nodes, ascending, each once.</summary>
internal sealed class NodeSet : IDisposable
{
    private readonly IntBuffer nodes = new();

    public int Count => nodes.Count;

    public ReadOnlySpan<int> Nodes => nodes.Span;

    /// <summary>Adds a node; <see cref="Seal"/> brings order.</summary>
    public void Add(int node) => nodes.Add(node);

    public void AddAll(NodeSet others) => AddAll(others.Nodes);

    public void AddAll(ReadOnlySpan<int> others) => nodes.AddRange(others);

    /// <summary>Sorts what was added and drops repeats.</summary>
    public NodeSet Seal()
    {
        Span<int> span = nodes.Span;
        if (IsAscending(span))
        {
            return this;
        }

        span.Sort();

        int kept = 0;
        for (int i = 0; i < span.Length; i++)
        {
            if (kept == 0 || span[i] != span[kept - 1])
            {
                span[kept++] = span[i];
            }
        }

        nodes.Truncate(kept);
        return this;
    }

    /// <summary>Drops repeats and leaves the order as it comes; marks are given back clean.</summary>
    public NodeSet Distinct(NodeMarks marks)
    {
        Span<int> span = nodes.Span;
        if (IsAscending(span))
        {
            return this;
        }

        int kept = 0;
        foreach (int node in span)
        {
            if (marks.Mark(node))
            {
                span[kept++] = node;
            }
        }

        nodes.Truncate(kept);
        marks.Clear();
        return this;
    }

    /// <summary>Puts the nodes, which are ascending, in the order of their ids; <see cref="Contains"/> is not for them any more.</summary>
    public NodeSet Arrange(NodeTable table)
    {
        table.Arrange(nodes.Span);
        return this;
    }

    /// <summary>Drops the nodes that are of none of the types, which are told by ordinal.</summary>
    public NodeSet Keep(Pages<ushort> types, bool[] mask)
    {
        Span<int> span = nodes.Span;
        int kept = 0;
        foreach (int node in span)
        {
            span[kept] = node;
            kept += mask[types[node]] ? 1 : 0;
        }

        nodes.Truncate(kept);
        return this;
    }

    /// <summary>Drops the nodes that do not pass.</summary>
    public NodeSet Keep(RowTest test)
    {
        nodes.Truncate(test.Keep(nodes.Span));
        return this;
    }

    public bool Contains(int node) => nodes.Span.BinarySearch(node) >= 0;

    public void Dispose() => nodes.Dispose();

    private static bool IsAscending(ReadOnlySpan<int> span)
    {
        for (int i = 1; i < span.Length; i++)
        {
            if (span[i] <= span[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}

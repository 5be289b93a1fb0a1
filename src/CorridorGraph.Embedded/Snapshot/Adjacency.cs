namespace CorridorGraph.Embedded;

/// <summary>
/// The relationships of one type at each node, on one side: runs as they were built, and lists of the nodes whose relationships changed since. Only
/// the nodes between the first and the last that has any take room.
/// </summary>
internal sealed class Adjacency
{
    public static readonly Adjacency Empty = new(0, [0]);

    private readonly int firstNode;
    private readonly int[] offsets;
    private readonly Pages<int[]?> changed = new([], null);
    private readonly AdjacencyCounts counts;

    /// <param name="firstNode">The node that the first offset belongs to.</param>
    /// <param name="offsets">Where each node's run begins; one more at the end.</param>
    private Adjacency(int firstNode, int[] offsets)
    {
        this.firstNode = firstNode;
        this.offsets = offsets;
        counts = AdjacencyCounts.Of(offsets);
    }

    private Adjacency(Adjacency before, Pages<int[]?> changed, AdjacencyCounts counts)
    {
        firstNode = before.firstNode;
        offsets = before.offsets;
        this.changed = changed;
        this.counts = counts;
    }

    /// <summary>Relationships at a node, on average over the nodes that have any.</summary>
    public double Degree => (double)counts.Relationships / Math.Max(1, counts.Nodes);

    /// <summary>The list that stands in for a node's run, numbers and then far ends; null where nothing changed.</summary>
    public int[]? ChangedAt(int node) => changed[node];

    /// <summary>The run of a node, as it was built.</summary>
    public (int Start, int End) At(int node)
    {
        uint at = (uint)(node - firstNode);
        return at < (uint)(offsets.Length - 1) ? (offsets[at], offsets[at + 1]) : (0, 0);
    }

    /// <summary>These relationships with other lists at some nodes.</summary>
    /// <param name="lists">Numbers of relationships, by node.</param>
    /// <param name="farEnds">The node at the other end of each relationship.</param>
    /// <param name="copied">Counts what is copied.</param>
    public Adjacency With(IReadOnlyDictionary<int, List<int>> lists, Pages<int> farEnds, CopyCount copied)
    {
        var pages = changed.Edit(copied);
        (int relationships, int nodes) = counts;
        foreach (var (node, list) in lists)
        {
            (int start, int end) = At(node);
            int before = ChangedAt(node)?.Length / 2 ?? end - start;
            relationships += list.Count - before;
            nodes += Math.Sign(list.Count) - Math.Sign(before);
            pages[node] = [.. list, .. list.Select(relationship => farEnds[relationship])];
            copied.Add(2 * list.Count);
        }

        return new Adjacency(this, pages.Build(), new AdjacencyCounts(relationships, nodes));
    }

    /// <summary>Counts runs of ends that lie in a range of relationships, beginning at <paramref name="position"/>.</summary>
    public static Adjacency Count(ReadOnlySpan<int> ends, int position)
    {
        if (ends.IsEmpty)
        {
            return Empty;
        }

        int first = int.MaxValue, last = 0;
        foreach (int end in ends)
        {
            first = Math.Min(first, end);
            last = Math.Max(last, end);
        }

        var offsets = new int[last - first + 2];
        foreach (int end in ends)
        {
            offsets[end - first + 1]++;
        }

        offsets[0] = position;
        for (int i = 1; i < offsets.Length; i++)
        {
            offsets[i] += offsets[i - 1];
        }

        return new Adjacency(first, offsets);
    }

    /// <summary>Files the relationships of a range under their ends. Ascending numbers keep each run ordered as the numbers are.</summary>
    public void File(int[] ends, int start, int end, int[] filed)
    {
        int[] next = [.. offsets];
        for (int relationship = start; relationship < end; relationship++)
        {
            filed[next[ends[relationship] - firstNode]++] = relationship;
        }
    }
}

/// <summary>How many relationships there are, at how many nodes.</summary>
internal readonly record struct AdjacencyCounts(int Relationships, int Nodes)
{
    public static AdjacencyCounts Of(int[] offsets)
    {
        int occupied = 0;
        for (int i = 1; i < offsets.Length; i++)
        {
            occupied += offsets[i] > offsets[i - 1] ? 1 : 0;
        }

        return new AdjacencyCounts(offsets[^1] - offsets[0], occupied);
    }
}

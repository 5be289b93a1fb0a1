namespace CorridorGraph.Embedded;

/// <summary>
/// The relationships of one type at each node, on one side. Only the nodes between the first and the last that has any take room.
/// </summary>
/// <param name="firstNode">The node that the first offset belongs to.</param>
/// <param name="offsets">Where each node's run begins; one more at the end.</param>
internal sealed class Adjacency(int firstNode, int[] offsets)
{
    public static readonly Adjacency Empty = new(0, [0]);

    /// <summary>Relationships at a node, on average over the nodes that have any.</summary>
    public double Degree { get; } = Average(offsets);

    /// <summary>The run of a node.</summary>
    public (int Start, int End) At(int node)
    {
        uint at = (uint)(node - firstNode);
        return at < (uint)(offsets.Length - 1) ? (offsets[at], offsets[at + 1]) : (0, 0);
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

    private static double Average(int[] offsets)
    {
        int occupied = 0;
        for (int i = 1; i < offsets.Length; i++)
        {
            occupied += offsets[i] > offsets[i - 1] ? 1 : 0;
        }

        return (double)(offsets[^1] - offsets[0]) / Math.Max(1, occupied);
    }
}

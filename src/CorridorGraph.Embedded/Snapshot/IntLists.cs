namespace CorridorGraph.Embedded;

/// <summary>One short list of numbers a row, all in one array.</summary>
internal sealed class IntLists(int[] offsets, int[] values)
{
    public ReadOnlySpan<int> this[int row] => values.AsSpan(offsets[row], offsets[row + 1] - offsets[row]);

    /// <summary>Collects the lists row by row.</summary>
    public sealed class Builder(int rows)
    {
        private readonly int[] offsets = new int[rows + 1];
        private readonly List<int> values = new(rows);
        private int row;

        public void Add(int value) => values.Add(value);

        public void EndRow() => offsets[++row] = values.Count;

        public IntLists Build() => new(offsets, [.. values]);
    }
}

namespace CorridorGraph.Embedded;

/// <summary>Numbers of some rows in their order: they follow each other, or are listed one by one.</summary>
internal readonly ref struct NumberRun
{
    private readonly int start;
    private readonly ReadOnlySpan<int> listed;

    /// <summary>Numbers that follow each other.</summary>
    public NumberRun(int start, int end) => (this.start, Count) = (start, end - start);

    /// <summary>Numbers as listed.</summary>
    public NumberRun(ReadOnlySpan<int> listed)
    {
        this.listed = listed;
        Count = listed.Length;
    }

    public int Count { get; }

    /// <summary>The list, empty where the numbers follow each other.</summary>
    public ReadOnlySpan<int> Listed => listed;

    /// <summary>The first number, where they follow each other.</summary>
    public int Start => start;

    /// <summary>The numbers in a list of their own.</summary>
    public List<int> ToList() => listed.IsEmpty ? [.. Enumerable.Range(start, Count)] : [.. listed];

    public int this[int index] => listed.IsEmpty ? start + index : listed[index];
}

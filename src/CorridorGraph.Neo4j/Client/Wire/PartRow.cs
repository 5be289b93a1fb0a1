namespace CorridorGraph.Neo4j;

/// <summary>The row at hand, by the places of its columns in the reader's buffer.</summary>
internal sealed class PartRow : ICypherRow
{
    private readonly List<(int Start, int End)> columns = [];

    /// <summary>The buffer that the places are in.</summary>
    public byte[] Bytes { get; set; } = [];

    public int Count => columns.Count;

    public CypherValue this[int column]
    {
        get
        {
            (int start, int end) = columns[column];
            return new CypherValue(Bytes.AsSpan(start, end - start));
        }
    }

    public void Clear() => columns.Clear();

    public void Start(int place) => columns.Add((place, place));

    public void End(int place) => columns[^1] = (columns[^1].Start, place);

    public void Move(int by)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            columns[i] = (columns[i].Start + by, columns[i].End + by);
        }
    }
}

namespace CorridorGraph.Exchange;

/// <summary>A file of a dataset.</summary>
/// <param name="Name">Path from the dataset's folder, with slashes: <c>relationships/HATCHES.csv</c>.</param>
/// <param name="Path">Path that the system opens.</param>
internal sealed record DatasetFile(string Name, string Path)
{
    /// <summary>Bytes of it.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;
}

namespace CorridorGraph.Exchange;

/// <summary>A file of a dataset.</summary>
/// <param name="Name">Path from the dataset's folder, with slashes: <c>relationships/HATCHES.csv</c>.</param>
/// <param name="Path">Path that the system opens.</param>
internal sealed record DatasetFile(string Name, string Path);

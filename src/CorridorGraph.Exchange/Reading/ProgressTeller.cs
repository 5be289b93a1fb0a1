namespace CorridorGraph.Exchange;

/// <summary>How much of a dataset was read.</summary>
/// <param name="Bytes">Bytes of files that were read.</param>
/// <param name="Total">Bytes of all files.</param>
public readonly record struct ReadingProgress(long Bytes, long Total);

/// <summary>Adds up how far the files of a dataset were read, and tells it every few rows.</summary>
/// <param name="total">Bytes of all files.</param>
/// <param name="tell">Told.</param>
internal sealed class ProgressTeller(long total, Action<ReadingProgress> tell)
{
    /// <summary>Rows between two times that it is told.</summary>
    public const int Rows = 1_024;

    private long before;

    /// <summary>So much of the file that is being read was read.</summary>
    public void Reach(long bytes) => tell(new ReadingProgress(before + bytes, total));

    /// <summary>A file was read to its end.</summary>
    public void Leave(DatasetFile file)
    {
        before += file.Length;
        Reach(0);
    }
}

using System.Text;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Text in the order of its code points: that of its UTF-8 bytes, not of its UTF-16 units; missing text last.</summary>
internal sealed class CodePoints : IComparer<string?>
{
    public static readonly CodePoints MissingLast = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        }

        return Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));
    }
}

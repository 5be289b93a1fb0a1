using System.Buffers;

namespace CorridorGraph.Embedded;

/// <summary>A growing list of numbers in a pooled array; disposing gives the array back.</summary>
internal sealed class IntBuffer : IDisposable
{
    private int[] values = ArrayPool<int>.Shared.Rent(64);

    public int Count { get; private set; }

    public Span<int> Span => values.AsSpan(0, Count);

    public int this[int index]
    {
        get => values[index];
        set => values[index] = value;
    }

    public void Add(int value)
    {
        if (Count == values.Length)
        {
            Grow(Count + 1);
        }

        values[Count++] = value;
    }

    public void AddRange(ReadOnlySpan<int> more) => more.CopyTo(Extend(more.Length));

    /// <summary>Appends so many numbers, which are for the caller to set.</summary>
    public Span<int> Extend(int more)
    {
        if (more > values.Length - Count)
        {
            Grow(Count + more);
        }

        Count += more;
        return values.AsSpan(Count - more, more);
    }

    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(values);
        values = [];
        Count = 0;
    }

    private void Grow(int room)
    {
        int[] larger = ArrayPool<int>.Shared.Rent(Math.Max(room, values.Length * 2));
        Span.CopyTo(larger);
        ArrayPool<int>.Shared.Return(values);
        values = larger;
    }
}

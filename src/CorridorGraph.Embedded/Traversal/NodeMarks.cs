using System.Buffers;
using System.Numerics;

namespace CorridorGraph.Embedded;

/// <summary>Which nodes were seen, and in which order: a bit a node, given back clean by forgetting those that were marked.</summary>
internal sealed class NodeMarks : IDisposable
{
    private readonly IntBuffer marked = new();
    private readonly NodeTable nodes;
    private readonly int words;
    private ulong[] bits;

    /// <param name="nodes">The nodes, also those that are gone: numbers are theirs for ever.</param>
    public NodeMarks(NodeTable nodes)
    {
        this.nodes = nodes;
        words = (nodes.Count + 63) >> 6;
        bits = ArrayPool<ulong>.Shared.Rent(Math.Max(1, words));
        Array.Clear(bits, 0, words);
    }

    /// <summary>The marked nodes, in the order in which they were, or in that of their ids after <see cref="Sort"/>.</summary>
    public ReadOnlySpan<int> Nodes => marked.Span;

    public int Count => marked.Count;

    /// <summary>Marks a node; whether it was not marked before.</summary>
    public bool Mark(int node)
    {
        ulong bit = 1UL << node;
        ref ulong word = ref bits[node >> 6];
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        marked.Add(node);
        return true;
    }

    /// <summary>Marks some nodes.</summary>
    public void MarkAll(ReadOnlySpan<int> some)
    {
        Span<ulong> words = bits;
        Span<int> room = marked.Extend(some.Length);
        int kept = 0;
        foreach (int node in some)
        {
            // A word is not written where nothing is added to it: the next look at it would wait for the write.
            if ((words[node >> 6] & (1UL << node)) == 0)
            {
                words[node >> 6] |= 1UL << node;
                room[kept++] = node;
            }
        }

        marked.Truncate(marked.Count - some.Length + kept);
    }

    /// <summary>Marks those of some nodes whose type has a bit.</summary>
    /// <param name="some">The nodes.</param>
    /// <param name="types">Ordinal of the type of each node.</param>
    /// <param name="bitsOfTypes">Bits of each type, by ordinal.</param>
    /// <param name="asked">The bit.</param>
    public void MarkAll(ReadOnlySpan<int> some, Pages<ushort> types, uint[] bitsOfTypes, uint asked)
    {
        foreach (int node in some)
        {
            if ((bitsOfTypes[types[node]] & asked) != 0)
            {
                Mark(node);
            }
        }
    }

    /// <summary>Puts the nodes in the order of their ids.</summary>
    public void Sort()
    {
        if (marked.Count < words)
        {
            marked.Span.Sort();
        }
        else
        {
            ReadOff();
        }

        nodes.Arrange(marked.Span);
    }

    /// <summary>Forgets every mark, at the cost of the marks that there are.</summary>
    public void Clear()
    {
        foreach (int node in marked.Span)
        {
            bits[node >> 6] = 0;
        }

        marked.Truncate(0);
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(bits);
        bits = [];
        marked.Dispose();
    }

    // Many are read off the bits faster than they are sorted.
    private void ReadOff()
    {
        marked.Truncate(0);
        for (int word = 0; word < words; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                marked.Add((word << 6) + BitOperations.TrailingZeroCount(left));
            }
        }
    }
}

using System.Buffers;

namespace CorridorGraph.Embedded;

/// <summary>
/// A test of nodes that walks on, with its verdicts remembered: in a tangle of relationships many ways lead to one node, and without
/// memory the work would multiply with every hop.
/// </summary>
internal sealed class RememberedTest(RowTest test) : RowTest, IDisposable
{
    private const int LeastSlots = 256;

    // A slot holds a node's number and its verdict, plus one; 0 is free.
    private int[]? slots;
    private int mask;
    private int count;

    public override bool Holds(int row)
    {
        if (slots is null)
        {
            Rent(LeastSlots);
        }

        int slot = Find(row);
        if (slots![slot] == 0)
        {
            bool holds = test.Holds(row);
            Remember(row, holds);
            return holds;
        }

        return ((slots[slot] - 1) & 1) == 1;
    }

    public void Dispose()
    {
        if (slots is not null)
        {
            ArrayPool<int>.Shared.Return(slots);
            slots = null;
        }
    }

    private void Remember(int row, bool holds)
    {
        if (2 * ++count > mask)
        {
            Grow();
        }

        slots![Find(row)] = ((row << 1) | (holds ? 1 : 0)) + 1;
    }

    // Numbers that follow each other would fill neighbouring slots; the multiplication scatters them.
    private int Find(int row)
    {
        int slot = (int)((uint)row * 2654435769u >> 7) & mask;
        while (slots![slot] != 0 && (slots[slot] - 1) >> 1 != row)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        int[] old = slots!;
        int oldSize = mask + 1;
        Rent(2 * oldSize);
        foreach (int content in old.AsSpan(0, oldSize))
        {
            if (content != 0)
            {
                slots![Find((content - 1) >> 1)] = content;
            }
        }

        ArrayPool<int>.Shared.Return(old);
    }

    private void Rent(int size)
    {
        slots = ArrayPool<int>.Shared.Rent(size);
        mask = size - 1;
        Array.Clear(slots, 0, size);
    }
}

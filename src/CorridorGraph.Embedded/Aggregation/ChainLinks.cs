namespace CorridorGraph.Embedded;

/// <summary>
/// Groups as chains of keys: each link is made from the one before it and one more key, and is found by the two. One look-up a key of each row,
/// so it is a table of its own with open slots.
/// </summary>
internal sealed class ChainLinks
{
    private const int LeastSlots = 256;

    private readonly List<int> before = [];
    private readonly List<long> keys = [];
    private Slot[] slots = new Slot[LeastSlots];
    private int filed;

    public int Before(int link) => before[link];

    public long Key(int link) => keys[link];

    /// <summary>A link that begins chains; those of other beginnings are not looked for any more.</summary>
    public int Begin()
    {
        if (filed > 0)
        {
            Array.Clear(slots);
            filed = 0;
        }

        return Append(-1, 0);
    }

    /// <summary>The link with one more key, made where it is new.</summary>
    public int Find(int link, long key)
    {
        ref Slot slot = ref SlotOf(link, key);
        if (slot.Link > 0)
        {
            return slot.Link - 1;
        }

        int made = Append(link, key);
        slot = new Slot(key, link, made + 1);
        if (2 * ++filed > slots.Length)
        {
            Grow();
        }

        return made;
    }

    private int Append(int link, long key)
    {
        before.Add(link);
        keys.Add(key);
        return before.Count - 1;
    }

    // Neighbouring keys would fill neighbouring slots; the multiplications scatter them.
    private ref Slot SlotOf(int link, long key)
    {
        ulong hash = ((ulong)key * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)link * 0xC2B2AE3D27D4EB4F);
        Slot[] all = slots;
        int at = (int)(hash >> 40) & (all.Length - 1);
        while (all[at].Link > 0 && (all[at].Key != key || all[at].Before != link))
        {
            at = (at + 1) & (all.Length - 1);
        }

        return ref all[at];
    }

    private void Grow()
    {
        Slot[] old = slots;
        slots = new Slot[2 * old.Length];
        foreach (Slot content in old)
        {
            if (content.Link > 0)
            {
                SlotOf(content.Before, content.Key) = content;
            }
        }
    }

    // The number of the link, plus one; 0 is free.
    private readonly record struct Slot(long Key, int Before, int Link);
}

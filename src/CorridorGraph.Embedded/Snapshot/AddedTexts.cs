namespace CorridorGraph.Embedded;

/// <summary>
/// Texts that came to a dictionary after it was built. They are coded by the turn of their coming; their places lie between those of built texts.
/// </summary>
internal sealed class AddedTexts
{
    public static readonly AddedTexts None = new([], [], []);

    private readonly JsonText[] texts;

    // Turns in the order of the texts, and the place of each turn.
    private readonly int[] order;
    private readonly long[] places;

    private AddedTexts(JsonText[] texts, int[] order, long[] places)
    {
        this.texts = texts;
        this.order = order;
        this.places = places;
    }

    public int Count => texts.Length;

    public JsonText this[int turn] => texts[turn];

    public long Place(int turn) => places[turn];

    /// <summary>The turn of the text at a position among these texts.</summary>
    public int At(int position) => order[position];

    /// <summary>How many of these texts are before one, or also start with it.</summary>
    public int CountBefore(ReadOnlySpan<byte> text, bool orStart)
    {
        int low = 0, high = order.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (TextDictionary.IsBefore(texts[order[middle]].Plain, text, orStart))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>These texts and more.</summary>
    /// <param name="more">Texts that neither these nor the built ones have.</param>
    /// <param name="built">How many built texts are before one.</param>
    /// <param name="copied">Counts what is copied.</param>
    public AddedTexts With(IReadOnlyList<JsonText> more, Func<byte[], int> built, CopyCount copied)
    {
        JsonText[] all = [.. texts, .. more];
        int[] turns = Merged(all);
        var placed = new long[all.Length];
        for (int position = 0; position < turns.Length; position++)
        {
            int turn = turns[position];
            int before = turn < texts.Length ? TextDictionary.BuiltBefore(places[turn]) : built(all[turn].Plain);
            placed[turn] = TextDictionary.PlaceBetween(before, position);
        }

        copied.Add(3 * all.Length);
        return new AddedTexts(all, turns, placed);
    }

    // These are in order already; more come in among them.
    private int[] Merged(JsonText[] all)
    {
        int[] later = [.. Enumerable.Range(texts.Length, all.Length - texts.Length)];
        later.AsSpan().Sort((one, other) => all[one].Plain.AsSpan().SequenceCompareTo(all[other].Plain));
        var merged = new int[all.Length];
        int taken = 0;
        for (int next = 0; next < later.Length; next++)
        {
            int place = CountBefore(all[later[next]].Plain, orStart: false);
            order.AsSpan(taken..place).CopyTo(merged.AsSpan(taken + next));
            merged[place + next] = later[next];
            taken = place;
        }

        order.AsSpan(taken).CopyTo(merged.AsSpan(taken + later.Length));
        return merged;
    }
}

/// <summary>A text as UTF-8, and in quotes, escaped.</summary>
internal sealed record JsonText(byte[] Plain, byte[] Json);

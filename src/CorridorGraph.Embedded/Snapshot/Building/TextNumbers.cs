using System.Text;
using System.Text.Json;

namespace CorridorGraph.Embedded;

/// <summary>Distinct texts as UTF-8, one after the other in one array, numbered in the order in which they come.</summary>
internal sealed class TextNumbers
{
    // Numbers of texts plus one, found by hash; 0 where a place is free. At most half of the places are taken.
    private int[] table = new int[16];
    private int[] ends = new int[8];
    private byte[] bytes = new byte[64];
    private byte[] unescaped = [];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text with a number.</summary>
    public ReadOnlySpan<byte> this[int number] => bytes.AsSpan(StartOf(number)..ends[number]);

    /// <summary>The texts of some strings, in their order.</summary>
    public static TextNumbers Of(IEnumerable<string> texts)
    {
        var numbers = new TextNumbers();
        foreach (string text in texts)
        {
            numbers.Number(Encoding.UTF8.GetBytes(text));
        }

        return numbers;
    }

    /// <summary>The number of the text that a reader stands at; a new text gets the next one.</summary>
    public int Number(ref Utf8JsonReader value) => Number(TextOf(ref value));

    /// <summary>The number of a text; a new one gets the next.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        ref int place = ref PlaceOf(text);
        return place > 0 ? place - 1 : Add(text, ref place);
    }

    /// <summary>The number of the text that a reader stands at, or -1.</summary>
    public int Find(ref Utf8JsonReader value) => PlaceOf(TextOf(ref value)) - 1;

    /// <summary>Makes the dictionary of the texts; gives the code of each number.</summary>
    public TextDictionary Sort(out int[] codes)
    {
        int[] order = Ordered();
        codes = new int[Count];
        for (int code = 0; code < order.Length; code++)
        {
            codes[order[code]] = code;
        }

        return new TextDictionary(this, order);
    }

    // Rows mostly come in the order of what they were exported from: then nothing is left to sort.
    private int[] Ordered()
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        int next = 1;
        while (next < Count && this[next - 1].SequenceCompareTo(this[next]) < 0)
        {
            next++;
        }

        if (next < Count)
        {
            order.AsSpan().Sort((one, other) => this[one].SequenceCompareTo(this[other]));
        }

        return order;
    }

    private ReadOnlySpan<byte> TextOf(ref Utf8JsonReader value)
    {
        if (value.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"A fact holds a {value.TokenType} where a text should be.");
        }

        if (!value.ValueIsEscaped)
        {
            return value.ValueSpan;
        }

        if (unescaped.Length < value.ValueSpan.Length)
        {
            unescaped = new byte[value.ValueSpan.Length];
        }

        return unescaped.AsSpan(0, value.CopyString(unescaped));
    }

    private ref int PlaceOf(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        int place = hash.ToHashCode() & (table.Length - 1);
        while (table[place] > 0 && !this[table[place] - 1].SequenceEqual(text))
        {
            place = (place + 1) & (table.Length - 1);
        }

        return ref table[place];
    }

    private int Add(ReadOnlySpan<byte> text, ref int place)
    {
        int start = Count == 0 ? 0 : ends[Count - 1];
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, 2 * Count);
        }

        int end = checked(start + text.Length);
        if (end > bytes.Length)
        {
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(end, 2L * bytes.Length)));
        }

        text.CopyTo(bytes.AsSpan(start));
        ends[Count] = end;
        place = ++Count;
        if (2 * Count > table.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    private void Rehash()
    {
        table = new int[2 * table.Length];
        for (int number = 0; number < Count; number++)
        {
            PlaceOf(this[number]) = number + 1;
        }
    }

    private int StartOf(int number) => number == 0 ? 0 : ends[number - 1];
}

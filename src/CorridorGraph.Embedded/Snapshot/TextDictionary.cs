using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Distinct texts, each held once, ready as quoted JSON; the plain bytes are the part between the quotes, save for the few texts that JSON escapes.
/// Texts that it was built of are numbered from 0 in code-point order: the order of their codes is the order of texts. Texts that come later take
/// the next codes. <see cref="Place"/> orders all of them.
/// </summary>
internal sealed class TextDictionary
{
    // The place of a built text is its code so far up that there is room before it for as many later ones as there can be.
    private const int Spread = 32;

    private readonly byte[] json;
    private readonly int[] offsets;
    private readonly int builtCount;
    private readonly FrozenDictionary<int, byte[]> plainOfEscaped;
    private readonly AddedTexts added = AddedTexts.None;

    /// <param name="texts">Distinct texts.</param>
    /// <param name="order">Their numbers in the order of <see cref="TextOrder"/>.</param>
    public TextDictionary(TextNumbers texts, int[] order)
    {
        var bytes = new MemoryStream();
        var escaped = new Dictionary<int, byte[]>();
        offsets = new int[order.Length + 1];
        for (int code = 0; code < order.Length; code++)
        {
            ReadOnlySpan<byte> plain = texts[order[code]];
            bytes.WriteByte((byte)'"');
            if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(plain) < 0)
            {
                bytes.Write(plain);
            }
            else
            {
                escaped.Add(code, plain.ToArray());
                bytes.Write(Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Encoding.UTF8.GetString(plain))));
            }

            bytes.WriteByte((byte)'"');
            offsets[code + 1] = checked((int)bytes.Length);
        }

        builtCount = order.Length;
        // Room after the last text, so that it too is written in one move.
        bytes.Write(new byte[JsonBuffer.Move]);
        json = bytes.ToArray();
        plainOfEscaped = escaped.ToFrozenDictionary();
    }

    private TextDictionary(TextDictionary before, AddedTexts added)
    {
        json = before.json;
        offsets = before.offsets;
        builtCount = before.builtCount;
        plainOfEscaped = before.plainOfEscaped;
        this.added = added;
    }

    /// <summary>How many codes there are.</summary>
    public int Count => BuiltCount + added.Count;

    /// <summary>How many of them, the first ones, are in the order of their texts.</summary>
    public int BuiltCount => builtCount;

    /// <summary>After every text.</summary>
    public TextBound End => new(BuiltCount, long.MaxValue);

    /// <summary>The text in quotes, escaped.</summary>
    public ReadOnlySpan<byte> Json(int code)
        => code < BuiltCount ? json.AsSpan(offsets[code], offsets[code + 1] - offsets[code]) : added[code - BuiltCount].Json;

    /// <summary>Writes the text in quotes, escaped.</summary>
    public void Write(int code, JsonBuffer output)
    {
        if (code >= builtCount)
        {
            output.Raw(added[code - builtCount].Json);
            return;
        }

        int start = offsets[code];
        output.Raw(json, start, offsets[code + 1] - start);
    }

    /// <summary>The text itself as UTF-8.</summary>
    public ReadOnlySpan<byte> Plain(int code)
        => code >= BuiltCount ? added[code - BuiltCount].Plain
            : plainOfEscaped.Count > 0 && plainOfEscaped.TryGetValue(code, out byte[]? plain) ? plain : Json(code)[1..^1];

    public string Text(int code) => Encoding.UTF8.GetString(Plain(code));

    /// <summary>Where a code's text stands among all: an even number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Place(int code) => code < builtCount ? (long)code << Spread : added.Place(code - builtCount);

    /// <summary>Where a text stands: an odd number, between those of its neighbours, where the dictionary lacks it.</summary>
    public long PlaceOf(ReadOnlySpan<byte> text) => Find(text) is >= 0 and int code ? Place(code) : LowerBound(text).Place;

    /// <summary>The code of the text at a place.</summary>
    public int CodeAt(long place)
    {
        int position = (int)((uint)place >> 1) - 1;
        return position < 0 ? (int)(place >> Spread) : BuiltCount + added.At(position);
    }

    /// <summary>All codes in the order of their texts.</summary>
    public IEnumerable<int> Ordered()
    {
        int next = 0;
        for (int code = 0; code <= BuiltCount; code++)
        {
            for (; next < added.Count && BuiltBefore(added.Place(added.At(next))) == code; next++)
            {
                yield return BuiltCount + added.At(next);
            }

            if (code < BuiltCount)
            {
                yield return code;
            }
        }
    }

    /// <summary>The code of exactly this text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        int code = CountBefore(text, orStart: false);
        if (code < BuiltCount && Plain(code).SequenceEqual(text))
        {
            return code;
        }

        int position = added.CountBefore(text, orStart: false);
        return position < added.Count && added[added.At(position)].Plain.AsSpan().SequenceEqual(text) ? BuiltCount + added.At(position) : -1;
    }

    /// <summary>Before the first text that is not before this one.</summary>
    public TextBound LowerBound(ReadOnlySpan<byte> text) => Bound(text, orStart: false);

    /// <summary>Before the first text that is after this one.</summary>
    public TextBound UpperBound(ReadOnlySpan<byte> text)
    {
        TextBound bound = LowerBound(text);
        return Find(text) is >= 0 and int code ? new TextBound(code < BuiltCount ? code + 1 : bound.Code, Place(code) + 1) : bound;
    }

    /// <summary>Before the first text that is after every text that starts with the prefix.</summary>
    public TextBound PrefixEnd(ReadOnlySpan<byte> prefix) => Bound(prefix, orStart: true);

    /// <summary>Whether a code's text is before a bound; -1, no text, is before every bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(int code, in TextBound bound) => code < builtCount ? code < bound.Code : added.Place(code - BuiltCount) < bound.Place;

    /// <summary>This dictionary and more texts, none of which it has; their codes go on from its own.</summary>
    public TextDictionary With(IReadOnlyList<string> texts, CopyCount copied)
    {
        JsonText[] more = [.. texts.Select(text => new JsonText(
            Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes($"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"")))];
        return new TextDictionary(this, added.With(more, plain => CountBefore(plain, orStart: false), copied));
    }

    /// <summary>The place of a later text.</summary>
    /// <param name="before">How many built texts are before it.</param>
    /// <param name="position">How many later texts are before it.</param>
    internal static long PlaceBetween(int before, int position) => ((long)(before - 1) << Spread) + (2 * (position + 1L));

    /// <summary>How many built texts are before the one at the place of a later text.</summary>
    internal static int BuiltBefore(long place) => (int)(place >> Spread) + 1;

    internal static bool IsBefore(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> text, bool orStart)
        => orStart ? plain[..Math.Min(plain.Length, text.Length)].SequenceCompareTo(text) <= 0 : plain.SequenceCompareTo(text) < 0;

    private TextBound Bound(ReadOnlySpan<byte> text, bool orStart)
    {
        int code = CountBefore(text, orStart);
        return new TextBound(code, PlaceBetween(code, added.CountBefore(text, orStart)) - 1);
    }

    private int CountBefore(ReadOnlySpan<byte> text, bool orStart)
    {
        int low = 0, high = BuiltCount;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (IsBefore(Plain(middle), text, orStart))
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
}

/// <summary>A point between two neighbouring texts of a dictionary, or before the first, or after the last.</summary>
/// <param name="Code">The first built code that is after it.</param>
/// <param name="Place">Greater than every place before it, less than every place after it.</param>
internal readonly record struct TextBound(int Code, long Place)
{
    /// <summary>Before every text of every dictionary.</summary>
    public static readonly TextBound Start = new(0, long.MinValue);
}

/// <summary>The texts between two bounds.</summary>
internal readonly record struct TextRange(TextBound Start, TextBound End);

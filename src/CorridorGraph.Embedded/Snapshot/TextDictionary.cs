using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Distinct texts in code-point order, numbered from 0: the order of codes is the order of texts. Each is held once, ready as quoted JSON;
/// the plain bytes are the part between the quotes, save for the few texts that JSON escapes.
/// </summary>
internal sealed class TextDictionary
{
    private readonly byte[] json;
    private readonly int[] offsets;
    private readonly FrozenDictionary<int, byte[]> plainOfEscaped;

    /// <param name="sorted">Distinct texts in the order of <see cref="TextOrder"/>.</param>
    public TextDictionary(ReadOnlySpan<string> sorted)
    {
        var bytes = new MemoryStream();
        var escaped = new Dictionary<int, byte[]>();
        offsets = new int[sorted.Length + 1];
        for (int code = 0; code < sorted.Length; code++)
        {
            byte[] plain = Encoding.UTF8.GetBytes(sorted[code]);
            bytes.WriteByte((byte)'"');
            if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(plain) < 0)
            {
                bytes.Write(plain);
            }
            else
            {
                escaped.Add(code, plain);
                bytes.Write(Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(sorted[code])));
            }

            bytes.WriteByte((byte)'"');
            offsets[code + 1] = checked((int)bytes.Length);
        }

        // Room after the last text, so that it too is written in one move.
        bytes.Write(new byte[JsonBuffer.Move]);
        json = bytes.ToArray();
        plainOfEscaped = escaped.ToFrozenDictionary();
    }

    public int Count => offsets.Length - 1;

    /// <summary>The text in quotes, escaped.</summary>
    public ReadOnlySpan<byte> Json(int code) => json.AsSpan(offsets[code], offsets[code + 1] - offsets[code]);

    /// <summary>Writes the text in quotes, escaped.</summary>
    public void Write(int code, JsonBuffer output)
    {
        int start = offsets[code];
        output.Raw(json, start, offsets[code + 1] - start);
    }

    /// <summary>The text itself as UTF-8.</summary>
    public ReadOnlySpan<byte> Plain(int code)
        => plainOfEscaped.Count > 0 && plainOfEscaped.TryGetValue(code, out byte[]? plain) ? plain : Json(code)[1..^1];

    public string Text(int code) => Encoding.UTF8.GetString(Plain(code));

    /// <summary>The code of exactly this text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        int code = LowerBound(text);
        return code < Count && Plain(code).SequenceEqual(text) ? code : -1;
    }

    /// <summary>The first code whose text is not before this one.</summary>
    public int LowerBound(ReadOnlySpan<byte> text)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Plain(middle).SequenceCompareTo(text) < 0)
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

    /// <summary>The first code whose text is after every text that starts with the prefix.</summary>
    public int PrefixEnd(ReadOnlySpan<byte> prefix)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            ReadOnlySpan<byte> plain = Plain(middle);
            if (plain[..Math.Min(plain.Length, prefix.Length)].SequenceCompareTo(prefix) <= 0)
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

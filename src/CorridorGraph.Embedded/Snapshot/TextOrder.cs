using System.Text;

namespace CorridorGraph.Embedded;

/// <summary>Text by code point: the order of its UTF-8 bytes, which is not that of UTF-16 units.</summary>
internal sealed class TextOrder : IComparer<string?>
{
    public static readonly TextOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x, b = y;
        int common = a.CommonPrefixLength(b);
        if (common == a.Length || common == b.Length)
        {
            return a.Length - b.Length;
        }

        return Weight(a[common]) - Weight(b[common]);
    }

    /// <summary>
    /// UTF-8 bytes. Half a surrogate pair keeps bytes of its own, which no stored text has, so that it equals nothing; the usual
    /// replacement character would equal a stored U+FFFD.
    /// </summary>
    public static byte[] Bytes(string text)
    {
        var bytes = new List<byte>(text.Length * 3);
        Span<byte> unit = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                bytes.AddRange(unit[..rune.EncodeToUtf8(unit)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                bytes.AddRange([(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
            }
        }

        return [.. bytes];
    }

    // Surrogates stand for code points above every single unit: they move behind U+FFFF, the units between move down.
    private static int Weight(char unit) => unit < 0xD800 ? unit : unit < 0xE000 ? unit + 0x2000 : unit - 0x800;
}

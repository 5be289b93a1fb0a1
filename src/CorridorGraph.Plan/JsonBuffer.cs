using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorGraph.Plan;

/// <summary>A growing, pooled run of UTF-8 JSON. The writer keeps it well-formed; the buffer only appends.</summary>
public sealed class JsonBuffer : IDisposable
{
    /// <summary>Bytes that are moved at once: more than most names and keys have.</summary>
    public const int Move = 32;

    private byte[] bytes;
    private int length;

    /// <summary>An empty buffer.</summary>
    public JsonBuffer(int capacity = 4096) => bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>What was written; good until the next write or disposal.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>What was written; good until the next write or disposal.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, length);

    /// <summary>Bytes written so far.</summary>
    public int Length => length;

    /// <summary>Forgets what was written from a position on.</summary>
    public void Truncate(int position) => length = position;

    /// <summary>Appends ready JSON.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        if (json.Length > bytes.Length - length)
        {
            Grow(json.Length);
        }

        json.CopyTo(bytes.AsSpan(length));
        length += json.Length;
    }

    /// <summary>Appends a piece.</summary>
    public void Raw(JsonPiece piece) => Raw(piece.Padded, 0, piece.Length);

    /// <summary>
    /// Appends a part of an array. A short one is copied with what comes after it, in one move of fixed width: what is too much is written over
    /// by what follows, and no branch depends on the length.
    /// </summary>
    public void Raw(byte[] source, int start, int count)
    {
        if (count <= Move && source.Length - start >= Move && bytes.Length - length >= Move)
        {
            source.AsSpan(start, Move).CopyTo(bytes.AsSpan(length, Move));
            length += count;
        }
        else
        {
            Raw(source.AsSpan(start, count));
        }
    }

    /// <summary>Appends one ASCII character of JSON.</summary>
    public void Raw(char ascii)
    {
        if (length == bytes.Length)
        {
            Grow(1);
        }

        bytes[length++] = (byte)ascii;
    }

    /// <summary>Appends a whole number.</summary>
    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out int written);
        length += written;
    }

    /// <summary>Appends a finite number in its shortest round-trip form, a whole one without a fraction.</summary>
    public void Number(double value)
    {
        value.TryFormat(Room(32), out int written, provider: System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Appends a string in quotes, with only what JSON requires escaped.</summary>
    public void Text(string value)
    {
        JsonEncodedText encoded = JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Raw('"');
        Raw(encoded.EncodedUtf8Bytes);
        Raw('"');
    }

    /// <summary>Appends a string, or <c>null</c> where there is none.</summary>
    public void TextOrNull(string? value)
    {
        if (value is null)
        {
            Null();
        }
        else
        {
            Text(value);
        }
    }

    /// <summary>Takes the quotes from a string that was written last, from a position on.</summary>
    public void CutQuotes(int position)
    {
        bytes.AsSpan((position + 1)..(length - 1)).CopyTo(bytes.AsSpan(position));
        length -= 2;
    }

    /// <summary>Appends <c>true</c> or <c>false</c>.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Appends <c>null</c>.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Gives the memory back; the buffer is not used again.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    /// <summary>Free room of at least so many bytes after what was written; <see cref="Advance"/> takes it.</summary>
    public Span<byte> Room(int size)
    {
        if (size > bytes.Length - length)
        {
            Grow(size);
        }

        return bytes.AsSpan(length);
    }

    /// <summary>Counts bytes that were put into <see cref="Room"/> as written.</summary>
    public void Advance(int written) => length += written;

    private void Grow(int more)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>
/// A cursor is base64url of eight bytes, the fingerprint of its question, and a JSON array, the row's place in the order. It says where to go
/// on, not how many rows to pass over, and so stays right while rows come and go.
/// </summary>
internal static class CursorCodec
{
    private const int FingerprintBytes = 8;
    private const int LongestCursor = 64 * 1024;

    /// <summary>Turns the JSON array written from a position on into the quoted cursor.</summary>
    public static void EncodeInPlace(JsonBuffer output, int start, ulong fingerprint)
    {
        int arrayLength = output.Length - start, length = FingerprintBytes + arrayLength;
        Span<byte> plain = length <= 1024 ? stackalloc byte[length] : new byte[length];
        BinaryPrimitives.WriteUInt64BigEndian(plain, fingerprint);
        output.Written[start..].CopyTo(plain[FingerprintBytes..]);
        output.Truncate(start);
        output.Raw('"');
        output.Advance(Base64Url.EncodeToUtf8(plain, output.Room(Base64Url.GetEncodedLength(length))));
        output.Raw('"');
    }

    /// <summary>Reads a cursor; false where the text is not one.</summary>
    public static bool TryDecode(string cursor, out ulong fingerprint, out CursorKey key)
    {
        (fingerprint, key) = (0, new CursorKey([]));
        if (cursor.Length > LongestCursor || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        byte[] plain = Base64Url.DecodeFromChars(cursor);
        if (plain.Length <= FingerprintBytes)
        {
            return false;
        }

        fingerprint = BinaryPrimitives.ReadUInt64BigEndian(plain);
        try
        {
            using var json = JsonDocument.Parse(plain.AsMemory(FingerprintBytes));
            key = new CursorKey([.. json.RootElement.EnumerateArray().Select(Value)]);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when element.TryGetInt64(out long whole) => whole,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.Null => null,
        _ => throw new JsonException("A cursor holds values only."),
    };
}

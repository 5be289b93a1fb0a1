using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CorridorGraph.Embedded;

/// <summary>
/// A checksum of a stored row, kept beside it: SQLite's own check sees pages that do not fit together, not a letter that another one has taken the
/// place of.
/// </summary>
internal static class RowSeal
{
    /// <summary>What SQL calls it: <c>row_seal(id, fact)</c>.</summary>
    public const string Function = "row_seal";

    private const int ShortId = 256;

    /// <summary>CRC-32C of a row's id and its fact.</summary>
    public static long Of(string id, string fact) => Of(id, Encoding.UTF8.GetBytes(fact));

    /// <summary>CRC-32C of a row's id and its fact, which is UTF-8.</summary>
    public static long Of(ReadOnlySpan<char> id, ReadOnlySpan<byte> fact)
        => Add(Add(uint.MaxValue, MemoryMarshal.AsBytes(id)), fact) ^ uint.MaxValue;

    /// <summary>Holds the row that a statement stands at, with fact, id and seal, against its seal.</summary>
    /// <exception cref="JsonException">It is not what was written.</exception>
    public static void Check(Statement row, string table)
    {
        ReadOnlySpan<byte> id = row.Bytes(1);
        Span<char> characters = id.Length <= ShortId ? stackalloc char[ShortId] : new char[id.Length];
        characters = characters[..Encoding.UTF8.GetChars(id, characters)];
        if (row.Number(2) != Of(characters, row.Bytes(0)))
        {
            throw new JsonException($"the row \"{characters}\" of {table} is not what was written");
        }
    }

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte left in bytes)
        {
            crc = BitOperations.Crc32C(crc, left);
        }

        return crc;
    }
}

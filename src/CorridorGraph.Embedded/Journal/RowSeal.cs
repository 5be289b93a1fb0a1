using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace CorridorGraph.Embedded;

/// <summary>
/// A checksum of a stored row, kept beside it: SQLite's own check sees pages that do not fit together, not a letter that another one has taken the
/// place of.
/// </summary>
internal static class RowSeal
{
    /// <summary>What SQL calls it: <c>row_seal(id, fact)</c>.</summary>
    public const string Function = "row_seal";

    /// <summary>CRC-32C of a row's id and its fact.</summary>
    public static long Of(string id, string fact) => Of(id, Encoding.UTF8.GetBytes(fact));

    /// <summary>CRC-32C of a row's id and its fact, which is UTF-8.</summary>
    public static long Of(string id, ReadOnlySpan<byte> fact)
        => Add(Add(uint.MaxValue, MemoryMarshal.AsBytes(id.AsSpan())), fact) ^ uint.MaxValue;

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

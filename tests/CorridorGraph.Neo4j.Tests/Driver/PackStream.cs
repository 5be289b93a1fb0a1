using System.Buffers.Binary;
using System.Text;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>A message of bolt: what it is, and its fields.</summary>
internal sealed record BoltMessage(byte Signature, params object?[] Fields);

/// <summary>Writes and reads what bolt sends (PackStream 1), as far as the fake needs it.</summary>
internal static class PackStream
{
    public static byte[] Pack(BoltMessage message)
    {
        using var output = new MemoryStream();
        output.WriteByte((byte)(0xB0 | message.Fields.Length));
        output.WriteByte(message.Signature);
        Array.ForEach(message.Fields, field => Write(output, field));
        return output.ToArray();
    }

    public static BoltMessage Unpack(byte[] bytes)
    {
        int at = 2;
        object?[] fields = new object?[bytes[0] & 0x0F];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = Read(bytes, ref at);
        }

        return new BoltMessage(bytes[1], fields);
    }

    private static void Write(Stream output, object? value)
    {
        switch (value)
        {
            case null:
                output.WriteByte(0xC0);
                break;
            case bool truth:
                output.WriteByte((byte)(truth ? 0xC3 : 0xC2));
                break;
            case int or long:
                WriteNumber(output, 0xCB, Convert.ToInt64(value));
                break;
            case double number:
                WriteNumber(output, 0xC1, BitConverter.DoubleToInt64Bits(number));
                break;
            case string text:
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                WriteSize(output, 0xD2, utf8.Length);
                output.Write(utf8);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteSize(output, 0xDA, map.Count);
                foreach ((string key, object? element) in map)
                {
                    Write(output, key);
                    Write(output, element);
                }

                break;
            case System.Collections.IList list:
                WriteSize(output, 0xD6, list.Count);
                foreach (object? element in list)
                {
                    Write(output, element);
                }

                break;
            default:
                throw new ArgumentException($"{value.GetType()} has no form here.");
        }
    }

    private static void WriteNumber(Stream output, byte marker, long bits)
    {
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = marker;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], bits);
        output.Write(bytes);
    }

    private static void WriteSize(Stream output, byte marker, int size)
    {
        Span<byte> bytes = stackalloc byte[5];
        bytes[0] = marker;
        BinaryPrimitives.WriteInt32BigEndian(bytes[1..], size);
        output.Write(bytes);
    }

    private static object? Read(byte[] bytes, ref int at)
    {
        byte marker = bytes[at++];
        return marker switch
        {
            <= 0x7F => (long)marker,
            >= 0xF0 => (long)(sbyte)marker,
            >= 0x80 and <= 0x8F => ReadText(bytes, ref at, marker & 0x0F),
            >= 0x90 and <= 0x9F => ReadList(bytes, ref at, marker & 0x0F),
            >= 0xA0 and <= 0xAF => ReadMap(bytes, ref at, marker & 0x0F),
            0xC0 => null,
            0xC1 => BitConverter.Int64BitsToDouble(ReadNumber(bytes, ref at, 8)),
            0xC2 or 0xC3 => marker == 0xC3,
            0xC8 or 0xC9 or 0xCA or 0xCB => ReadNumber(bytes, ref at, 1 << (marker - 0xC8)),
            0xD0 or 0xD1 or 0xD2 => ReadText(bytes, ref at, ReadSize(bytes, ref at, marker - 0xD0)),
            0xD4 or 0xD5 or 0xD6 => ReadList(bytes, ref at, ReadSize(bytes, ref at, marker - 0xD4)),
            0xD8 or 0xD9 or 0xDA => ReadMap(bytes, ref at, ReadSize(bytes, ref at, marker - 0xD8)),
            _ => throw new InvalidDataException($"The marker {marker:X2} is not read here."),
        };
    }

    private static long ReadNumber(byte[] bytes, ref int at, int size)
    {
        long number = (sbyte)bytes[at];
        for (int i = 1; i < size; i++)
        {
            number = (number << 8) | bytes[at + i];
        }

        at += size;
        return number;
    }

    private static int ReadSize(byte[] bytes, ref int at, int power)
    {
        int size = 0;
        for (int i = 0; i < 1 << power; i++)
        {
            size = (size << 8) | bytes[at++];
        }

        return size;
    }

    private static string ReadText(byte[] bytes, ref int at, int size)
    {
        at += size;
        return Encoding.UTF8.GetString(bytes, at - size, size);
    }

    private static List<object?> ReadList(byte[] bytes, ref int at, int size)
    {
        var list = new List<object?>();
        for (int i = 0; i < size; i++)
        {
            list.Add(Read(bytes, ref at));
        }

        return list;
    }

    private static Dictionary<string, object?> ReadMap(byte[] bytes, ref int at, int size)
    {
        var map = new Dictionary<string, object?>();
        for (int i = 0; i < size; i++)
        {
            string key = (string)Read(bytes, ref at)!;
            map[key] = Read(bytes, ref at);
        }

        return map;
    }
}

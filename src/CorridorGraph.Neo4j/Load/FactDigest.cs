using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Digests of 128 bits over names and values, equal for equal facts whatever the order of their properties. Not for several threads.
/// </summary>
internal sealed class FactDigest
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    public UInt128 Of(params ReadOnlySpan<string> names)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (string name in names)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        return Finish();
    }

    /// <summary>Over values and what else makes the fact; a missing value is as one that is null.</summary>
    public UInt128 Of(IEnumerable<string> names, IReadOnlyDictionary<string, object?> values)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (string name in names)
            {
                json.WriteStringValue(name);
            }

            foreach (var (name, value) in values.Where(pair => pair.Value is not null).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WritePropertyName(name);
                Write(json, value!);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Finish();
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                // In a list of its own, so that 1.0 is not 1: the server tells them apart as well.
                json.WriteStartArray();
                json.WriteNumberValue(number);
                json.WriteEndArray();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (string element in list)
                {
                    json.WriteStringValue(element);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A stored value is of {value.GetType()}, which no property holds.", nameof(value));
        }
    }

    private UInt128 Finish() => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(buffer.WrittenSpan));
}

using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>Writes parameters as JSON that the server reads back as the same values.</summary>
internal static class ParameterWriter
{
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> parameters)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in parameters)
        {
            json.WritePropertyName(name);
            WriteValue(json, value, name);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, string name)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long or short or byte:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float:
                WriteFloat(json, Convert.ToDouble(value, CultureInfo.InvariantCulture), name);
                break;
            case IReadOnlyDictionary<string, object?> map:
                Write(json, map);
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (object? element in list)
                {
                    WriteValue(json, element, name);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"Parameter \"{name}\" holds a {value.GetType().Name}, which has no form in Cypher's JSON.");
        }
    }

    // A whole number without a fraction would arrive as an INTEGER, and 3/2 is 1.
    private static void WriteFloat(Utf8JsonWriter json, double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"Parameter \"{name}\" holds {value}, which no server takes over HTTP.");
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }
}

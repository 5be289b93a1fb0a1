using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Writes JSON of any server in the form that answers have, so that both engines give the same bytes.</summary>
internal static class CanonicalJson
{
    public static void Write(ReadOnlySpan<byte> json, JsonBuffer output)
    {
        var reader = new Utf8JsonReader(json);
        bool comma = false;
        while (reader.Read())
        {
            JsonTokenType token = reader.TokenType;
            if (comma && token is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
            {
                output.Raw(',');
            }

            WriteToken(ref reader, output);
            comma = token is not (JsonTokenType.StartArray or JsonTokenType.StartObject or JsonTokenType.PropertyName);
        }
    }

    private static void WriteToken(ref Utf8JsonReader reader, JsonBuffer output)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Text(ref reader, output);
                output.Raw(':');
                break;
            case JsonTokenType.String:
                Text(ref reader, output);
                break;
            case JsonTokenType.Number when reader.ValueSpan.ContainsAny("eE."u8):
                output.Number(reader.GetDouble());
                break;
            default:
                output.Raw(reader.ValueSpan);
                break;
        }
    }

    private static void Text(ref Utf8JsonReader reader, JsonBuffer output)
    {
        // A backslash is one of the characters to encode, so this also tells a string that the server escaped.
        if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(reader.ValueSpan) < 0)
        {
            output.Raw('"');
            output.Raw(reader.ValueSpan);
            output.Raw('"');
        }
        else
        {
            output.Text(reader.GetString()!);
        }
    }
}

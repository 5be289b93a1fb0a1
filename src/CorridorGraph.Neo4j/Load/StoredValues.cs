using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>Reads the properties of a stored node or relationship as the values that <see cref="StoredForm"/> writes.</summary>
internal static class StoredValues
{
    public static Dictionary<string, object?> Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return Read(JsonElement.ParseValue(ref reader));
    }

    public static Dictionary<string, object?> Read(JsonElement map)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (JsonProperty property in map.EnumerateObject())
        {
            values[property.Name] = ReadValue(property.Value);
        }

        return values;
    }

    // The server writes a float with a point or an exponent, and an integer without.
    private static object? ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? (object)value.GetDouble() : value.GetInt64(),
        JsonValueKind.Array => value.EnumerateArray().Select(element => ReadValue(element)?.ToString() ?? "").ToArray(),
        _ => null,
    };
}

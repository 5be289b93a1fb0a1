using System.Text.Json;

namespace CorridorGraph.Server;

/// <summary>Finds strings that are JSON by grammar but no text: a lone surrogate, written as an escape.</summary>
internal static class JsonText
{
    /// <summary>A name for where it stands, or null where every string is text. Costs nothing where no escape is used.</summary>
    public static string? LoneSurrogate(JsonElement root, ReadOnlySpan<byte> json)
        => json.IndexOf("\\u"u8) >= 0 ? Find(root, "the request") : null;

    private static string? Find(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return IsText(value) ? null : name;
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(item => Find(item, name)).FirstOrDefault(found => found is not null);
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (Find(member.Value, $"member \"{member.Name}\"") is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    // The library has no question for this; reading is the question. It has read the names itself, to find duplicates.
    private static bool IsText(JsonElement value)
    {
        try
        {
            value.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}

using System.Text.Json;
using System.Text.Unicode;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>Turns what came over HTTP into a GraphQL request, or says what it lacks.</summary>
internal static class RequestReader
{
    // A filter of 30 levels, each in a list, takes some 65 levels of JSON. Deeper ones are the language's to refuse.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads <c>{"query", "operationName", "variables", "extensions"}</c>; other members are left alone.</summary>
    public static Outcome<GraphQLRequest> ReadBody(ReadOnlyMemory<byte> body)
    {
        ReadOnlyMemory<byte> json = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        Outcome<JsonDocument> parsed = ParseJson(json, "The body");
        if (!parsed.Succeeded)
        {
            return parsed.Faults;
        }

        // What the request keeps of it is a copy: the memory goes back for the next one.
        using JsonDocument document = parsed.Value;
        return Read(document);
    }

    /// <summary>Reads the parameters of an address, of which <c>variables</c> and <c>extensions</c> are JSON.</summary>
    public static Outcome<GraphQLRequest> ReadParameters(IQueryCollection parameters)
    {
        foreach (string name in new[] { "query", "operationName", "variables", "extensions" })
        {
            if (parameters[name].Count > 1)
            {
                return Wrong($"Parameter \"{name}\" is given {parameters[name].Count} times but must be given once.");
            }
        }

        string? query = parameters["query"];
        if (string.IsNullOrEmpty(query))
        {
            return Wrong("The request has no query. Put the operation in the parameter \"query\".");
        }

        string? operationName = parameters["operationName"] is [{ Length: > 0 } given] ? given : null;
        string? variables = parameters["variables"];
        return string.IsNullOrWhiteSpace(variables)
            ? new GraphQLRequest(query, operationName)
            : ParseJson(System.Text.Encoding.UTF8.GetBytes(variables), "Parameter \"variables\"")
                .Then(json => ObjectOrNull(json.RootElement, "Parameter \"variables\"") is { } fault
                    ? (Outcome<GraphQLRequest>)fault
                    : new GraphQLRequest(query, operationName, NullIsNone(json.RootElement)));
    }

    private static Outcome<GraphQLRequest> Read(JsonDocument json)
    {
        JsonElement root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Wrong($"The body is {Kind(root)} but must be one JSON object with the member \"query\".");
        }

        root.TryGetProperty("query", out JsonElement query);
        root.TryGetProperty("operationName", out JsonElement name);
        root.TryGetProperty("variables", out JsonElement variables);
        root.TryGetProperty("extensions", out JsonElement extensions);
        return MissingQuery(query)
            ?? (name.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String
                ? null
                : Wrong($"Member \"operationName\" is {Kind(name)} but must be a string or null."))
            ?? ObjectOrNull(variables, "Member \"variables\"")
            ?? ObjectOrNull(extensions, "Member \"extensions\"")
            ?? (Outcome<GraphQLRequest>)new GraphQLRequest(
                query.GetString()!, name.ValueKind == JsonValueKind.String ? name.GetString() : null, NullIsNone(variables));
    }

    private static Diagnostic? MissingQuery(JsonElement query) => query.ValueKind switch
    {
        JsonValueKind.String when query.GetString()!.Length > 0 => null,
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String
            => Wrong("The request has no query. Put the operation in the member \"query\"."),
        _ => Wrong($"Member \"query\" is {Kind(query)} but must be a string."),
    };

    private static Diagnostic? ObjectOrNull(JsonElement value, string what)
        => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object
            ? null
            : Wrong($"{what} is {Kind(value)} but must be a JSON object or null.");

    private static JsonElement? NullIsNone(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.Clone() : null;

    private static Outcome<JsonDocument> ParseJson(ReadOnlyMemory<byte> json, string what)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return new Diagnostic(HostCodes.NotJson, $"{what} is not text in UTF-8, and JSON is.");
        }

        try
        {
            JsonDocument document = JsonDocument.Parse(json, Strict);
            return JsonText.LoneSurrogate(document.RootElement, json.Span) is { } escape
                ? HalfACharacter(what, escape)
                : document;
        }
        catch (JsonException fault)
        {
            return new Diagnostic(HostCodes.NotJson, $"{what} is not JSON. {fault.Message.ReplaceLineEndings(" ")}");
        }
        catch (InvalidOperationException)
        {
            // The library compares names to find duplicates, and cannot read one that holds half a character.
            return HalfACharacter(what, "a name");
        }
    }

    private static Diagnostic HalfACharacter(string what, string place)
        => new(HostCodes.NotJson, $"{what} escapes half a character ({place}). Send the other half too, or the character itself.");

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };

    private static Diagnostic Wrong(string message) => new(HostCodes.WrongRequest, message);
}

using System.Text;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>What an answer said besides its rows, which go on to the sink.</summary>
/// <param name="sink">Takes columns and rows.</param>
/// <param name="statements">How many statements are the caller's; a later one is ours and has no rows for the sink.</param>
/// <param name="first">Index of the first statement that the answer is for.</param>
internal sealed class Answer(ICypherSink sink, int statements, int first = 0)
{
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private int statement = first - 1;

    public IReadOnlyDictionary<string, int> Counters => counters;

    public List<ServerError> Errors { get; } = [];

    public List<string> Bookmarks { get; } = [];

    /// <summary>Id of the transaction that the answer left open, or null.</summary>
    public string? Transaction { get; private set; }

    public void NextStatement() => statement++;

    public void Row(ICypherRow row)
    {
        if (statement < statements)
        {
            sink.Row(statement, row);
        }
    }

    public void Take(AnswerPart part, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        switch (part)
        {
            case AnswerPart.Columns when statement < statements:
                sink.Columns(statement, Texts(json));
                break;
            case AnswerPart.Bookmarks:
                Bookmarks.AddRange(Texts(json));
                break;
            case AnswerPart.Errors when reader.TokenType == JsonTokenType.StartArray:
                TakeErrors(ref reader);
                break;
            case AnswerPart.Counters when reader.TokenType == JsonTokenType.StartObject:
                TakeCounters(ref reader);
                break;
            case AnswerPart.Commit:
                // http://host:7474/db/neo4j/tx/18/commit. Only the id is taken: the host may be one that only the server knows.
                Transaction = reader.GetString()!.Split('/') is { Length: > 1 } segments ? segments[^2] : null;
                break;
            case AnswerPart.Transaction when reader.TokenType == JsonTokenType.StartObject:
                Transaction = ReadFields(ref reader).GetValueOrDefault("id");
                break;
        }
    }

    private static List<string> Texts(ReadOnlySpan<byte> json)
    {
        var texts = new List<string>();
        foreach (CypherValue text in new CypherValue(json).Elements)
        {
            texts.Add(text.Text());
        }

        return texts;
    }

    private void TakeErrors(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            Dictionary<string, string> fields = ReadFields(ref reader);
            Errors.Add(new ServerError(fields.GetValueOrDefault("code") ?? "", fields.GetValueOrDefault("message") ?? ""));
        }
    }

    private void TakeCounters(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = CounterName(reader.GetString()!);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Number && reader.GetInt32() is int count and not 0)
            {
                counters[name] = counters.GetValueOrDefault(name) + count;
            }
        }
    }

    // Strings only; whatever else a later version adds is passed over.
    private static Dictionary<string, string> ReadFields(ref Utf8JsonReader reader)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                fields[name] = reader.GetString()!;
            }

            reader.Skip();
        }

        return fields;
    }

    /// <summary>The transaction API's <c>nodes_created</c> as the Query API says it, and its one misspelt name mended.</summary>
    private static string CounterName(string name)
    {
        if (name == "relationship_deleted")
        {
            return "relationshipsDeleted";
        }

        var camel = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            camel.Append(camel.Length > 0 && camel[^1] == '_' ? char.ToUpperInvariant(c) : c);
            if (camel.Length > 1 && camel[^2] == '_')
            {
                camel.Remove(camel.Length - 2, 1);
            }
        }

        return camel.ToString();
    }
}

/// <summary>An error as the server told it.</summary>
internal readonly record struct ServerError(string Code, string Message);

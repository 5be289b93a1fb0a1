using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorGraph.Plan;

/// <summary>Facts as JSON: one form a fact, missing values left out, so that equal facts are equal texts.</summary>
public static class FactText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A source.</summary>
    public static string Of(SourceFact fact) => Write(json =>
    {
        json.WriteString("id", fact.Id);
        json.WriteString("title", fact.Title);
        Text(json, "titleEn", fact.TitleEn);
        Text(json, "publisher", fact.Publisher);
        Text(json, "url", fact.Url);
        Text(json, "published", fact.Published);
        Text(json, "accessed", fact.Accessed);
    });

    /// <summary>An entity; values under the names of its type's properties, which therefore may come and go.</summary>
    public static string Of(EntityFact fact) => Write(json =>
    {
        json.WriteString("type", fact.Type.Name);
        json.WriteString("id", fact.Id);
        for (int i = 0; i < fact.Values.Length; i++)
        {
            Value(json, fact.Type.Properties[i].Name, fact.Values[i]);
        }

        List(json, "sources", fact.Sources);
    });

    /// <summary>A relationship.</summary>
    public static string Of(RelationshipFact fact) => Write(json =>
    {
        json.WriteString("type", fact.Type.Name);
        json.WriteString("from", fact.From);
        json.WriteString("to", fact.To);
        Text(json, "since", fact.Since);
        Text(json, "until", fact.Until);
        Text(json, "note", fact.Note);
        json.WriteString("confidence", fact.IsInferred ? "INFERRED" : "CITED");
        Text(json, "locator", fact.Locator);
        List(json, "sources", fact.Sources);
    });

    /// <summary>A metric.</summary>
    public static string Of(MetricFact fact) => Write(json =>
    {
        json.WriteString("entity", fact.Entity);
        json.WriteString("name", fact.Name);
        json.WriteNumber("value", fact.Value);
        Text(json, "unit", fact.Unit);
        Text(json, "asOf", fact.AsOf);
        Text(json, "locator", fact.Locator);
        List(json, "sources", fact.Sources);
    });

    /// <summary>The identity of a metric as one text: no text can be taken for another's.</summary>
    public static string Key(MetricIdentity identity)
        => JsonSerializer.Serialize<string?[]>([identity.Entity, identity.Name, identity.AsOf, identity.Unit], KeyForm);

    private static readonly JsonSerializerOptions KeyForm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Value(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            // The id stands first already, and null and empty are both left out: a reader gives the list back empty.
            case null or ImmutableArray<string> { IsDefaultOrEmpty: true }: break;
            case string text when name != "id": json.WriteString(name, text); break;
            case long number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case ImmutableArray<string> items: List(json, name, items); break;
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void List(Utf8JsonWriter json, string name, ImmutableArray<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorGraph.Plan;

/// <summary>
/// Writes facts as JSON, one after another into the same room: one form a fact, missing values left out, so that equal facts are equal texts.
/// What stands outside the first 65,536 code points is escaped, so that the order of the bytes is that of the characters.
/// </summary>
public sealed class FactWriter : IDisposable
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> buffer = new(512);
    private readonly Utf8JsonWriter json;

    /// <summary>Makes room.</summary>
    public FactWriter() => json = new Utf8JsonWriter(buffer, Plain);

    /// <summary>A source, UTF-8; valid until the next fact is written.</summary>
    public ReadOnlySpan<byte> Write(SourceFact fact)
    {
        Begin();
        json.WriteString("id"u8, fact.Id);
        json.WriteString("title"u8, fact.Title);
        Text("titleEn"u8, fact.TitleEn);
        Text("publisher"u8, fact.Publisher);
        Text("url"u8, fact.Url);
        Text("published"u8, fact.Published);
        Text("accessed"u8, fact.Accessed);
        return End();
    }

    /// <summary>An entity; values under the names of its type's properties, which therefore may come and go.</summary>
    public ReadOnlySpan<byte> Write(EntityFact fact)
    {
        Begin();
        json.WriteString("type"u8, fact.Type.Name);
        json.WriteString("id"u8, fact.Id);
        for (int i = 0; i < fact.Values.Length; i++)
        {
            Value(fact.Type.Properties[i].Name, fact.Values[i]);
        }

        List("sources", fact.Sources);
        return End();
    }

    /// <summary>A relationship.</summary>
    public ReadOnlySpan<byte> Write(RelationshipFact fact)
    {
        Begin();
        json.WriteString("type"u8, fact.Type.Name);
        json.WriteString("from"u8, fact.From);
        json.WriteString("to"u8, fact.To);
        Text("since"u8, fact.Since);
        Text("until"u8, fact.Until);
        Text("note"u8, fact.Note);
        json.WriteString("confidence"u8, fact.IsInferred ? "INFERRED"u8 : "CITED"u8);
        Text("locator"u8, fact.Locator);
        List("sources", fact.Sources);
        return End();
    }

    /// <summary>A metric.</summary>
    public ReadOnlySpan<byte> Write(MetricFact fact)
    {
        Begin();
        json.WriteString("entity"u8, fact.Entity);
        json.WriteString("name"u8, fact.Name);
        json.WriteNumber("value"u8, fact.Value);
        Text("unit"u8, fact.Unit);
        Text("asOf"u8, fact.AsOf);
        Text("locator"u8, fact.Locator);
        List("sources", fact.Sources);
        return End();
    }

    /// <inheritdoc />
    public void Dispose() => json.Dispose();

    private void Begin()
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
    }

    private ReadOnlySpan<byte> End()
    {
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private void Value(string name, object? value)
    {
        switch (value)
        {
            // The id stands first already, and null and empty are both left out: a reader gives the list back empty.
            case null or ImmutableArray<string> { IsDefaultOrEmpty: true }: break;
            case string text when name != "id": json.WriteString(name, text); break;
            case long number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case ImmutableArray<string> items: List(name, items); break;
        }
    }

    private void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private void List(string name, ImmutableArray<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}

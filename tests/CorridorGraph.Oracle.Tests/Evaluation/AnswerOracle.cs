using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The answer to a query, executed field by field as GraphQL describes. Cursors are written as <c>*</c>.</summary>
internal sealed class AnswerOracle : IDisposable
{
    private const int MaxRows = 3_000;

    private readonly PlainGraph graph;
    private readonly Utf8JsonWriter writer;
    private readonly ArrayBufferWriter<byte> output = new();
    private int rows;

    private AnswerOracle(PlainGraph graph)
    {
        this.graph = graph;
        writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>The whole answer as JSON.</summary>
    /// <exception cref="TooLargeException">The answer has too many rows.</exception>
    public static string Answer(PlainGraph graph, Query query)
    {
        using var oracle = new AnswerOracle(graph);
        oracle.writer.WriteStartObject();
        oracle.writer.WritePropertyName("data");
        oracle.WriteQuery(query);
        oracle.writer.WriteEndObject();
        oracle.writer.Flush();
        return Encoding.UTF8.GetString(oracle.output.WrittenSpan);
    }

    public void Dispose() => writer.Dispose();

    private void WriteQuery(Query query)
    {
        writer.WriteStartObject();
        foreach (var fields in Collect(query.Roots, query))
        {
            writer.WritePropertyName(fields[0].Key);
            var arguments = fields[0].Arguments;
            var resolver = new Resolver(graph, new Scope(arguments.AsOf, arguments.Confidence == "CITED"));
            Write(resolver.Root(fields[0]), fields, resolver);
        }

        writer.WriteEndObject();
    }

    private void Write(object? value, List<Field> fields, Resolver resolver)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case IEnumerable<object?> list:
                writer.WriteStartArray();
                foreach (object? element in list)
                {
                    Write(element, fields, resolver);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteObject(value, fields, resolver);
                break;
        }
    }

    private void WriteObject(object row, List<Field> fields, Resolver resolver)
    {
        if (++rows > MaxRows)
        {
            throw new TooLargeException("The answer has too many rows.");
        }

        writer.WriteStartObject();
        foreach (var group in Collect(fields.SelectMany(field => field.Selections), row))
        {
            writer.WritePropertyName(group[0].Key);
            Write(resolver.Value(row, group[0]), group, resolver);
        }

        writer.WriteEndObject();
    }

    // Fields by response key, in the order in which the keys first appear.
    private static List<List<Field>> Collect(IEnumerable<Selection> selections, object row)
    {
        List<List<Field>> groups = [];
        foreach (var field in Flatten(selections, row))
        {
            var group = groups.Find(candidate => candidate[0].Key == field.Key);
            if (group is null)
            {
                groups.Add([field]);
            }
            else
            {
                group.Add(field);
            }
        }

        return groups;
    }

    private static IEnumerable<Field> Flatten(IEnumerable<Selection> selections, object row)
        => selections.Where(selection => selection.Gate?.LetsIn ?? true).SelectMany(selection => selection switch
        {
            Field field => [field],
            Spread spread when Applies(spread.On, row) => Flatten(spread.Selections, row),
            _ => [],
        });

    private static bool Applies(string? typeName, object row) => typeName is null || row switch
    {
        Selected { Entity.Type: var type } =>
            typeName == "Node" || typeName == type.Name || type.Interfaces.Any(candidate => candidate.Name == typeName),
        SourceFact => typeName is "Node" or "Source",
        RelationshipFact => typeName is "Node" or "Relationship",
        _ => true,
    };
}

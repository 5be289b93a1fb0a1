using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A graph as text, near to the dataset's CSV; missing values are left out.</summary>
internal static class GraphText
{
    public static string Of(PlainGraph graph)
    {
        var text = new StringBuilder();
        foreach (var entity in graph.Facts.Entities)
        {
            text.Append($"{entity.Type.Name} ");
            foreach (var property in entity.Type.Properties)
            {
                Append(text, property.Name, PlainGraph.Value(entity, property.Name));
            }

            text.Append($"sources={string.Join('|', entity.Sources)}\n");
        }

        foreach (var relationship in graph.Facts.Relationships)
        {
            text.Append($"{relationship.Type.Name} {relationship.From} -> {relationship.To} ");
            Append(text, "since", relationship.Since);
            Append(text, "until", relationship.Until);
            Append(text, "note", relationship.Note);
            text.Append($"{(relationship.IsInferred ? "INFERRED" : "CITED")} sources={string.Join('|', relationship.Sources)}\n");
        }

        foreach (var metric in graph.Facts.Metrics)
        {
            text.Append($"metric {metric.Entity} {metric.Name} {metric.Value} ");
            Append(text, "unit", metric.Unit);
            Append(text, "asOf", metric.AsOf);
            text.Append($"sources={string.Join('|', metric.Sources)}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, object? value)
    {
        if (value is ImmutableArray<string> { Length: > 0 } list)
        {
            text.Append($"{name}={Shown(string.Join('|', list))} ");
        }
        else if (value is not (null or ImmutableArray<string>))
        {
            text.Append($"{name}={Shown(value)} ");
        }
    }

    private static string Shown(object value)
        => value is string text ? JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() : $"{value}";
}

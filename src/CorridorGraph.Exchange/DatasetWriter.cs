using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Writes facts as a dataset: the same facts give the same bytes, and reading the folder gives the facts again.</summary>
public static class DatasetWriter
{
    private static readonly ImmutableArray<CsvColumn<SourceFact>> SourceColumns =
    [
        new("id", source => source.Id, true),
        new("title", source => source.Title, true),
        new("titleEn", source => source.TitleEn),
        new("publisher", source => source.Publisher),
        new("url", source => source.Url),
        new("published", source => source.Published),
        new("accessed", source => source.Accessed),
    ];

    private static readonly ImmutableArray<CsvColumn<RelationshipFact>> RelationshipColumns =
    [
        new("from", fact => fact.From, true),
        new("to", fact => fact.To, true),
        new("since", fact => fact.Since),
        new("until", fact => fact.Until),
        new("note", fact => fact.Note),
        new("confidence", fact => fact.IsInferred ? "INFERRED" : "CITED", true),
        new("locator", fact => fact.Locator),
        new("sources", fact => List(fact.Sources), true),
    ];

    private static readonly ImmutableArray<CsvColumn<MetricFact>> MetricColumns =
    [
        new("entity", fact => fact.Entity, true),
        new("name", fact => fact.Name, true),
        new("value", fact => Number(fact.Value), true),
        new("unit", fact => fact.Unit),
        new("asOf", fact => fact.AsOf),
        new("locator", fact => fact.Locator),
        new("sources", fact => List(fact.Sources), true),
    ];

    /// <summary>
    /// Writes the dataset's files into a folder, rows by id or by from, to and since. A file of the dataset that would have no rows is
    /// deleted, so that the folder holds these facts and no earlier ones; files that are not a dataset's are left alone.
    /// </summary>
    public static void Write(GraphFacts facts, GraphOntology ontology, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, DatasetFiles.Entities));
        Directory.CreateDirectory(Path.Combine(folder, DatasetFiles.Relationships));
        CsvFile.Write(Path.Combine(folder, DatasetFiles.Sources), Ordered(facts.Sources), SourceColumns);

        var entities = facts.Entities.ToLookup(fact => fact.Type);
        foreach (var type in ontology.NodeTypes)
        {
            var rows = entities[type].OrderBy(fact => fact.Id, StringComparer.Ordinal).ToList();
            CsvFile.WriteOrDelete(Path.Combine(folder, DatasetFiles.NameOf(type)), rows, EntityColumns(type));
        }

        var relationships = facts.Relationships.ToLookup(fact => fact.Type);
        foreach (var type in ontology.RelationshipTypes)
        {
            CsvFile.WriteOrDelete(Path.Combine(folder, DatasetFiles.NameOf(type)), Ordered(relationships[type]), RelationshipColumns);
        }

        CsvFile.WriteOrDelete(Path.Combine(folder, DatasetFiles.Metrics), Ordered(facts.Metrics), MetricColumns);
    }

    private static List<SourceFact> Ordered(IEnumerable<SourceFact> facts)
        => [.. facts.OrderBy(fact => fact.Id, StringComparer.Ordinal)];

    // A missing since comes last, as in every order of the API.
    private static List<RelationshipFact> Ordered(IEnumerable<RelationshipFact> facts)
        => [.. facts.OrderBy(fact => fact.From, StringComparer.Ordinal)
            .ThenBy(fact => fact.To, StringComparer.Ordinal)
            .ThenBy(fact => fact.Since is null)
            .ThenBy(fact => fact.Since, StringComparer.Ordinal)];

    private static List<MetricFact> Ordered(IEnumerable<MetricFact> facts)
        => [.. facts.OrderBy(fact => fact.Entity, StringComparer.Ordinal)
            .ThenBy(fact => fact.Name, StringComparer.Ordinal)
            .ThenBy(fact => fact.AsOf is null)
            .ThenBy(fact => fact.AsOf, StringComparer.Ordinal)
            .ThenBy(fact => fact.Unit is null)
            .ThenBy(fact => fact.Unit, StringComparer.Ordinal)];

    private static ImmutableArray<CsvColumn<EntityFact>> EntityColumns(NodeType type)
    {
        var columns = ImmutableArray.CreateBuilder<CsvColumn<EntityFact>>();
        for (int i = 0; i < type.Properties.Length; i++)
        {
            int index = i;
            var property = type.Properties[i];
            columns.Add(new(property.Name, fact => Text(fact.Values[index]), RowReader.IsMandatory(property)));
        }

        columns.Add(new("sources", fact => List(fact.Sources), true));
        return columns.ToImmutable();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        bool flag => flag ? "true" : "false",
        ImmutableArray<string> values => values.IsEmpty ? null : List(values),
        _ => throw new ArgumentException($"A value is of {value.GetType()}, which no property holds.", nameof(value)),
    };

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    // The bar separates values and has no escape; whoever lets facts in refuses it inside a value.
    private static string List(ImmutableArray<string> values)
        => values.Any(value => value.Length == 0 || value.Contains('|'))
            ? throw new ArgumentException($"A list holds a blank value or one with a bar: {string.Join(", ", values)}.", nameof(values))
            : string.Join('|', values);
}

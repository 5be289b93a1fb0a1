using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>
/// What every ontology stands in and none declares: sources, metrics and the relationship's own properties, each with the columns of its
/// CSV file, and the types that the engines give meaning to.
/// </summary>
public static class Frame
{
    /// <summary>Name of the interface that every node type implements.</summary>
    public const string EntityName = "Entity";

    /// <summary>How a fact is known. CITED is the default, in data and in CSV.</summary>
    public static readonly EnumType Confidence = new("Confidence", ["CITED", "INFERRED"], "How a fact is known.")
    {
        ValueDocumentation = ["A source states it.", "We drew it from what sources state."],
    };

    /// <summary>Properties of a source, in the order of <c>sources.csv</c>.</summary>
    public static readonly ImmutableArray<Property> Source = Numbered(
        Required("id", PropertyKind.Id, "Identifier, unique among sources."),
        Required("title", PropertyKind.String, "Title, in the language of the source."),
        Optional("titleEn", PropertyKind.String, "Title in English."),
        Optional("publisher", PropertyKind.String, "Who published it."),
        Optional("url", PropertyKind.String, "Where it was read."),
        Optional("published", PropertyKind.PartialDate, "When it was published."),
        Optional("accessed", PropertyKind.PartialDate, "When it was read."));

    /// <summary>Properties of a metric; its entity and sources are links, not properties.</summary>
    public static readonly ImmutableArray<Property> Metric = Numbered(
        Required("name", PropertyKind.String, "What was measured."),
        Required("value", PropertyKind.Float, "The figure, in `unit`."),
        Optional("unit", PropertyKind.String, "Unit of the figure, with limits such as \"at least\"."),
        Optional("asOf", PropertyKind.PartialDate, "The date that the figure speaks of."),
        Optional("locator", PropertyKind.String, "Place within the source."));

    /// <summary>Properties of a relationship; its ends and sources are links, not properties.</summary>
    public static readonly ImmutableArray<Property> Relationship = Numbered(
        Required("id", PropertyKind.Id, "Identifier, made of type, ends and `since`; stable."),
        Required("type", PropertyKind.String, "Name of the relationship type."),
        Optional("since", PropertyKind.PartialDate, "When the tie began; missing is not known."),
        Optional("until", PropertyKind.PartialDate, "When the tie ended or is planned to end."),
        Optional("note", PropertyKind.String, "What a reader of the fact should know."),
        new Property("confidence", PropertyKind.Enum)
        {
            IsRequired = true,
            Enum = Confidence,
            Documentation = "Whether a source states the tie.",
        },
        Optional("locator", PropertyKind.String, "Place within the source."));

    /// <summary>Properties that <c>Entity</c> must declare, with exactly these types.</summary>
    public static readonly ImmutableArray<Property> Entity =
    [
        Required("id", PropertyKind.Id),
        Required("name", PropertyKind.String),
        Optional("nameEn", PropertyKind.String),
        new Property("aliases", PropertyKind.String) { IsList = true, IsRequired = true },
        Optional("description", PropertyKind.String),
        Optional("descriptionEn", PropertyKind.String),
        Optional("founded", PropertyKind.PartialDate),
        new Property("formerIds", PropertyKind.Id) { IsList = true, IsRequired = true },
        Optional("locator", PropertyKind.String),
        new Property("confidence", PropertyKind.Enum) { IsRequired = true, Enum = Confidence },
    ];

    private static Property Required(string name, PropertyKind kind, string? documentation = null)
        => new(name, kind) { IsRequired = true, Documentation = documentation };

    private static Property Optional(string name, PropertyKind kind, string? documentation = null)
        => new(name, kind) { Documentation = documentation };

    private static ImmutableArray<Property> Numbered(params ReadOnlySpan<Property> properties)
    {
        var numbered = ImmutableArray.CreateBuilder<Property>(properties.Length);
        foreach (var property in properties)
        {
            numbered.Add(property with { Ordinal = numbered.Count });
        }

        return numbered.MoveToImmutable();
    }
}

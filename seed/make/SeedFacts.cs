using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.SeedMaker;

/// <summary>Turns the fact files into facts of the ontology: every row of all four, ids kept, columns renamed.</summary>
internal sealed class SeedFacts(GraphOntology ontology)
{
    public GraphFacts Read(string folder)
    {
        var sources = FactTable.Read(
            Path.Combine(folder, "sources.csv"), "source_id", "title_zh", "title_en", "publisher", "url", "published", "accessed");
        var entities = FactTable.Read(
            Path.Combine(folder, "entities.csv"), "id", "type", "name_zh", "name_en", "aliases", "founded", "level", "description_en",
            "description_zh", "source_ids", "locator", "confidence");
        var relationships = FactTable.Read(
            Path.Combine(folder, "relationships.csv"), "from_id", "type", "to_id", "since", "until", "note_en", "source_ids", "locator",
            "confidence");
        var metrics = FactTable.Read(
            Path.Combine(folder, "metrics.csv"), "subject_id", "metric", "value", "unit", "as_of", "source_ids", "locator");
        return new GraphFacts(
            [.. sources.Rows.Select(Source)],
            [.. entities.Rows.Select(Entity)],
            [.. relationships.Rows.Select(Relationship)],
            [.. metrics.Rows.Select(Metric)]);
    }

    private static SourceFact Source(FactRow row) => new(
        row.Required("source_id"), row.Required("title_zh"), row["title_en"], row["publisher"], row["url"], row["published"],
        row["accessed"]);

    private EntityFact Entity(FactRow row)
    {
        string id = row.Required("id");
        string typeName = row.Required("type");
        if (!ontology.TryFindNodeType(typeName, out var type))
        {
            throw new SeedException($"The entity \"{id}\" is of type \"{typeName}\", which the ontology does not have.");
        }

        if (row["level"] is not null && type.Properties.All(property => property.Name != "level"))
        {
            throw new SeedException($"The entity \"{id}\" has a level; the ontology gives a {type} none.");
        }

        var values = type.Properties.Select(property => Value(row, id, property)).ToImmutableArray();
        return new EntityFact(type, id, values, List(row["source_ids"]));
    }

    private static object? Value(FactRow row, string id, Property property) => property.Name switch
    {
        "id" => id,
        "name" => row.Required("name_zh"),
        "nameEn" => row["name_en"],
        "aliases" => List(row["aliases"]),
        "description" => row["description_zh"],
        "descriptionEn" => row["description_en"],
        "founded" or "level" or "locator" => row[property.Name],
        "confidence" => Confidence(row),
        "kind" => KindOf(id, property.Enum!),
        _ => property.IsList ? ImmutableArray<string>.Empty : null,
    };

    // The id of a concept says what kind it is: chain-..., stage-..., aim-...
    private static string KindOf(string id, EnumType kinds)
    {
        string prefix = id.Split('-')[0].ToUpperInvariant();
        return kinds.Values.Contains(prefix) ? prefix : "OTHER";
    }

    private RelationshipFact Relationship(FactRow row)
    {
        string typeName = row.Required("type");
        return ontology.TryFindRelationshipType(typeName, out var type)
            ? new RelationshipFact(
                type, row.Required("from_id"), row.Required("to_id"), List(row["source_ids"]), row["since"], row["until"], row["note_en"],
                Confidence(row) == "INFERRED", row["locator"])
            : throw new SeedException($"A relationship is of type \"{typeName}\", which the ontology does not have.");
    }

    private static MetricFact Metric(FactRow row) => new(
        row.Required("subject_id"), row.Required("metric"), double.Parse(row.Required("value"), CultureInfo.InvariantCulture),
        List(row["source_ids"]), row["unit"], row["as_of"], row["locator"]);

    private static string Confidence(FactRow row) => row.Required("confidence") switch
    {
        "cited" => "CITED",
        "inferred" => "INFERRED",
        string other => throw new SeedException($"The confidence \"{other}\" is neither cited nor inferred."),
    };

    private static ImmutableArray<string> List(string? text) => text is null ? [] : [.. text.Split('|')];
}

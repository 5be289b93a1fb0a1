using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>How facts lie in Neo4j: what statements that write them and those that read them agree on.</summary>
/// <remarks>
/// An entity is <c>(:Entity:Type)</c> with its properties and <c>sources</c>; an empty list is not stored. A relationship has its own
/// properties, <c>id</c> and <c>sources</c>. A source is <c>(:Source)</c>, a metric <c>(:Metric {entity, ...})</c>, and each id that an
/// entity had before is <c>(:FormerId {id, entity})</c>.
/// </remarks>
internal static class StoredForm
{
    public static Dictionary<string, object?> Of(EntityFact entity)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (int i = 0; i < entity.Type.Properties.Length; i++)
        {
            object? value = entity.Values[i];
            values[entity.Type.Properties[i].Name] = value is IEnumerable<string> list ? (list.Any() ? list.ToArray() : null) : value;
        }

        values["sources"] = entity.Sources.ToArray();
        return values;
    }

    public static Dictionary<string, object?> Of(RelationshipFact relationship) => new(StringComparer.Ordinal)
    {
        ["id"] = relationship.Id,
        ["since"] = relationship.Since,
        ["until"] = relationship.Until,
        ["note"] = relationship.Note,
        ["confidence"] = Frame.Confidence.Values[relationship.IsInferred ? 1 : 0],
        ["locator"] = relationship.Locator,
        ["sources"] = relationship.Sources.ToArray(),
    };

    public static Dictionary<string, object?> Of(SourceFact source) => new(StringComparer.Ordinal)
    {
        ["id"] = source.Id,
        ["title"] = source.Title,
        ["titleEn"] = source.TitleEn,
        ["publisher"] = source.Publisher,
        ["url"] = source.Url,
        ["published"] = source.Published,
        ["accessed"] = source.Accessed,
    };

    public static Dictionary<string, object?> Of(MetricFact metric) => new(StringComparer.Ordinal)
    {
        ["entity"] = metric.Entity,
        ["name"] = metric.Name,
        ["value"] = metric.Value,
        ["unit"] = metric.Unit,
        ["asOf"] = metric.AsOf,
        ["locator"] = metric.Locator,
        ["sources"] = metric.Sources.ToArray(),
    };
}

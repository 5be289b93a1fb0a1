using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A relationship as seen from one of its ends.</summary>
internal sealed record Edge(RelationshipFact Relationship, EntityFact Far, bool IsInward);

/// <summary>The facts, with the few look-ups that every question needs.</summary>
internal sealed class PlainGraph
{
    private readonly Dictionary<string, EntityFact> byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, RelationshipFact> outward;
    private readonly ILookup<string, RelationshipFact> inward;
    private readonly Dictionary<string, SourceFact> sources;

    public PlainGraph(GraphOntology ontology, GraphFacts facts)
    {
        Ontology = ontology;
        Facts = facts;
        foreach (var entity in facts.Entities)
        {
            byId.Add(entity.Id, entity);
        }

        outward = facts.Relationships.ToLookup(relationship => relationship.From, StringComparer.Ordinal);
        inward = facts.Relationships.ToLookup(relationship => relationship.To, StringComparer.Ordinal);
        sources = facts.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    public GraphOntology Ontology { get; }

    public GraphFacts Facts { get; }

    public EntityFact Entity(string id) => byId[id];

    /// <summary>The entity that has the id now, or else had it before.</summary>
    public EntityFact? Find(string id)
        => byId.GetValueOrDefault(id) ?? Facts.Entities.FirstOrDefault(entity => List(entity, "formerIds").Contains(id));

    /// <summary>Entities of a type; of an interface, those of its types.</summary>
    public IEnumerable<EntityFact> All(EntityType type) => Facts.Entities.Where(entity => type.Includes(entity.Type));

    /// <summary>Relationships that a field follows from an entity; a self-relationship once.</summary>
    public IEnumerable<Edge> Follow(EntityFact entity, RelationshipField field, Scope scope)
    {
        var forwards = field.Direction == Direction.In ? [] : outward[entity.Id].Select(each => new Edge(each, Entity(each.To), false));
        var backwards = field.Direction == Direction.Out ? [] : inward[entity.Id].Select(each => new Edge(each, Entity(each.From), true));
        return forwards
            .Concat(backwards.Where(edge => field.Direction == Direction.In || edge.Far != entity))
            .Where(edge => edge.Relationship.Type.Name == field.Type.Name)
            .Where(edge => field.Target.Includes(edge.Far.Type))
            .Where(edge => scope.Holds(edge.Relationship));
    }

    /// <summary>Relationships at an entity, of any type, each once.</summary>
    public IEnumerable<RelationshipFact> Touching(EntityFact entity, string direction, Scope scope)
        => (direction == "IN" ? [] : outward[entity.Id])
            .Concat(direction == "OUT" ? [] : inward[entity.Id])
            .Distinct()
            .Where(scope.Holds);

    /// <summary>Distinct entities that a field leads to.</summary>
    public int Count(EntityFact entity, RelationshipField field, Scope scope)
        => Follow(entity, field, scope).Select(edge => edge.Far.Id).Distinct().Count();

    public IEnumerable<SourceFact> Cited(IEnumerable<string> ids) => ids.Select(id => sources[id]);

    /// <summary>Metrics of an entity by name, asOf, unit.</summary>
    public IEnumerable<MetricFact> Metrics(EntityFact entity)
        => Facts.Metrics.Where(metric => metric.Entity == entity.Id)
            .OrderBy(metric => metric.Name, CodePoints.MissingLast)
            .ThenBy(metric => metric.AsOf, CodePoints.MissingLast)
            .ThenBy(metric => metric.Unit, CodePoints.MissingLast);

    public static ImmutableArray<string> List(EntityFact entity, string property) => (ImmutableArray<string>)Value(entity, property)!;

    /// <summary>A property's value, or null where it is missing.</summary>
    public static object? Value(object row, string property) => row switch
    {
        EntityFact entity => entity.Type.Properties
            .Select((candidate, index) => (candidate, index))
            .Where(pair => pair.candidate.Name == property)
            .Select(pair => entity.Values[pair.index])
            .FirstOrDefault(),
        RelationshipFact relationship => property switch
        {
            "id" => relationship.Id,
            "type" => relationship.Type.Name,
            "since" => relationship.Since,
            "until" => relationship.Until,
            "note" => relationship.Note,
            "confidence" => relationship.IsInferred ? "INFERRED" : "CITED",
            "locator" => relationship.Locator,
            _ => throw new ArgumentException($"A relationship has no {property}."),
        },
        SourceFact source => property switch
        {
            "id" => source.Id,
            "title" => source.Title,
            "titleEn" => source.TitleEn,
            "publisher" => source.Publisher,
            "url" => source.Url,
            "published" => source.Published,
            "accessed" => source.Accessed,
            _ => throw new ArgumentException($"A source has no {property}."),
        },
        MetricFact metric => property switch
        {
            "name" => metric.Name,
            "value" => metric.Value,
            "unit" => metric.Unit,
            "asOf" => metric.AsOf,
            "locator" => metric.Locator,
            _ => throw new ArgumentException($"A metric has no {property}."),
        },
        _ => throw new ArgumentException($"{row.GetType().Name} has no properties."),
    };
}

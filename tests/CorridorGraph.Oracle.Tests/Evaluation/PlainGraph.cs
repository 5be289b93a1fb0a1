using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A relationship as seen from one of its ends.</summary>
/// <param name="Relationship">The relationship; null (and never read) where a derived path leads to the far end.</param>
/// <param name="Far">The other end.</param>
/// <param name="IsInward">Whether it is followed against its direction.</param>
internal sealed record Edge(RelationshipFact Relationship, EntityFact Far, bool IsInward);

/// <summary>The facts, with the few look-ups that every question needs.</summary>
internal sealed class PlainGraph
{
    private readonly Dictionary<string, EntityFact> byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, RelationshipFact> outward;
    private readonly ILookup<string, RelationshipFact> inward;
    private readonly Dictionary<string, SourceFact> sources;
    private readonly Dictionary<(RelationshipType Type, Scope Scope), HashSet<(string From, string To)>> derived = [];

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
    /// <param name="entity">Where it starts.</param>
    /// <param name="field">What it follows.</param>
    /// <param name="scope">Which relationships there are.</param>
    /// <param name="only">Where given, the only relationships that there are.</param>
    public IEnumerable<Edge> Follow(EntityFact entity, RelationshipField field, Scope scope, IReadOnlySet<RelationshipFact>? only = null)
        => field.Type.Derivation is null
            ? Stored(entity, field, scope).Where(edge => only is null || only.Contains(edge.Relationship))
            : Derived(entity, field, scope, only);

    private IEnumerable<Edge> Derived(EntityFact entity, RelationshipField field, Scope scope, IReadOnlySet<RelationshipFact>? only)
        => from pair in Pairs(field.Type, scope, only)
           where entity.Id == (field.Direction == Direction.In ? pair.To : pair.From)
           let far = Entity(field.Direction == Direction.In ? pair.From : pair.To)
           where field.Target.Includes(far.Type)
           select new Edge(null!, far, false);

    private HashSet<(string From, string To)> Pairs(RelationshipType type, Scope scope, IReadOnlySet<RelationshipFact>? only)
    {
        var drawn = new DerivedPathType(type.Name, RandomPath.Of(type.Derivation!.Pattern), null);
        if (only is not null)
        {
            return new PathOracle(Facts with { Relationships = [.. only] }, scope).Pairs(drawn);
        }

        return derived.TryGetValue((type, scope), out var known)
            ? known
            : derived[(type, scope)] = new PathOracle(Facts, scope).Pairs(drawn);
    }

    private IEnumerable<Edge> Stored(EntityFact entity, RelationshipField field, Scope scope)
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

    /// <summary>Derived relationships of one type at an entity, as rows that no dataset has: each pair once, cited where cited rows alone tie it.</summary>
    public IEnumerable<RelationshipFact> Ties(EntityFact entity, RelationshipType type, string direction, Scope scope)
    {
        var cited = Pairs(type, scope with { CitedOnly = true }, null);
        return Pairs(type, scope, null)
            .Where(pair => (direction != "IN" && pair.From == entity.Id) || (direction != "OUT" && pair.To == entity.Id))
            .Select(pair => new RelationshipFact(type, pair.From, pair.To, [], IsInferred: !cited.Contains(pair)));
    }

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

using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>A graph written down fact by fact, over the ontology of <c>small.graphql</c>; all facts cite the source <c>s1</c>.</summary>
public sealed class SmallGraph
{
    public static readonly GraphOntology Ontology = Read();

    private readonly List<EntityFact> entities = [];
    private readonly List<RelationshipFact> relationships = [];
    private readonly List<MetricFact> metrics = [];
    private readonly List<SourceFact> sources = [new("s1", "First"), new("s2", "Second", Published: "2020-05")];

    public IReadOnlyList<EntityFact> Entities => entities;

    public IReadOnlyList<RelationshipFact> Relationships => relationships;

    public IReadOnlyList<MetricFact> Metrics => metrics;

    public static EntityType Type(string name)
        => Ontology.TryFindType(name, out EntityType? type) ? type : throw new ArgumentException(name);

    public static Property Property(string name, string type = "Firm") => Type(type).Properties.Single(property => property.Name == name);

    public static RelationshipType Tie(string name)
        => Ontology.TryFindRelationshipType(name, out RelationshipType? type) ? type : throw new ArgumentException(name);

    public static RelationshipHop Hop(string type, Direction direction, string target = "Entity")
        => new(new StoredPath(Tie(type), direction), Type(target));

    public static RelationshipHop Derived(string type, Direction direction, string target = "Entity")
        => Ontology.TryFindDerivedType(type, out RelationshipType? derived)
            ? new RelationshipHop(new DerivedPath(derived, direction), Type(target))
            : throw new ArgumentException(type);

    public SmallGraph Entity(string type, string id, params (string Name, object? Value)[] values)
        => Cited(type, id, ["s1"], values);

    public SmallGraph Cited(string type, string id, ImmutableArray<string> cited, params (string Name, object? Value)[] values)
    {
        var nodeType = (NodeType)Type(type);
        var given = values.ToDictionary(value => value.Name, value => value.Value);
        entities.Add(new EntityFact(nodeType, id, [.. nodeType.Properties.Select(property => Value(property, id, given))], cited));
        return this;
    }

    public SmallGraph Firms(params string[] ids)
    {
        foreach (string id in ids)
        {
            Entity("Firm", id);
        }

        return this;
    }

    public SmallGraph Tied(string type, string from, string to, string? since = null, string? until = null, bool inferred = false)
    {
        relationships.Add(new RelationshipFact(Tie(type), from, to, ["s1"], since, until, IsInferred: inferred));
        return this;
    }

    /// <summary>The same entities with other relationships.</summary>
    public SmallGraph With(IEnumerable<RelationshipFact> others)
    {
        var graph = new SmallGraph();
        graph.entities.AddRange(entities);
        graph.relationships.AddRange(others);
        return graph;
    }

    public SmallGraph Measured(string entity, string name, double value, string? asOf = null, string? unit = null)
    {
        metrics.Add(new MetricFact(entity, name, value, ["s2", "s1"], unit, asOf));
        return this;
    }

    public GraphFacts Facts => new(sources, entities, relationships, metrics);

    public Snapshot Snapshot() => Embedded.Snapshot.Build(Ontology, Facts);

    public EmbeddedEngine Engine(QueryLimits? limits = null, TimeProvider? time = null)
        => new(Snapshot(), limits ?? new QueryLimits { MaxDerivedHops = 1_000 }, time ?? TimeProvider.System);

    private static object? Value(Property property, string id, Dictionary<string, object?> given)
        => given.TryGetValue(property.Name, out object? value) ? value
            : property.Name == "id" ? id
            : property.Name == "name" ? $"Name of {id}"
            : property.Name == "confidence" ? "CITED"
            : property.IsList ? ImmutableArray<string>.Empty : null;

    private static GraphOntology Read()
    {
        string sdl = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "small.graphql"));
        Outcome<GraphOntology> outcome = OntologyReader.Read("small.graphql", DrawnPaths.AddTo(sdl));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }
}

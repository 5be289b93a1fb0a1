using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws graphs: hubs, cycles, parallel and self-relationships, missing values, awkward texts, dates of mixed precision.</summary>
internal sealed class GraphGenerator
{
    private static readonly ImmutableArray<string> SourceIds = ["study", "web-1", "web-10", "web-2", "Report", "z"];

    private readonly Draw draw;
    private readonly GraphOntology ontology;
    private readonly ImmutableArray<string> texts;
    private readonly List<EntityFact> entities = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    private GraphGenerator(Draw draw, GraphOntology ontology, ImmutableArray<string> texts)
    {
        this.draw = draw;
        this.ontology = ontology;
        this.texts = texts;
    }

    public static PlainGraph Draw(int seed, GraphOntology ontology, int maxNodes, int maxRelationships)
        => Draw(seed, ontology, maxNodes, maxRelationships, Texts.All);

    /// <summary>A graph whose values are some of the given texts.</summary>
    public static PlainGraph Draw(int seed, GraphOntology ontology, int maxNodes, int maxRelationships, ImmutableArray<string> texts)
    {
        var generator = new GraphGenerator(new Draw(seed), ontology, texts);
        return new PlainGraph(ontology, generator.Facts(maxNodes, maxRelationships));
    }

    private GraphFacts Facts(int maxNodes, int maxRelationships)
    {
        int count = draw.Chance(0.1) ? draw.Below(4) : draw.Between(maxNodes / 3, maxNodes);
        for (int i = 0; i < count; i++)
        {
            entities.Add(Entity(draw.Pick(ontology.NodeTypes)));
        }

        int ties = draw.Chance(0.15) ? draw.Below(maxRelationships / 6) : draw.Between(maxRelationships / 3, maxRelationships);
        return new GraphFacts([.. SourceIds.Select(Source)], [.. entities], Relationships(ties), Metrics());
    }

    private EntityFact Entity(NodeType type)
    {
        string id = NewId();
        return new EntityFact(type, id, [.. type.Properties.Select(property => Value(property, id))], Cited());
    }

    private object? Value(Property property, string id) => property.Name switch
    {
        "id" => id,
        "formerIds" => draw.Chance(0.2) ? Enumerable.Range(0, draw.Between(1, 2)).Select(_ => NewId()).ToImmutableArray() : [],
        "confidence" => draw.Chance(0.3) ? "INFERRED" : "CITED",
        _ when property.IsList => draw.Some(texts, draw.Chance(0.4) ? 0 : draw.Between(1, 4)).ToImmutableArray(),
        _ when !property.IsRequired && draw.Chance(0.25) => null,
        _ => Value(property),
    };

    private object Value(Property property) => property.Kind switch
    {
        PropertyKind.String or PropertyKind.Id => draw.Pick(texts),
        PropertyKind.Int => draw.Pick(Texts.Integers),
        PropertyKind.Float => draw.Pick(Texts.Floats),
        PropertyKind.Boolean => draw.Chance(0.5),
        PropertyKind.PartialDate => draw.Pick(Texts.Dates),
        _ => draw.Pick(property.Enum!.Values),
    };

    // Ids that differ by case, by punctuation and by length, so that an order by anything but bytes shows.
    private string NewId()
    {
        for (; ; )
        {
            string id = draw.Pick(["a", "A", "b", "zju", "Z", "0", "10", "9"])
                + draw.Pick(["", "-", ".", "_", "1", "a", "B", "-2"])
                + (draw.Chance(0.6) ? draw.Below(100).ToString() : "");
            if (ids.Add(id))
            {
                return id;
            }
        }
    }

    private List<RelationshipFact> Relationships(int count)
    {
        List<RelationshipFact> relationships = [];
        HashSet<string> identities = new(StringComparer.Ordinal);
        var accepted = ontology.RelationshipTypes.ToDictionary(type => type, Pairs);
        var types = ontology.RelationshipTypes.Where(type => accepted[type].Count > 0).ToList();
        for (int i = 0; i < count && types.Count > 0; i++)
        {
            var relationship = relationships.Count > 0 && draw.Chance(0.25)
                ? Parallel(draw.Pick(relationships), accepted)
                : Fresh(draw.Pick(types), accepted);
            if (identities.Add(relationship.Id))
            {
                relationships.Add(relationship);
            }
        }

        return relationships;
    }

    private RelationshipFact Fresh(RelationshipType type, Dictionary<RelationshipType, List<(string From, string To)>> accepted)
    {
        var (from, to) = draw.PickSkewed(accepted[type]);
        return new RelationshipFact(type, from, to, Cited(), Date(), Date(), Text(), draw.Chance(0.35), Text());
    }

    // The same ends once more, with another since; or turned round where the type takes that, then often with the same dates, so that
    // only the direction tells the two apart.
    private RelationshipFact Parallel(RelationshipFact model, Dictionary<RelationshipType, List<(string From, string To)>> accepted)
    {
        bool isTurned = draw.Chance(0.6) && accepted[model.Type].Contains((model.To, model.From));
        var (from, to) = isTurned ? (model.To, model.From) : (model.From, model.To);
        var (since, until) = isTurned && draw.Chance(0.7) ? (model.Since, model.Until) : (Date(), Date());
        return new RelationshipFact(model.Type, from, to, Cited(), since, until, Text(), draw.Chance(0.35), Text());
    }

    private List<(string From, string To)> Pairs(RelationshipType type)
    {
        List<(string, string)> ids =
        [
            .. from start in entities
            from end in entities
            where type.Accepts(start.Type, end.Type)
            select (start.Id, end.Id),
        ];
        return draw.Some(ids, ids.Count);
    }

    private List<MetricFact> Metrics()
    {
        List<MetricFact> metrics = [];
        foreach (var entity in entities.Where(_ => draw.Chance(0.4)))
        {
            for (int i = draw.Between(1, 3); i > 0; i--)
            {
                string name = draw.Pick(["patents", "Patents", "产值", "staff"]);
                string? unit = draw.Maybe(0.6, () => draw.Pick(["亿元", "at least", "%"]));
                metrics.Add(new MetricFact(entity.Id, name, draw.Pick(Texts.Floats), Cited(), unit, Date(), Text()));
            }
        }

        return [.. metrics.DistinctBy(metric => (metric.Entity, metric.Name, metric.AsOf, metric.Unit))];
    }

    private SourceFact Source(string id)
        => new(id, draw.Pick(texts), Text(), Text(), draw.Maybe(0.7, () => "https://example.org/" + id), Date(), Date());

    private ImmutableArray<string> Cited() => [.. draw.Some(SourceIds, draw.Chance(0.6) ? 1 : draw.Between(2, 3))];

    private string? Date() => draw.Maybe(0.6, () => draw.Pick(Texts.Dates));

    private string? Text() => draw.Maybe(0.4, () => draw.Pick(texts));
}

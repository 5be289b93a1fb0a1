using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws arguments of aggregates.</summary>
internal sealed class GroupingGenerator(Draw draw, PlainGraph graph)
{
    private readonly FilterGenerator filters = new(draw, graph);
    private readonly HavingGenerator havings = new(draw, graph);
    private readonly ChoiceGenerator choices = new(draw, graph);

    /// <summary>Arguments of an aggregate of a root, with time and confidence.</summary>
    public Grouping OfRoot(EntityType type, int filterDepth)
    {
        var nodeKeys = NodeKeys(type);
        var (asOf, confidence) = choices.Scope();
        return new Grouping
        {
            Type = type,
            Where = draw.Maybe(0.35, () => filters.Filter(type, filterDepth)),
            NodeKeys = nodeKeys,
            Having = draw.Maybe(0.4, () => havings.Having(type)),
            Order = Order(type, nodeKeys ?? []),
            First = First(),
            AsOf = asOf,
            Confidence = confidence,
        };
    }

    /// <summary>Arguments of an aggregate of a relationship field.</summary>
    public Grouping OfRelationship(RelationshipField field, int filterDepth)
    {
        var nodeKeys = NodeKeys(field.Target);
        bool hasRelationships = field.Type.Derivation is null;
        var edgeKeys = hasRelationships ? EdgeKeys() : null;
        return new Grouping
        {
            Type = field.Target,
            Where = draw.Maybe(0.3, () => filters.Filter(field.Target, filterDepth)),
            WhereEdge = hasRelationships ? draw.Maybe(0.2, filters.EdgeFilter) : null,
            NodeKeys = nodeKeys,
            EdgeKeys = edgeKeys,
            Having = draw.Maybe(0.35, () => havings.Having(field.Target)),
            Order = Order(field.Target, [.. nodeKeys ?? [], .. edgeKeys ?? []]),
            First = First(),
        };
    }

    private int? First() => draw.Chance(0.35) ? draw.Weighted((1, 0), (4, draw.Between(1, 3)), (2, draw.Between(4, 12)), (1, 200)) : null;

    // Each key's name once: the answer has no way to tell two of one name apart.
    private ImmutableArray<GroupKey>? NodeKeys(EntityType type)
    {
        int count = draw.Weighted((3, -1), (1, 0), (8, 1), (6, 2), (3, 3));
        return count < 0 ? null : [.. Enumerable.Range(0, count)
            .Select(_ => draw.Chance(0.4) ? Related(draw.Pick(type.Relationships)) : (GroupKey)OfProperty(Property(type)))
            .DistinctBy(key => key.Name)];
    }

    private RelatedKey Related(RelationshipField field)
        => new(field, draw.Chance(0.4) ? new Where(field.Target.Name + "FilterInput", []) : filters.Filter(field.Target, draw.Below(2)));

    private PropertyKey OfProperty(Property property) => new(property, property.Kind == PropertyKind.PartialDate ? Cut() : "VALUE");

    private ImmutableArray<GroupKey>? EdgeKeys()
    {
        int count = draw.Weighted((6, -1), (1, 0), (5, 1), (2, 2));
        Property[] dates = [.. Frame.Relationship.Where(property => property.Kind == PropertyKind.PartialDate)];
        return count < 0 ? null : [.. draw.Some(dates, count).Select(property => new EdgeKey(property, Cut()))];
    }

    private string Cut() => draw.Pick(["VALUE", "YEAR", "MONTH"]);

    private ImmutableArray<SortKey> Order(EntityType type, ImmutableArray<GroupKey> keys)
    {
        int count = draw.Weighted((5, 0), (6, 1), (3, 2), (1, 3));
        return [.. Enumerable.Range(0, count).Select(_ => draw.Weighted<Func<SortKey>>(
            (4, () => new ByGroupCount(draw.Chance(0.5))),
            (keys.Length > 0 ? 5 : 0, () => new ByKey(draw.Pick(keys), draw.Chance(0.6))),
            (4, () => ByMeasure(Measured(draw, type))))())];
    }

    private ByMeasure ByMeasure(Property property) => new(property, draw.Pick(Measures.Of(property)), draw.Chance(0.5));

    // Most texts are each of one node; what few values share makes groups worth the name.
    private Property Property(EntityType type)
    {
        Property[] all = [.. type.Properties.Where(property => !property.IsList)];
        return draw.Chance(0.5)
            ? draw.Pick<Property>([.. all.Where(property => property.Kind is not (PropertyKind.String or PropertyKind.Id))])
            : draw.Pick(all);
    }

    /// <summary>A property with one value, mostly a number or date: these have most to ask about.</summary>
    public static Property Measured(Draw draw, EntityType type)
    {
        Property[] all = [.. type.Properties.Where(property => !property.IsList)];
        return draw.Chance(0.6) ? draw.Pick<Property>([.. all.Where(property => Measures.Of(property).Length > 2)]) : draw.Pick(all);
    }
}

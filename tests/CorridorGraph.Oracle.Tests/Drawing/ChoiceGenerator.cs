using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws arguments of lists and connections.</summary>
internal sealed class ChoiceGenerator(Draw draw, PlainGraph graph)
{
    private readonly FilterGenerator filters = new(draw, graph);

    /// <summary>Arguments of a root field, with time and confidence.</summary>
    public Choice OfRoot(EntityType type, bool isConnection, int filterDepth, double filterChance)
    {
        var page = Page(isConnection);
        var (asOf, confidence) = Scope();
        return new Choice
        {
            Type = type,
            Where = draw.Chance(filterChance) ? filters.Filter(type, filterDepth) : null,
            Order = Order(type),
            First = page.First,
            Skip = page.Skip,
            Last = page.Last,
            AsOf = asOf,
            Confidence = confidence,
        };
    }

    /// <summary>Arguments of a relationship field.</summary>
    public Choice OfRelationship(RelationshipField field, bool isConnection, int filterDepth)
    {
        var page = Page(isConnection);
        bool ordersEdges = Features.OrderByEdge && field.Type.Derivation is null && (isConnection || Features.ListOrderByEdge);
        return new Choice
        {
            Type = field.Target,
            Where = draw.Chance(0.3) ? filters.Filter(field.Target, filterDepth) : null,
            WhereEdge = Features.EdgeFilters && field.Type.Derivation is null && draw.Chance(0.2) ? filters.EdgeFilter() : null,
            Order = Order(field.Target),
            OrderEdge = ordersEdges && draw.Chance(0.2) ? EdgeOrder() : [],
            First = page.First,
            Skip = page.Skip,
            Last = page.Last,
        };
    }

    /// <summary>Arguments of the root list of sources.</summary>
    public SourceChoice OfSources()
    {
        var (asOf, confidence) = Scope();
        var page = Page(isConnection: false);
        return new SourceChoice
        {
            Where = draw.Chance(0.6) ? filters.SourceFilter() : null,
            Order = draw.Chance(0.6) ? [new ByProperty(draw.Pick(Frame.Source), draw.Chance(0.5))] : [],
            First = page.First,
            Skip = page.Skip,
            AsOf = asOf,
            Confidence = confidence,
        };
    }

    /// <summary>A date to see the graph at, and how well known its relationships must be; each often absent.</summary>
    public (string? AsOf, string? Confidence) Scope()
        => (draw.Maybe(0.3, () => draw.Pick(Texts.Dates)), draw.Maybe(0.25, () => draw.Chance(0.6) ? "CITED" : "INFERRED"));

    private (int? First, int? Skip, int? Last) Page(bool isConnection)
    {
        int? some = draw.Chance(0.55) ? draw.Weighted((1, 0), (4, draw.Between(1, 3)), (3, draw.Between(4, 12)), (1, 200)) : null;
        int? skip = !isConnection && draw.Chance(0.25) ? draw.Below(6) : null;
        return isConnection && draw.Chance(0.3) ? (null, null, some) : (some, skip, null);
    }

    private ImmutableArray<SortKey> Order(EntityType type)
    {
        int count = draw.Weighted((5, 0), (5, 1), (3, 2), (1, 3));
        return [.. Enumerable.Range(0, count).Select(_ => draw.Weighted<Func<SortKey>>(
            (6, () => new ByProperty(Sortable(type), draw.Chance(0.5))),
            (Features.OrderByCount ? 2 : 0, () => new ByCount(draw.Pick(type.Relationships), draw.Chance(0.5))),
            (Features.OrderByNeighbour ? 2 : 0, () => Neighbour(draw.Pick(type.Relationships))))())];
    }

    private ByNeighbour Neighbour(RelationshipField field) => new(field, Sortable(field.Target), draw.Chance(0.5), draw.Chance(0.5));

    private Property Sortable(EntityType type) => draw.Pick<Property>([.. type.Properties.Where(property => !property.IsList)]);

    private ImmutableArray<SortKey> EdgeOrder()
    {
        Property[] dates = [.. Frame.Relationship.Where(property => property.Kind == PropertyKind.PartialDate)];
        return [.. draw.Some(dates, draw.Between(1, 2)).Select(property => new ByProperty(property, draw.Chance(0.5)))];
    }
}

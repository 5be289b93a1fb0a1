using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws filters: every operator on every property, nested through relationships to a depth.</summary>
internal sealed class FilterGenerator(Draw draw, PlainGraph graph)
{
    private const int MostObjects = 24;

    private static readonly ImmutableArray<string> EdgeProperties = ["since", "until", "note", "confidence"];

    private readonly OperandGenerator operands = new(draw, graph);
    private int objects;

    /// <summary>A filter on entities of a type.</summary>
    public Where Filter(EntityType type, int depth)
    {
        objects = 0;
        return OnEntity(type, depth, 3);
    }

    /// <summary>A filter on the relationship itself.</summary>
    public Where EdgeFilter()
    {
        objects = 0;
        return OnRecord("RelationshipFilterInput", [.. Frame.Relationship.Where(property => EdgeProperties.Contains(property.Name))], 2);
    }

    /// <summary>A filter on sources.</summary>
    public Where SourceFilter()
    {
        objects = 0;
        return OnRecord("SourceFilterInput", Frame.Source, 2);
    }

    private Where OnEntity(EntityType type, int hops, int nesting)
    {
        objects++;
        return Draw(type.Name + "FilterInput", nesting, left => OnEntity(type, hops, left), () => Clause(type, hops, nesting));
    }

    private Where OnRecord(string inputType, ImmutableArray<Property> properties, int nesting)
    {
        objects++;
        return Draw(inputType, nesting, left => OnRecord(inputType, properties, left), () => Value(draw.Pick(properties)));
    }

    private Where Draw(string inputType, int nesting, Func<int, Where> nested, Func<Clause> clause)
    {
        int count = objects > MostObjects ? 1 : draw.Weighted((2, 0), (60, 1), (22, 2), (8, 3));
        List<Clause> clauses = [];
        for (int i = 0; i < count; i++)
        {
            clauses.Add(nesting > 0 && objects < MostObjects && draw.Chance(0.25) ? Logic(() => nested(nesting - 1)) : clause());
        }

        return new Where(inputType, [.. clauses.DistinctBy(each => each.Key)]);
    }

    private Clause Logic(Func<Where> nested)
    {
        int count = draw.Weighted((1, 0), (2, 1), (5, 2), (2, 3));
        return draw.Below(3) switch
        {
            0 => new AndClause([.. Enumerable.Range(0, count).Select(_ => nested())]),
            1 => new OrClause([.. Enumerable.Range(0, count).Select(_ => nested())]),
            _ => new NotClause(nested()),
        };
    }

    private Clause Clause(EntityType type, int hops, int nesting) => draw.Weighted<Func<Clause>>(
        (35, () => Value(draw.Pick(type.Properties))),
        (hops > 0 && objects < MostObjects ? 40 : 0, () => Related(draw.Pick(type.Relationships), hops)),
        (hops > 0 && objects < MostObjects ? 15 : 0, () => Tied(type, graph.All(type).ToList(), draw.Between(1, 3))),
        (Features.CountFilters ? 6 : 0, () => new CountClause(draw.Pick(type.Relationships), operands.Counts())),
        (Features.TypeFilters && type is InterfaceType ? 8 : 0, () => new TypeClause(operands.Types(type))),
        (Features.NarrowingFilters && type is InterfaceType && nesting > 0 ? 8 : 0,
            () => Narrowed(draw.Pick(type.PossibleTypes), hops, nesting)),
        (Features.SourceAndMetricFilters ? 4 : 0, () => new SourcesClause(Records("SourceFilterInput", Frame.Source))),
        (Features.SourceAndMetricFilters ? 4 : 0, () => new MetricsClause(Records("MetricFilterInput", MetricProperties))))();

    private static ImmutableArray<Property> MetricProperties => [.. Frame.Metric.Where(property => property.Name != "locator")];

    private Clause Value(Property property)
        => property.IsList ? new ElementsClause(property, Elements(property)) : new ValueClause(property, operands.Operations(property));

    private AsClause Narrowed(NodeType type, int hops, int nesting) => new(type, OnEntity(type, hops, nesting - 1));

    private RelatedClause Related(RelationshipField field, int hops)
        => new(field, [.. Quantities().Select(quantity => quantity == Quantity.Any
            ? new Quantifier(quantity, null, draw.Chance(0.6))
            : new Quantifier(quantity, OnEntity(field.Target, hops - 1, 2)))]);

    // A chain of hops to an entity by its id, as the graph has it where it has one. Engines start such chains at their far end.
    private RelatedClause Tied(EntityType type, List<EntityFact> starts, int hops)
    {
        objects++;
        var field = draw.Pick(type.Relationships);
        var ends = starts.SelectMany(start => graph.Follow(start, field, new Scope(null, CitedOnly: false))).Select(edge => edge.Far).Distinct().ToList();
        Clause end = hops > 1 ? Tied(field.Target, ends, hops - 1) : new ValueClause(
            field.Target.Properties.Single(property => property.Name == "id"),
            [new Operation("eq", ends.Count == 0 ? operands.Id() : draw.Pick(ends).Id)]);
        Clause[] besides = draw.Chance(0.2) ? [Value(draw.Pick(field.Target.Properties))] : [];
        var inner = new Where(field.Target.Name + "FilterInput", [.. besides.Append(end).DistinctBy(each => each.Key)]);
        return new RelatedClause(field, [new Quantifier(draw.Chance(0.8) ? Quantity.Some : Quantity.None, inner)]);
    }

    private ImmutableArray<Quantifier> Records(string inputType, ImmutableArray<Property> properties)
        => [.. Quantities().Select(quantity => quantity == Quantity.Any
            ? new Quantifier(quantity, null, draw.Chance(0.6))
            : new Quantifier(quantity, OnRecord(inputType, properties, 1)))];

    private ImmutableArray<ElementQuantifier> Elements(Property property)
        => [.. Quantities().Select(quantity => quantity == Quantity.Any
            ? new ElementQuantifier(quantity, [], draw.Chance(0.6))
            : new ElementQuantifier(quantity, operands.Operations(property, isElement: true)))];

    private IEnumerable<Quantity> Quantities()
    {
        var first = draw.Weighted((10, Quantity.Some), (3, Quantity.None), (3, Quantity.All), (2, Quantity.Any));
        return draw.Chance(0.1) ? new[] { first, draw.Pick(Enum.GetValues<Quantity>()) }.Distinct() : [first];
    }
}

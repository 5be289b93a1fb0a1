using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Arguments of an aggregate.</summary>
internal sealed class Grouping : Arguments
{
    public required EntityType Type { get; init; }

    public Where? Where { get; init; }

    public Where? WhereEdge { get; init; }

    /// <summary>By the nodes; null where the argument is left out, which means the same as an empty list.</summary>
    public ImmutableArray<GroupKey>? NodeKeys { get; init; }

    /// <summary>By the relationships that lead to the nodes; keys of nodes come before them.</summary>
    public ImmutableArray<GroupKey>? EdgeKeys { get; init; }

    public Where? Having { get; init; }

    public ImmutableArray<SortKey> Order { get; init; } = [];

    public ImmutableArray<GroupKey> Keys => [.. NodeKeys ?? [], .. EdgeKeys ?? []];

    /// <summary>The same with other filters and another order.</summary>
    public Grouping With(Where? where, Where? whereEdge, Where? having, ImmutableArray<SortKey> order) => new()
    {
        Type = Type,
        Where = where,
        WhereEdge = whereEdge,
        NodeKeys = NodeKeys,
        EdgeKeys = EdgeKeys,
        Having = having,
        Order = order,
        First = First,
        AsOf = AsOf,
        Confidence = Confidence,
    };

    /// <summary>The same with other keys, and what remains of the order.</summary>
    public Grouping With(ImmutableArray<GroupKey>? nodeKeys, ImmutableArray<GroupKey>? edgeKeys) => new()
    {
        Type = Type,
        Where = Where,
        WhereEdge = WhereEdge,
        NodeKeys = nodeKeys,
        EdgeKeys = edgeKeys,
        Having = Having,
        Order = [.. Order.Where(key => key is not ByKey by || (nodeKeys ?? []).Contains(by.Key) || (edgeKeys ?? []).Contains(by.Key))],
        First = First,
        AsOf = AsOf,
        Confidence = Confidence,
    };
}

/// <summary>What the nodes of a group have in common.</summary>
internal abstract record GroupKey(string Name);

/// <summary>A property's value; of a date, as much of it as <paramref name="Cut"/> (VALUE, YEAR or MONTH) keeps.</summary>
internal sealed record PropertyKey(Property Property, string Cut) : GroupKey(Property.Name);

/// <summary>Each entity that a field leads to and that passes a filter.</summary>
internal sealed record RelatedKey(RelationshipField Field, Where Where) : GroupKey(Field.Name);

/// <summary>A date of the relationship that leads to the node.</summary>
internal sealed record EdgeKey(Property Property, string Cut) : GroupKey(Property.Name);

/// <summary>What is told of a property's values in a group.</summary>
internal enum Measure
{
    Count,
    Distinct,
    Min,
    Max,
    Sum,
    Avg,
}

/// <summary>Which measures a property has, and the type of each.</summary>
internal static class Measures
{
    public static ImmutableArray<Measure> Of(Property property) => property.Kind switch
    {
        PropertyKind.Int or PropertyKind.Float => [.. Enum.GetValues<Measure>()],
        PropertyKind.PartialDate => [Measure.Count, Measure.Distinct, Measure.Min, Measure.Max],
        _ => [Measure.Count, Measure.Distinct],
    };

    public static PropertyKind KindOf(Property property, Measure measure) => measure switch
    {
        Measure.Count or Measure.Distinct => PropertyKind.Int,
        Measure.Avg => PropertyKind.Float,
        _ => property.Kind,
    };

    public static string NameOf(Measure measure) => measure.ToString().ToLowerInvariant();
}

/// <summary>How many nodes a group must have.</summary>
internal sealed record GroupCountClause(ImmutableArray<Operation> Operations) : Clause("count");

/// <summary>What the measures of a property must be in a group.</summary>
internal sealed record MeasuresClause(Property Property, ImmutableArray<MeasureTest> Tests) : Clause(Property.Name);

internal sealed record MeasureTest(Measure Measure, ImmutableArray<Operation> Operations);

/// <summary>Groups by one of their keys.</summary>
internal sealed record ByKey(GroupKey Key, bool Descending) : SortKey(Descending);

/// <summary>Groups by how many nodes they have.</summary>
internal sealed record ByGroupCount(bool Descending) : SortKey(Descending);

/// <summary>Groups by a measure.</summary>
internal sealed record ByMeasure(Property Property, Measure Measure, bool Descending) : SortKey(Descending);

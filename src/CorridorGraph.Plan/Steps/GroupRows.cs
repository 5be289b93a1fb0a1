using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>
/// Groups of nodes, and what is counted of each: all nodes of a type, or those that a path leads to from each parent's node. A node with
/// several values of a key is in several groups, in each once; without keys there is one group, of all nodes.
/// </summary>
/// <param name="Type">Type of the nodes.</param>
/// <param name="Follow">What is followed from the parent, or null for all nodes of the type.</param>
/// <param name="Keys">What groups have in common; groups come in ascending order of these, a missing key last.</param>
public sealed record GroupRows(EntityType Type, PathExpression? Follow, ImmutableArray<GroupKey> Keys) : PlanStep
{
    /// <summary>What a node must satisfy to be in a group.</summary>
    public Filter Where { get; init; } = Filter.Everything;

    /// <summary>What the relationship to it must satisfy.</summary>
    public Filter WhereEdge { get; init; } = Filter.Everything;

    /// <summary>What a group must satisfy.</summary>
    public Filter Having { get; init; } = Filter.Everything;

    /// <summary>Order of the groups, before that of their keys.</summary>
    public ImmutableArray<GroupOrder> Order { get; init; } = [];

    /// <summary>Parameter with how many groups are wanted at most; null for all.</summary>
    public int? First { get; init; }

    /// <summary>Every value that must be counted, each once: shown, ordered by and filtered.</summary>
    public IEnumerable<GroupValue> Values
        => Columns.OfType<GroupValueColumn>().Select(column => column.Value)
            .Concat(Order.OfType<ByGroupValue>().Select(order => order.Value))
            .Concat(ValuesIn(Having))
            .Distinct();

    private static IEnumerable<GroupValue> ValuesIn(Filter having) => having switch
    {
        AllOf all => all.Filters.SelectMany(ValuesIn),
        AnyOf any => any.Filters.SelectMany(ValuesIn),
        Not not => ValuesIn(not.Filter),
        CompareGroup compare => [compare.Value],
        IsMissingInGroup missing => [missing.Value],
        _ => [],
    };
}

/// <summary>The node that each parent group has as one of its keys: one row a group, without a node where the key is missing.</summary>
public sealed record GroupNode(int Key) : PlanStep;

/// <summary>What the nodes of a group have in common.</summary>
public abstract record GroupKey;

/// <summary>The same value of a property; a date is cut to a precision.</summary>
/// <param name="Property">The property.</param>
/// <param name="DateLength">Characters of a partial date that count (4 for the year, 7 for the month), or null for all.</param>
public sealed record PropertyKey(Property Property, int? DateLength = null) : GroupKey;

/// <summary>The same value of a property of the relationship that leads to the node.</summary>
/// <param name="Property">The property, one of <see cref="Frame.Relationship"/>.</param>
/// <param name="DateLength">As for <see cref="PropertyKey"/>.</param>
public sealed record RelationshipKey(Property Property, int? DateLength = null) : GroupKey;

/// <summary>The same node among those that a hop leads to and that satisfy a filter.</summary>
public sealed record NeighbourKey(RelationshipHop Hop, Filter Where) : GroupKey;

/// <summary>Something counted of a group.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Property">Of which property, or null for the number of nodes.</param>
public sealed record GroupValue(Measure Measure, Property? Property);

/// <summary>What can be counted of a group.</summary>
public enum Measure
{
    /// <summary>How many distinct nodes, or how many of them have a value of the property.</summary>
    Count,

    /// <summary>How many different values.</summary>
    Distinct,

    /// <summary>The least value; missing where there is none.</summary>
    Min,

    /// <summary>The greatest value; missing where there is none.</summary>
    Max,

    /// <summary>The sum of the values, 0 where there is none; exact to 64 bits for whole numbers, in id order for others.</summary>
    Sum,

    /// <summary>The sum divided by the number of values; missing where there is none.</summary>
    Avg,
}

/// <summary>A value of a group compared with a parameter; false where it is missing. Stands in <see cref="GroupRows.Having"/> only.</summary>
public sealed record CompareGroup(GroupValue Value, Comparison Comparison, int Operand) : Filter;

/// <summary>A value of a group is missing. Stands in <see cref="GroupRows.Having"/> only.</summary>
public sealed record IsMissingInGroup(GroupValue Value) : Filter;

/// <summary>One key of an order of groups; missing values come last.</summary>
public abstract record GroupOrder(bool Descending);

/// <summary>By one of the group's keys.</summary>
public sealed record ByGroupKey(int Key, bool Descending) : GroupOrder(Descending);

/// <summary>By a value of the group.</summary>
public sealed record ByGroupValue(GroupValue Value, bool Descending) : GroupOrder(Descending);

/// <summary>A key of the row's group, other than a node.</summary>
public sealed record GroupKeyColumn(int Key) : Column;

/// <summary>A value of the row's group.</summary>
public sealed record GroupValueColumn(GroupValue Value) : Column;

using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>Arguments that many fields share: paging first, then <c>where</c> and <c>order</c>, then the scope of a root.</summary>
internal static class Arguments
{
    public const string Id = "id";
    public const string Ids = "ids";
    public const string Name = "name";
    public const string First = "first";
    public const string Skip = "skip";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";
    public const string Where = "where";
    public const string WhereEdge = "whereEdge";
    public const string Order = "order";
    public const string OrderEdge = "orderEdge";
    public const string GroupBy = "groupBy";
    public const string GroupByEdge = "groupByEdge";
    public const string Having = "having";
    public const string AsOf = "asOf";
    public const string Confidence = "confidence";
    public const string Types = "types";
    public const string Direction = "direction";
    public const string Entity = "entity";
    public const string Rows = "rows";
    public const string Detach = "detach";
    public const string ExpectedVersion = "expectedVersion";
    public const string DryRun = "dryRun";

    public static readonly ImmutableArray<ApiArgument> ListPaging =
    [
        new(First, "Int", "At most so many rows; without it all, up to the limit."),
        new(Skip, "Int", "Rows to pass over."),
    ];

    public static readonly ImmutableArray<ApiArgument> ConnectionPaging =
    [
        new(First, "Int", "At most so many edges from the start, or after `after`."),
        new(After, "String", "A cursor of the same question; the page starts behind it."),
        new(Last, "Int", "At most so many edges from the end, or before `before`."),
        new(Before, "String", "A cursor of the same question; the page ends before it."),
    ];

    public static readonly ImmutableArray<ApiArgument> Scope =
    [
        new(AsOf, "PartialDate", "Follow only relationships that hold at this date."),
        new(Confidence, "Confidence", "CITED: follow only relationships that a source states."),
    ];

    public static readonly ImmutableArray<ApiArgument> Edge =
    [
        new(WhereEdge, "RelationshipFilterInput", "What the relationship itself must satisfy."),
        new(OrderEdge, "[RelationshipSortInput!]", "Order by the relationship itself, after `order`."),
    ];

    public static readonly ImmutableArray<ApiArgument> Changing =
    [
        new(ExpectedVersion, "Int", "Refuse the change if the graph has another version by then (`graphVersion`)."),
        new(DryRun, "Boolean", "Check and count, and change nothing.") { Default = "false" },
    ];

    public static ImmutableArray<ApiArgument> Selecting(EntityType type)
        => Selecting(FilterInputs.NameFor(type), SortInputs.NameFor(type));

    public static ImmutableArray<ApiArgument> Selecting(string filter, string sort) =>
    [
        new(Where, filter, "What a row must satisfy."),
        new(Order, $"[{sort}!]", "One key an object; missing values come last, ties by id."),
    ];

    public static ImmutableArray<ApiArgument> Grouping(EntityType type) =>
    [
        new(First, "Int", "At most so many groups."),
        new(Where, FilterInputs.NameFor(type), "What a node must satisfy to be in a group."),
        new(GroupBy, $"[{GroupInputs.NameFor(type)}!]", "One key an object; without it there is one group, of all nodes."),
        new(Having, GroupInputs.HavingNameFor(type), "What a group must satisfy."),
        new(Order, $"[{GroupInputs.SortNameFor(type)}!]", "One key an object; ties by the groups' keys, a missing key last."),
    ];

    public static readonly ImmutableArray<ApiArgument> GroupingEdge =
    [
        new(WhereEdge, FilterInputs.Relationship, "What the relationship itself must satisfy."),
        new(GroupByEdge, $"[{GroupInputs.Edge}!]", "Group by the relationship itself, after `groupBy`."),
    ];
}

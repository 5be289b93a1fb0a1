using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>From each row of its parent to rows of its own. An engine answers a step for all rows of its parent in one pass.</summary>
public abstract record PlanStep
{
    /// <summary>Number of the step; a parent's is smaller.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The step whose rows it starts from, or null for a root, which starts from one empty row.</summary>
    public PlanStep? Parent { get; init; }

    /// <summary>Response keys from the root to the field, for errors and printing.</summary>
    public required string Path { get; init; }

    /// <summary>Which relationships count, here and in filters, orders and evidence.</summary>
    public RelationshipScope Scope { get; init; } = RelationshipScope.All;

    /// <summary>
    /// Types that a parent's node must have for the step to be answered from it; default (uninitialized) for any. A field inside
    /// <c>... on Firm</c> has no rows under a parent of another type.
    /// </summary>
    public ImmutableArray<NodeType> ParentTypes { get; init; }

    /// <summary>What is written of each row; an engine need not have anything else at hand.</summary>
    public ImmutableArray<Column> Columns { get; init; } = [];
}

/// <summary>A step whose rows are chosen, ordered and cut.</summary>
public abstract record SelectingStep : PlanStep
{
    /// <summary>What a row's node, source or metric must satisfy.</summary>
    public Filter Where { get; init; } = Filter.Everything;

    /// <summary>Given order; ties end with the id, and for relationships with since, until and direction.</summary>
    public ImmutableArray<SortKey> Order { get; init; } = [];

    /// <summary>Which part of the ordered rows is wanted.</summary>
    public Page Page { get; init; } = Page.All;
}

/// <summary>Nodes of a type by id: one row an id, in the order given, repeats included; a row without a node where none has the id.</summary>
public sealed record LookUpNodes(EntityType Type, int Ids) : PlanStep;

/// <summary>Sources by id: one row an id, as <see cref="LookUpNodes"/> gives them.</summary>
public sealed record LookUpSources(int Ids) : PlanStep;

/// <summary>Relationships by id: one row an id, as <see cref="LookUpNodes"/> gives them; one that the scope passes over is missing.</summary>
public sealed record LookUpRelationships(int Ids) : PlanStep;

/// <summary>All sources.</summary>
public sealed record ScanSources : SelectingStep;

/// <summary>Entities that cite each parent's source, by id.</summary>
public sealed record CitingNodes : PlanStep;

/// <summary>Relationships that cite each parent's source, by type name, from, to, since; within the scope.</summary>
public sealed record CitingRelationships : PlanStep;

/// <summary>All nodes of a type.</summary>
public sealed record ScanNodes(EntityType Type) : SelectingStep;

/// <summary>Along a path from each parent's node to nodes of a type.</summary>
/// <param name="Path">What is followed.</param>
/// <param name="Target">Type at the far end.</param>
/// <param name="Distinct">
/// Whether a row is a node, each once (a list), or a relationship with the node that it leads to (a connection). A self-relationship
/// followed both ways is one row. Along a derived path a row is a node either way.
/// </param>
public sealed record ExpandHop(PathExpression Follow, EntityType Target, bool Distinct) : SelectingStep
{
    /// <summary>Whether a row has a relationship beside its node; without one its place in the order ends with the node's id.</summary>
    public bool HasRelationships => !Distinct && Follow is StoredPath;

    /// <summary>What the relationship itself must satisfy.</summary>
    public Filter WhereEdge { get; init; } = Filter.Everything;
}

/// <summary>Relationships of each parent's node, of any type or of some, ordered by type name, from, to, since.</summary>
/// <param name="Types">Types to list, or empty for all.</param>
/// <param name="Direction">Which ends the node may be.</param>
public sealed record ListRelationships(ImmutableArray<RelationshipType> Types, Direction Direction) : SelectingStep;

/// <summary>The node at one end of each parent's relationship: one row a parent.</summary>
public sealed record RelationshipEnd(bool IsFrom) : PlanStep;

/// <summary>Sources of each parent's row, in file order.</summary>
/// <param name="OfRelationship">Whether those of the relationship are meant where the parent's row has a node and a relationship.</param>
public sealed record ListSources(bool OfRelationship) : PlanStep;

/// <summary>Metrics of each parent's node, by name, asOf, unit.</summary>
public sealed record ListMetrics : PlanStep;

/// <summary>Witnesses that let each parent's node through the filter of its step, strongest first.</summary>
/// <param name="First">Parameter with how many; null for <see cref="DefaultFirst"/>.</param>
public sealed record ExplainFilter(int? First) : PlanStep
{
    /// <summary>Witnesses given where the question does not say how many.</summary>
    public const int DefaultFirst = 10;
}

/// <summary>
/// Witnesses of a derived tie, strongest first: relationships that alone tie the node that the parent, an <see cref="ExpandHop"/> along a
/// derived path, starts from to the parent's node, nodes in that order. A tie of length zero needs no relationship and has no witness.
/// </summary>
/// <param name="First">As for <see cref="ExplainFilter"/>.</param>
public sealed record ExplainHop(int? First) : PlanStep;

/// <summary>Nodes of each parent's witness, from the entity outwards.</summary>
public sealed record WitnessNodes : PlanStep;

/// <summary>Relationships of each parent's witness, from the entity outwards.</summary>
public sealed record WitnessRelationships : PlanStep;

/// <summary>Which part of ordered rows is wanted; each is the number of a parameter, null where the argument is absent.</summary>
public sealed record Page(int? First = null, int? Skip = null, int? After = null, int? Last = null, int? Before = null)
{
    /// <summary>All rows, up to the limits.</summary>
    public static readonly Page All = new();

    /// <summary>Whether the rows themselves are asked for; otherwise only facts about them, and no limit of rows applies.</summary>
    public bool NeedsRows { get; init; } = true;

    /// <summary>Whether the number of all rows is asked for.</summary>
    public bool NeedsTotalCount { get; init; }

    /// <summary>Whether it is a connection, with the connection's own limit of rows.</summary>
    public bool IsConnection { get; init; }
}

using System.Collections.Frozen;

namespace CorridorGraph.Ontology;

/// <summary>Names that the served schema makes or the frame holds, and that a file therefore cannot declare.</summary>
internal static class ReservedNames
{
    /// <summary>Fields of the API on every entity, and words of its filters.</summary>
    public static readonly FrozenSet<string> Fields = Set("and", "or", "not", "type", "evidence", "relationships", "key", "count", "edge");

    /// <summary>Endings of the fields that the API makes from a relationship field.</summary>
    public static readonly string[] FieldEndings = ["Connection", "Count", "Aggregate"];

    /// <summary>Types of GraphQL and of the <see cref="Frame"/>, which every ontology has without declaring them.</summary>
    public static readonly FrozenSet<string> BuiltIn = Set(
        "String", "ID", "Int", "Float", "Boolean", "PartialDate", "Confidence", "Node", "Source", "Metric", "Relationship");

    /// <summary>Types of the API that do not depend on the ontology.</summary>
    public static readonly FrozenSet<string> Types = Set(
        "Query", "Mutation", "Subscription", "PageInfo", "Witness", "Direction", "EntityType", "RelationshipType", "SortEnumType",
        "Long", "Value", "Grouping", "DateGrouping", "RelationshipGroupKey",
        "Path", "PathMode", "Subgraph", "Traversal", "TraversalStep", "TraversalNode", "SearchHit", "Statistics", "Change", "GraphChange");

    /// <summary>Endings of types that the API makes from a declared type, and what stands before these: <c>FirmDerivedEdge</c>.</summary>
    public static readonly string[] TypeEndings = ["Connection", "Edge", "Aggregate", "AggregateKey", "Input", "Relationship", "Derived"];

    /// <summary>Start of the filter types that the API makes for lists.</summary>
    public const string ListFilter = "ListFilterInputTypeOf";

    /// <summary>Root fields of the API that do not depend on the ontology.</summary>
    public static readonly FrozenSet<string> Roots = Set(
        "node", "nodes", "entitiesNamed", "source", "sources", "sourcesConnection", "sourcesAggregate",
        "search", "path", "neighborhood", "traverse", "statistics", "changes");

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}

using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Tells which steps may keep a server busy for long, whatever the graph holds: those that look at every node of a type and follow
/// relationships from each. They are read in a transaction of their own, so that a caller who leaves ends them.
/// </summary>
internal static class LargeReads
{
    /// <summary>Whether a step groups a whole type, or filters or orders a whole type by what its nodes are tied to.</summary>
    public static bool Includes(PlanStep step) => step switch
    {
        GroupRows { Follow: null } group => !IsAnchored(group.Where),
        ScanNodes scan => !IsAnchored(scan.Where) && (Follows(scan.Where) || scan.Order.Any(key => key is ByCount or ByNeighbour)),
        _ => false,
    };

    /// <summary>
    /// Whether few nodes are looked at: an id leaves a few; a chain of "some" that ends in one is walked from there, and so are several of them.
    /// </summary>
    public static bool IsAnchored(Filter filter) => filter switch
    {
        Compare compare => compare.NamesIds,
        AllOf all => all.Filters.Any(IsAnchored),
        AnyOf any => any.Filters.All(AnchoredSets.Includes),
        Related { Quantifier: Quantifier.Some, Hop: RelationshipHop, Inner: var inner } => IsAnchored(inner),
        _ => false,
    };

    /// <summary>Whether a filter looks at more than a node's own properties.</summary>
    public static bool Follows(Filter filter) => filter switch
    {
        AllOf all => all.Filters.Any(Follows),
        AnyOf any => any.Filters.Any(Follows),
        Not not => Follows(not.Filter),
        Related or CountRelated => true,
        _ => false,
    };
}

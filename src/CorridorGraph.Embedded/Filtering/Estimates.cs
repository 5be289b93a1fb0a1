using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Rough guesses of how much a walk looks at; they choose between ways to the same answer, never the answer.</summary>
internal static class Estimates
{
    /// <summary>Relationships that a hop follows from a node that has any, on average.</summary>
    public static double Degree(Snapshot snapshot, PathExpression path) => path switch
    {
        StoredPath stored => snapshot.Relationships.Degree(stored.Type, stored.Direction),
        DerivedPath derived => derived.Forwards.Steps.Sum(step => snapshot.Relationships.Degree(step.Type, step.Direction)),
        _ => throw new InvalidOperationException($"The embedded engine does not know the path {path.GetType().Name}."),
    };

    /// <summary>Relationships that testing a filter on one node follows, on average.</summary>
    public static double Walked(Snapshot snapshot, Filter filter)
        => filter switch
        {
            AllOf all => all.Filters.Sum(part => Walked(snapshot, part)),
            AnyOf any => any.Filters.Sum(part => Walked(snapshot, part)),
            Not not => Walked(snapshot, not.Filter),
            Related { Hop: RelationshipHop hop } related => Degree(snapshot, hop.Path) * (1 + Walked(snapshot, related.Inner)),
            CountRelated count => Degree(snapshot, count.Hop.Path),
            _ => 0,
        };
}

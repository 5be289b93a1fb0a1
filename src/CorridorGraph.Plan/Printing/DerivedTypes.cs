using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Finds the derived types that a plan speaks of.</summary>
internal static class DerivedTypes
{
    /// <summary>Those that hops follow, and those that their paths name, each once, in the ontology's order.</summary>
    public static IEnumerable<RelationshipType> In(TraversalPlan plan)
    {
        var found = new HashSet<RelationshipType>();
        foreach (var path in plan.Steps.SelectMany(Paths).OfType<DerivedPath>())
        {
            Add(path.Type);
        }

        return found.OrderBy(type => type.Ordinal);

        void Add(RelationshipType type)
        {
            if (found.Add(type))
            {
                foreach (var named in type.Derivation!.Names)
                {
                    Add(named);
                }
            }
        }
    }

    private static IEnumerable<PathExpression> Paths(PlanStep step) => step switch
    {
        ExpandHop hop => [hop.Follow, .. Paths((SelectingStep)hop)],
        SelectingStep selecting => Paths(selecting),
        GroupRows { Follow: { } follow } group => [follow, .. Paths(group with { Follow = null })],
        GroupRows group => [.. group.Keys.SelectMany(Paths), .. Paths(group.Where)],
        _ => [],
    };

    private static IEnumerable<PathExpression> Paths(SelectingStep step) => [.. Paths(step.Where), .. step.Order.SelectMany(Paths)];

    private static IEnumerable<PathExpression> Paths(GroupKey key)
        => key is NeighbourKey neighbour ? [neighbour.Hop.Path, .. Paths(neighbour.Where)] : [];

    private static IEnumerable<PathExpression> Paths(SortKey key) => key switch
    {
        ByCount count => [count.Hop.Path],
        ByNeighbour neighbour => [neighbour.Hop.Path],
        _ => [],
    };

    private static IEnumerable<PathExpression> Paths(Filter filter) => filter switch
    {
        AllOf all => all.Filters.SelectMany(Paths),
        AnyOf any => any.Filters.SelectMany(Paths),
        Not not => Paths(not.Filter),
        Related { Hop: RelationshipHop hop } related => [hop.Path, .. Paths(related.Inner)],
        CountRelated count => [count.Hop.Path],
        _ => [],
    };
}

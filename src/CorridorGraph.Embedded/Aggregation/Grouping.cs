using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers steps that group: puts the rows of each parent into groups, keeps those that are wanted, in order.</summary>
internal sealed class Grouping
{
    private readonly GroupRows step;
    private readonly GroupTable table;
    private readonly List<int> groups = [];

    public Grouping(GroupRows step, FilterBinder binder, PlanArguments arguments)
    {
        this.step = step;
        table = new GroupTable([.. step.Keys.Select(key => Source(key, binder))], arguments);
        foreach (var value in step.Values)
        {
            table.Count(value, binder.Snapshot);
        }
    }

    /// <summary>The groups, of all parents.</summary>
    public GroupTable Table => table;

    /// <summary>Whether relationships tell groups apart, so that parallel ones must all be seen.</summary>
    public static bool NeedsRelationships(GroupRows step) => step.Keys.Any(key => key is RelationshipKey);

    /// <summary>Appends the groups of one parent's candidates; returns how many there are before any are cut off.</summary>
    public int Take(Candidates candidates, CandidateTest test, long first, StepRows rows)
    {
        groups.Clear();
        int root = table.BeginParent();
        test.Begin();
        for (int i = 0; i < candidates.Count; i++)
        {
            if (test.Passes(candidates, i, out int node, out int link))
            {
                table.Add(root, node, link, groups);
            }
        }

        if (step.Keys.IsEmpty && groups.Count == 0)
        {
            // Without keys there is one group, of no nodes too.
            groups.Add(root);
        }

        groups.RemoveAll(group => !table.Holds(step.Having, group));
        groups.Sort((group, other) => table.Compare(group, other, step));
        foreach (int group in groups.Take((int)Math.Min(first, int.MaxValue)))
        {
            rows.AddItem(group);
        }

        rows.EndParent();
        return groups.Count;
    }

    private static KeySource Source(GroupKey key, FilterBinder binder) => key switch
    {
        PropertyKey { DateLength: { } length } date => new DateKey((TextColumn)binder.Snapshot.Nodes[date.Property], ofLink: false, length),
        PropertyKey value => new ValueKey(binder.Snapshot.Nodes[value.Property], ofLink: false),
        RelationshipKey { DateLength: { } length } date
            => new DateKey((TextColumn)binder.Snapshot.Relationships[date.Property], ofLink: true, length),
        RelationshipKey value => new ValueKey(binder.Snapshot.Relationships[value.Property], ofLink: true),
        NeighbourKey neighbour => new NodeKey(
            binder.Snapshot.Nodes,
            binder.Follow(neighbour.Hop),
            neighbour.Where is Always { Value: true } ? null : binder.Bind(neighbour.Where, binder.Snapshot.Nodes, binder.Snapshot.NodeCount)),
        _ => throw new InvalidOperationException($"The embedded engine does not know the key {key.GetType().Name}."),
    };
}

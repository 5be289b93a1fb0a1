using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers the steps that group nodes.</summary>
internal static class GroupSteps
{
    public static StepRows Group(Execution run, GroupRows step)
    {
        FilterBinder binder = run.BinderFor(step);
        var grouping = new Grouping(step, binder, run.Arguments);
        StepRows rows = run.Begin(step, StepRows.OfItems(groups: grouping.Table));
        long first = run.Arguments.Number(step.First) ?? long.MaxValue;
        if (step.Follow is null)
        {
            Keep(grouping.Take(Candidates.OfNodes(run.Snapshot.NodesOf(step.Type)), NodeTest(run, step, binder, null), first, rows));
            return rows;
        }

        Follower follower = binder.Follow(step.Follow, step.Type);
        CandidateTest test = NodeTest(run, step, binder, follower);
        ParentFilter answersFor = new(step, run.Snapshot);
        foreach (int node in run.ParentsOf(step).Nodes!.Span)
        {
            if (answersFor.Includes(node))
            {
                Keep(grouping.Take(follower.From(node), test, first, rows));
                run.CheckAnswer(step, rows.Count);
            }
            else
            {
                rows.EndParent();
            }
        }

        return rows;

        void Keep(int groups)
        {
            if (Math.Min(groups, first) > run.Limits.MaxListRows)
            {
                throw new ExecutionStoppedException(LimitErrors.Groups(step, run.Limits, groups));
            }
        }
    }

    private static CandidateTest NodeTest(Execution run, GroupRows step, FilterBinder binder, Follower? follower) => new(
        follower,
        step.Where is Always { Value: true } ? null : binder.Bind(step.Where, run.Snapshot.Nodes, run.Snapshot.NodesOf(step.Type).Count),
        step.WhereEdge is Always { Value: true } ? null : binder.Bind(step.WhereEdge, run.Snapshot.Relationships, run.Snapshot.RelationshipCount),
        distinct: !Grouping.NeedsRelationships(step),
        run.Meter);

    public static StepRows ListGroupNodes(Execution run, GroupNode step)
    {
        StepRows rows = run.Begin(step, StepRows.OfNodes());
        StepRows parents = run.ParentsOf(step);
        foreach (int group in parents.Items!.Span)
        {
            long key = parents.Groups!.Key(group, step.Key);
            rows.Add(key == StoredColumn.MissingRank ? -1 : run.Snapshot.Nodes.Ids.CodeAt(key), Candidates.NoLink);
            rows.EndParent();
        }

        return rows;
    }
}

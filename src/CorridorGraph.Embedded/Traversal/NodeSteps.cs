using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers the steps that look nodes up, scan a type or follow a path.</summary>
internal static class NodeSteps
{
    public static StepRows LookUp(Execution run, PlanStep step, int parameter)
    {
        string[] ids = (string[])run.Arguments.Values[parameter]!;
        StepRows rows = run.Begin(step, step is LookUpNodes ? StepRows.OfNodes() : step is LookUpSources ? StepRows.OfItems() : StepRows.OfLinks());
        switch (step)
        {
            case LookUpNodes nodes: LookUps.AddNodes(nodes, ids, run.Snapshot, rows); break;
            case LookUpSources: LookUps.AddSources(ids, run.Snapshot, rows); break;
            default: LookUps.AddRelationships(ids, run.Snapshot, run.BinderFor(step).Scope, rows); break;
        }

        return rows;
    }

    public static StepRows Scan(Execution run, ScanNodes step)
    {
        StepRows rows = run.Begin(step, StepRows.OfNodes());
        FilterBinder binder = run.BinderFor(step);
        NumberList all = run.Snapshot.NodesOf(step.Type);
        ScanSource source = ScanSource.Choose(step, binder, all, run.Arguments);
        if (step.Where is not Always)
        {
            run.NoteWay(step, source.Found is not null);
        }

        Selection selection = run.Select(step, binder, new CandidateTest(null, source.Test, null, distinct: false, run.Meter), run.Snapshot.Nodes);
        selection.Take(source.Found is null ? Candidates.OfNodes(all) : Candidates.OfNodes(source.Found.Nodes), rows);
        return rows;
    }

    public static StepRows Expand(Execution run, ExpandHop step)
    {
        StepRows rows = run.Begin(step, step.HasRelationships ? StepRows.OfNodesAndLinks() : StepRows.OfNodes());
        FilterBinder binder = run.BinderFor(step);
        IntBuffer parents = run.ParentsOf(step).Nodes!;
        Follower follower = binder.Follow(step.Follow, step.Target);
        long reached = (long)(parents.Count * Estimates.Degree(run.Snapshot, step.Follow));
        var test = new CandidateTest(
            follower,
            step.Where is Always { Value: true } ? null : binder.Bind(step.Where, run.Snapshot.Nodes, reached),
            step.WhereEdge is Always { Value: true } ? null : binder.Bind(step.WhereEdge, run.Snapshot.Relationships, reached),
            step.Distinct && !Selection.PicksLinks(step),
            run.Meter);
        Selection selection = run.Select(step, binder, test, run.Snapshot.Nodes);
        ParentFilter answersFor = new(step, run.Snapshot);
        for (int parent = 0; parent < parents.Count; parent++)
        {
            int node = parents[parent];
            if (answersFor.Includes(node))
            {
                selection.Take(follower, node, rows);
            }
            else
            {
                selection.Take(Candidates.None, rows);
            }

            run.CheckAnswer(step, rows.Count);
        }

        return rows;
    }
}

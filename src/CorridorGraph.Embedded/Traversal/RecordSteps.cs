using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers the steps about sources and metrics.</summary>
internal static class RecordSteps
{
    public static StepRows Scan(Execution run, ScanSources step)
    {
        StepRows rows = run.Begin(step, StepRows.OfItems());
        FilterBinder binder = run.BinderFor(step);
        RowTest? test = step.Where is Always { Value: true } ? null : binder.Bind(step.Where, run.Snapshot.Sources, run.Snapshot.AllSources.Count);
        Selection selection = run.Select(step, binder, new CandidateTest(null, test, null, distinct: false, run.Meter), run.Snapshot.Sources);
        selection.Take(Candidates.OfNodes(run.Snapshot.AllSources), rows);
        return rows;
    }

    public static StepRows ListCited(Execution run, ListSources step)
    {
        StepRows rows = run.Begin(step, StepRows.OfItems());
        StepRows parents = run.ParentsOf(step);
        bool ofLinks = parents.Links is not null && (step.OfRelationship || parents.Nodes is null);
        IntBuffer cited = ofLinks ? parents.Links! : parents.Nodes ?? parents.Items!;
        IntLists citations = ofLinks ? run.Snapshot.Relationships.Citations
            : parents.Nodes is not null ? run.Snapshot.Nodes.Citations : run.Snapshot.Metrics.Citations;
        ParentFilter answersFor = new(step, run.Snapshot);
        for (int parent = 0; parent < parents.Count; parent++)
        {
            int row = ofLinks ? cited[parent] >> 1 : cited[parent];
            if (row >= 0 && (parents.Nodes is not { } nodes || answersFor.Includes(nodes[parent])))
            {
                foreach (int source in citations[row])
                {
                    rows.AddItem(source);
                }
            }

            rows.EndParent();
        }

        return rows;
    }

    public static StepRows ListMeasured(Execution run, ListMetrics step)
    {
        StepRows rows = run.Begin(step, StepRows.OfItems());
        ParentFilter answersFor = new(step, run.Snapshot);
        foreach (int node in run.ParentsOf(step).Nodes!.Span)
        {
            NumberRun metrics = answersFor.Includes(node) ? run.Snapshot.Metrics.Of(node) : default;
            for (int i = 0; i < metrics.Count; i++)
            {
                rows.AddItem(metrics[i]);
            }

            rows.EndParent();
        }

        return rows;
    }

    public static StepRows ListCiting(Execution run, PlanStep step)
    {
        StepRows rows = run.Begin(step, step is CitingNodes ? StepRows.OfNodes() : StepRows.OfLinks());
        Scope scope = run.BinderFor(step).Scope;
        foreach (int source in run.ParentsOf(step).Items!.Span)
        {
            if (source >= 0)
            {
                AddCiting(step is CitingNodes ? run.Snapshot.NodesBySource[source] : run.Snapshot.RelationshipsBySource[source], rows, scope);
            }

            if (rows.Count - rows.FirstOfParent > run.Limits.MaxListRows)
            {
                throw new ExecutionStoppedException(LimitErrors.Facts(step, run.Limits, rows.Count - rows.FirstOfParent));
            }

            rows.EndParent();
            run.CheckAnswer(step, rows.Count);
        }

        return rows;
    }

    private static void AddCiting(NumberList citing, StepRows rows, Scope scope)
    {
        foreach (var part in citing.Parts)
        {
            foreach (int row in part.AsSpan())
            {
                if (rows.Nodes is not null)
                {
                    rows.Add(row, Candidates.NoLink);
                }
                else if (scope.Includes(row))
                {
                    rows.Add(-1, row << 1);
                }
            }
        }
    }
}

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers the steps that show evidence.</summary>
internal static class Explanation
{
    /// <summary>The strongest witnesses of each parent's node, through the filter of the parent's own step.</summary>
    public static void Explain(ExplainFilter step, StepRows parents, StepRows rows, Explainer explainer)
    {
        Filter where = step.Parent is SelectingStep and not ListRelationships ? ((SelectingStep)step.Parent).Where : Filter.Everything;
        var finder = new WitnessFinder(explainer.Binder, explainer.Limits.MaxWitnesses + 1);
        for (int parent = 0; parent < parents.Count; parent++)
        {
            int node = parents.Nodes![parent];
            if (where is not Always && explainer.First > 0 && explainer.Parents.Includes(node))
            {
                AddWitnesses(step, finder.Find(where, node), node, rows, explainer);
            }

            rows.EndParent();
        }
    }

    /// <summary>The strongest witnesses of each parent's tie: of its node with the node that its own step started from.</summary>
    public static void Explain(ExplainHop step, StepRows starts, StepRows parents, StepRows rows, Explainer explainer)
    {
        var hop = (ExpandHop)step.Parent!;
        var finder = new WitnessFinder(explainer.Binder, explainer.Limits.MaxWitnesses + 1);
        for (int start = 0; start < starts.Count; start++)
        {
            (int first, int end) = parents.Of(start);
            for (int parent = first; parent < end; parent++)
            {
                if (explainer.First > 0)
                {
                    int node = parents.Nodes![parent];
                    AddWitnesses(step, finder.FindTie((DerivedPath)hop.Follow, starts.Nodes![start], node), node, rows, explainer);
                }

                rows.EndParent();
            }
        }
    }

    /// <summary>Nodes of each parent's witness.</summary>
    public static void AddNodes(StepRows parents, StepRows rows)
    {
        foreach (int witness in parents.Items!.Span)
        {
            foreach (int node in parents.Witnesses![witness].Nodes)
            {
                rows.Add(node, Candidates.NoLink);
            }

            rows.EndParent();
        }
    }

    /// <summary>Relationships of each parent's witness.</summary>
    public static void AddRelationships(StepRows parents, StepRows rows)
    {
        foreach (int witness in parents.Items!.Span)
        {
            foreach (int link in parents.Witnesses![witness].Links)
            {
                rows.Add(-1, link);
            }

            rows.EndParent();
        }
    }

    private static void AddWitnesses(PlanStep step, List<Witness> found, int node, StepRows rows, Explainer explainer)
    {
        if (explainer.First >= explainer.Limits.MaxWitnesses && explainer.IsAsked && found.Count > explainer.Limits.MaxWitnesses)
        {
            string entity = explainer.Binder.Snapshot.Nodes.Ids.Text(node);
            throw new ExecutionStoppedException(LimitErrors.Witnesses(step, explainer.Limits, entity));
        }

        foreach (Witness witness in found)
        {
            if (witness.Links.Length > 0 && rows.Witnesses!.Count - rows.FirstOfParent < explainer.First)
            {
                rows.AddItem(rows.Witnesses.Count);
                rows.Witnesses.Add(witness);
            }
        }
    }
}

/// <summary>What explaining needs of the execution.</summary>
/// <param name="First">How many witnesses a node is given at most.</param>
/// <param name="IsAsked">Whether the question says how many.</param>
internal sealed record Explainer(FilterBinder Binder, QueryLimits Limits, ParentFilter Parents, long First, bool IsAsked)
{
    /// <exception cref="ExecutionStoppedException">More are asked for than may be given.</exception>
    public static Explainer For(PlanStep step, FilterBinder binder, QueryLimits limits, long? asked)
    {
        if (asked > limits.MaxWitnesses)
        {
            throw new ExecutionStoppedException(LimitErrors.WitnessesAsked(step, limits, asked.Value));
        }

        long first = asked ?? Math.Min(ExplainFilter.DefaultFirst, limits.MaxWitnesses);
        return new Explainer(binder, limits, new ParentFilter(step, binder.Snapshot), first, asked is not null);
    }
}

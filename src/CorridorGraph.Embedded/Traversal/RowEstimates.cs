using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>How many rows the steps of a plan may have, guessed from the statistics of the snapshot before any row is looked at.</summary>
internal sealed class RowEstimates
{
    // Of a comparison that is not of ids nothing is known but that it lets fewer through.
    private const double Selectivity = 1.0 / 3;

    private readonly Snapshot snapshot;
    private readonly PlanArguments arguments;
    private readonly double?[] estimates;

    public RowEstimates(Snapshot snapshot, PlanArguments arguments, TraversalPlan plan)
    {
        this.snapshot = snapshot;
        this.arguments = arguments;
        estimates = new double?[plan.Steps.Length];
        foreach (PlanStep step in plan.Steps)
        {
            estimates[step.Ordinal] = Of(step, step.Parent is null ? 1 : estimates[step.Parent.Ordinal]);
        }
    }

    /// <summary>The estimate of a step; null where there is none, as for groups and witnesses.</summary>
    public double? Of(int step) => estimates[step];

    private double? Of(PlanStep step, double? parents) => step switch
    {
        LookUpNodes look => Ids(look.Ids),
        LookUpSources look => Ids(look.Ids),
        LookUpRelationships look => Ids(look.Ids),
        ScanNodes scan => Page(scan, Math.Min(snapshot.NodesOf(scan.Type).Count, Matches(scan.Where))),
        ScanSources scan => Page(scan, snapshot.Sources.Count),
        ExpandHop hop => parents * Page(hop, Estimates.Degree(snapshot, hop.Follow) * Math.Min(1, Matches(hop.Where) / Math.Max(1, snapshot.NodeCount))),
        RelationshipEnd => parents,
        _ => null,
    };

    private double Ids(int parameter) => ((string[])arguments.Values[parameter]!).Length;

    private double Page(SelectingStep step, double all)
        => Math.Min(all, arguments.Number(step.Page.First) ?? arguments.Number(step.Page.Last) ?? double.MaxValue);

    // How many nodes satisfy a filter.
    private double Matches(Filter filter) => filter switch
    {
        Always always => always.Value ? snapshot.NodeCount : 0,
        Compare compare when compare.Property.IsId && compare.Comparison == Comparison.Equal => 1,
        Compare compare when compare.Property.IsId && arguments.Values[compare.Operand] is Array ids => ids.Length,
        AllOf all => all.Filters.Select(Matches).Append(snapshot.NodeCount).Min(),
        AnyOf any => Math.Min(snapshot.NodeCount, any.Filters.Sum(Matches)),
        Related { Quantifier: Quantifier.Some, Hop: RelationshipHop hop, Inner: var inner }
            => Math.Min(snapshot.NodeCount, Matches(inner) * Backwards(hop.Path)),
        _ => snapshot.NodeCount * Selectivity,
    };

    private double Backwards(PathExpression path) => path switch
    {
        StoredPath { Direction: Ontology.Direction.Out } stored => Estimates.Degree(snapshot, stored with { Direction = Ontology.Direction.In }),
        StoredPath { Direction: Ontology.Direction.In } stored => Estimates.Degree(snapshot, stored with { Direction = Ontology.Direction.Out }),
        DerivedPath derived => derived.Backwards.Steps.Sum(step => snapshot.Relationships.Degree(step.Type, step.Direction)),
        _ => Estimates.Degree(snapshot, path),
    };
}

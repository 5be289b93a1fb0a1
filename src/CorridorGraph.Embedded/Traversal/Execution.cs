using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers the steps of a plan in their order, each for all rows of its parent in one pass.</summary>
internal sealed class Execution(Snapshot snapshot, PlanArguments arguments, QueryLimits limits, Meter meter) : IDisposable
{
    // A root starts from one empty row.
    private static readonly StepRows Root = OneEmptyRow();

    private readonly List<(RelationshipScope Scope, FilterBinder Binder)> binders = [];
    private readonly List<Selection> selections = [];
    private StepRows?[] answered = [];
    private RowOrder?[] orders = [];
    private long rowCount;
    private string?[]? ways;

    public Snapshot Snapshot => snapshot;

    public PlanArguments Arguments => arguments;

    public QueryLimits Limits => limits;

    public Meter Meter => meter;

    /// <summary>What the execution has looked at so far.</summary>
    public WorkCounts Work => new(meter.Nodes, meter.Relationships, rowCount);

    /// <summary>The answer, which owns this execution from then on.</summary>
    public PlanRows Run(TraversalPlan plan)
    {
        answered = new StepRows?[plan.Steps.Length];
        orders = new RowOrder?[plan.Steps.Length];
        foreach (PlanStep step in plan.Steps)
        {
            StepRows rows = Answer(step);
            rowCount += rows.Count;
            CheckAnswer(step, 0);
        }

        return new PlanRows(this, plan, snapshot, answered!, orders);
    }

    public void Dispose()
    {
        foreach (StepRows? rows in answered)
        {
            rows?.Dispose();
        }

        foreach (Selection selection in selections)
        {
            selection.Dispose();
        }

        foreach ((_, FilterBinder binder) in binders)
        {
            binder.Dispose();
        }
    }

    private static StepRows OneEmptyRow()
    {
        StepRows rows = StepRows.OfNodes();
        rows.Add(-1, Candidates.NoLink);
        rows.EndParent();
        return rows;
    }

    private StepRows Answer(PlanStep step)
        => step switch
        {
            LookUpNodes look => NodeSteps.LookUp(this, look, look.Ids),
            LookUpSources look => NodeSteps.LookUp(this, look, look.Ids),
            LookUpRelationships look => NodeSteps.LookUp(this, look, look.Ids),
            ScanSources scan => RecordSteps.Scan(this, scan),
            CitingNodes or CitingRelationships => RecordSteps.ListCiting(this, step),
            GroupRows group => GroupSteps.Group(this, group),
            GroupNode node => GroupSteps.ListGroupNodes(this, node),
            ScanNodes scan => NodeSteps.Scan(this, scan),
            ExpandHop hop => NodeSteps.Expand(this, hop),
            ListRelationships list => RelationshipSteps.ListAll(this, list),
            RelationshipEnd end => RelationshipSteps.EndOf(this, end),
            ListSources list => RecordSteps.ListCited(this, list),
            ListMetrics list => RecordSteps.ListMeasured(this, list),
            ExplainFilter explain => Explain(explain, explain.First),
            ExplainHop explain => Explain(explain, explain.First),
            WitnessNodes or WitnessRelationships => ListWitnessed(step),
            _ => throw new InvalidOperationException($"The embedded engine does not know the step {step.GetType().Name}."),
        };

    private StepRows Explain(PlanStep step, int? first)
    {
        StepRows rows = Begin(step, StepRows.OfItems([]));
        var explainer = Explainer.For(step, BinderFor(step), limits, arguments.Number(first));
        if (step is ExplainFilter filter)
        {
            Explanation.Explain(filter, ParentsOf(step), rows, explainer);
        }
        else
        {
            Explanation.Explain((ExplainHop)step, ParentsOf(step.Parent!), ParentsOf(step), rows, explainer);
        }

        return rows;
    }

    private StepRows ListWitnessed(PlanStep step)
    {
        StepRows rows = Begin(step, step is WitnessNodes ? StepRows.OfNodes() : StepRows.OfLinks());
        if (step is WitnessNodes)
        {
            Explanation.AddNodes(ParentsOf(step), rows);
        }
        else
        {
            Explanation.AddRelationships(ParentsOf(step), rows);
        }

        return rows;
    }

    /// <summary>Registers a step's rows before they are filled, so that a stopped execution gives its buffers back.</summary>
    public StepRows Begin(PlanStep step, StepRows rows)
    {
        answered[step.Ordinal] = rows;
        return rows;
    }

    /// <summary>Notes from which end a scan's filter was answered.</summary>
    public void NoteWay(PlanStep step, bool isFromFarEnd)
        => (ways ??= new string?[answered.Length])[step.Ordinal] = isFromFarEnd ? "from the far end of its filter, which looks at less" : "row by row";

    /// <summary>From which end a step's filter was answered; null where there is one way only.</summary>
    public string? WayOf(int step) => ways?[step];

    /// <summary>The rows that a step starts from.</summary>
    public StepRows ParentsOf(PlanStep step) => step.Parent is null ? Root : answered[step.Parent.Ordinal]!;

    /// <summary>What of a step's candidates passes, in its order; a property key of the order is a column of the table.</summary>
    public Selection Select(SelectingStep step, FilterBinder binder, CandidateTest test, Table table)
    {
        var order = new RowOrder(step, binder, table);
        orders[step.Ordinal] = order;
        var selection = new Selection(step, arguments, limits, test, order);
        selections.Add(selection);
        return selection;
    }

    /// <summary>The binder of a step's scope, shared by all steps of the same scope.</summary>
    public FilterBinder BinderFor(PlanStep step)
    {
        foreach ((RelationshipScope scope, FilterBinder known) in binders)
        {
            if (scope == step.Scope)
            {
                return known;
            }
        }

        var binder = new FilterBinder(snapshot, arguments, step.Scope, meter);
        binders.Add((step.Scope, binder));
        return binder;
    }

    /// <summary>Holds the answer to its limit, with some more rows of a step that is being answered.</summary>
    /// <exception cref="ExecutionStoppedException">There are more rows than the limit.</exception>
    public void CheckAnswer(PlanStep step, long more)
    {
        if (rowCount + more > limits.MaxAnswerRows)
        {
            throw new ExecutionStoppedException(LimitErrors.Answer(step, limits, rowCount + more));
        }
    }
}

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The rows of every step, with each written column resolved to a column of the snapshot.</summary>
internal sealed class PlanRows : IPlanRows
{
    private readonly Execution execution;
    private readonly Snapshot snapshot;
    private readonly StepRows[] steps;
    private readonly Cell[][] cells;
    private readonly TraversalPlan plan;
    private RowEstimates? estimates;

    public PlanRows(Execution execution, TraversalPlan plan, Snapshot snapshot, StepRows[] steps, RowOrder?[] orders)
    {
        this.execution = execution;
        this.plan = plan;
        this.snapshot = snapshot;
        this.steps = steps;
        cells = new Cell[steps.Length][];
        foreach (PlanStep step in plan.Steps)
        {
            var own = new Cell[step.Columns.Length];
            for (int i = 0; i < own.Length; i++)
            {
                own[i] = Cell.Of(step.Columns[i], step, snapshot, steps[step.Ordinal], orders[step.Ordinal]);
            }

            cells[step.Ordinal] = own;
        }
    }

    public WorkCounts Work => execution.Work;

    public StepAccount Account(int step)
    {
        estimates ??= new RowEstimates(snapshot, execution.Arguments, plan);
        return new StepAccount(estimates.Of(step), steps[step].Count, execution.WayOf(step));
    }

    public RowRange Rows(int step, int parentRow)
    {
        (int start, int end) = steps[step].Of(parentRow);
        return new RowRange(start, end);
    }

    public bool IsMissing(int step, int row) => steps[step].IsMissing(row);

    public int NodeType(int step, int row) => snapshot.Nodes.Types[steps[step].Nodes![row]];

    public void Write(int step, int row, int column, JsonBuffer output) => cells[step][column].Write(steps[step], row, output);

    public void WriteRows(ColumnRun run, RowRange rows, bool isFirst, JsonBuffer output)
    {
        StepRows step = steps[run.Step];
        Cell[] own = cells[run.Step];
        (JsonPiece Before, int Column)[] parts = run.Parts;
        for (int row = rows.Start; row < rows.End; row++)
        {
            own[parts[0].Column].WriteAfter(isFirst ? parts[0].Before : run.BeforeNext, step, row, output);
            for (int i = 1; i < parts.Length; i++)
            {
                own[parts[i].Column].WriteAfter(parts[i].Before, step, row, output);
            }

            output.Raw(run.After);
            isFirst = false;
        }
    }

    public double Number(int step, int row, int column) => cells[step][column].Number(steps[step], row);

    public int TotalCount(int step, int parentRow) => steps[step].Total(parentRow);

    public bool HasNextPage(int step, int parentRow) => steps[step].HasNext(parentRow);

    public bool HasPreviousPage(int step, int parentRow) => steps[step].HasPrevious(parentRow);

    public void Dispose() => execution.Dispose();
}

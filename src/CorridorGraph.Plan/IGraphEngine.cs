using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Answers plans. Two implementations give the same rows for the same plan and arguments.</summary>
public interface IGraphEngine
{
    /// <summary>
    /// Answers every step of a plan on one state of the graph. A question that goes over a limit or its time ends in a
    /// <see cref="Diagnostic"/> and no rows at all.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has left.</exception>
    ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel);
}

/// <summary>The rows of an answered plan: for each step, the rows of each row of its parent side by side. Dispose it to give its buffers back.</summary>
public interface IPlanRows : IDisposable
{
    /// <summary>Rows of a step that belong to one row of its parent (row 0 for a root), in order.</summary>
    RowRange Rows(int step, int parentRow);

    /// <summary>Whether the row stands for a node that was looked up and not found.</summary>
    bool IsMissing(int step, int row);

    /// <summary>Ordinal of the type of the row's node.</summary>
    int NodeType(int step, int row);

    /// <summary>Writes a value of the row as JSON: the column's number is its index in <see cref="PlanStep.Columns"/>.</summary>
    void Write(int step, int row, int column, JsonBuffer output);

    /// <summary>Writes several values of each of some rows of one step, which stand side by side in a list.</summary>
    void WriteRows(ColumnRun run, RowRange rows, bool isFirst, JsonBuffer output)
    {
        for (int row = rows.Start; row < rows.End; row++)
        {
            for (int i = 0; i < run.Parts.Length; i++)
            {
                output.Raw(i > 0 || isFirst ? run.Parts[i].Before : run.BeforeNext);
                Write(run.Step, row, run.Parts[i].Column, output);
            }

            output.Raw(run.After);
            isFirst = false;
        }
    }

    /// <summary>A numeric value of a group's row, for what is calculated from several of them; 0 where it is missing.</summary>
    double Number(int step, int row, int column);

    /// <summary>Number of all rows that belong to one row of the parent, whatever page is cut from them. Asked only where the page says so.</summary>
    int TotalCount(int step, int parentRow);

    /// <summary>Whether rows follow the page, exactly.</summary>
    bool HasNextPage(int step, int parentRow);

    /// <summary>Whether rows come before the page, exactly.</summary>
    bool HasPreviousPage(int step, int parentRow);

    /// <summary>What answering took.</summary>
    WorkCounts Work { get; }

    /// <summary>What one step was expected to give and gave. Worked out when it is asked for.</summary>
    StepAccount Account(int step);
}

/// <summary>What one step was expected to give and gave.</summary>
/// <param name="EstimatedRows">Rows guessed from the statistics of the graph; null where the engine has no guess.</param>
/// <param name="Rows">Rows of all its parents.</param>
/// <param name="Way">From which end its filter was answered; null where there is one way only.</param>
public sealed record StepAccount(double? EstimatedRows, long Rows, string? Way);

/// <summary>Rows from <paramref name="Start"/> up to but not including <paramref name="End"/>.</summary>
public readonly record struct RowRange(int Start, int End)
{
    /// <summary>How many rows.</summary>
    public int Count => End - Start;
}

/// <summary>What answering a plan took, counted rather than timed.</summary>
/// <param name="Nodes">Nodes that were looked at.</param>
/// <param name="Relationships">Relationships that were looked at.</param>
/// <param name="Rows">Rows of the answer.</param>
public readonly record struct WorkCounts(long Nodes, long Relationships, long Rows);

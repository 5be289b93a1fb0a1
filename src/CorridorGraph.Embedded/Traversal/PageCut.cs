using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The page of a step with this request's values.</summary>
internal sealed class PageCut
{
    public PageCut(SelectingStep step, PlanArguments arguments, QueryLimits limits, RowOrder order)
    {
        Page page = step.Page;
        First = arguments.Number(page.First);
        Last = arguments.Number(page.Last);
        Skip = arguments.Number(page.Skip) ?? 0;
        After = Place(step, "after", page.After, arguments, order);
        Before = Place(step, "before", page.Before, arguments, order);
        NeedsRows = page.NeedsRows;
        NeedsTotalCount = page.NeedsTotalCount;
        MostRows = page.IsConnection ? limits.MaxConnectionEdges : limits.MaxListRows;
    }

    /// <summary>How many rows from the start, or null for all.</summary>
    public long? First { get; }

    /// <summary>How many rows from the end, or null where the page is cut from the start.</summary>
    public long? Last { get; }

    /// <summary>Rows to pass over before the first.</summary>
    public long Skip { get; }

    /// <summary>Rows up to this place are before the page.</summary>
    public long[]? After { get; }

    /// <summary>Rows from this place on are after the page.</summary>
    public long[]? Before { get; }

    public bool NeedsRows { get; }

    public bool NeedsTotalCount { get; }

    /// <summary>Rows that a page may have.</summary>
    public int MostRows { get; }

    private static long[]? Place(SelectingStep step, string argument, int? parameter, PlanArguments arguments, RowOrder order)
    {
        if (parameter is not { } number || arguments.Values[number] is not CursorKey key)
        {
            return null;
        }

        try
        {
            return order.Read(key);
        }
        catch (InvalidCastException)
        {
            // The text of a cursor comes from outside: its values may be of any kind.
            throw new ExecutionStoppedException(LimitErrors.Cursor(step, argument));
        }
    }
}

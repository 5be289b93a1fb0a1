using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>A step whose columns are still being found.</summary>
internal sealed class StepDraft(PlanStep step, StepDraft? parent)
{
    private readonly List<Column> columns = [];

    public PlanStep Step => step;

    public int Ordinal => step.Ordinal;

    /// <summary>The number of a column, added where it is new.</summary>
    public int Column(Column column)
    {
        int known = columns.IndexOf(column);
        if (known >= 0)
        {
            return known;
        }

        columns.Add(column);
        return columns.Count - 1;
    }

    /// <summary>The finished steps, parents before children.</summary>
    public static ImmutableArray<PlanStep> Finish(IReadOnlyList<StepDraft> drafts)
    {
        var finished = new PlanStep[drafts.Count];
        foreach (var draft in drafts)
        {
            finished[draft.Ordinal] = draft.Step with
            {
                Parent = draft.Parent is { } parent ? finished[parent.Ordinal] : null,
                Columns = [.. draft.columns],
            };
        }

        return [.. finished];
    }

    private StepDraft? Parent { get; } = parent;
}

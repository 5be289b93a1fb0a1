using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Writes <c>extensions.plan</c>: what each step was expected to give, what it gave, and what was looked at for it all.</summary>
internal static class PlanExtension
{
    /// <summary>Adds it to a whole response.</summary>
    public static void Append(JsonBuffer response, TraversalPlan plan, IPlanRows rows)
    {
        response.Truncate(response.Length - 1);
        response.Raw(",\"extensions\":{\"plan\":{\"steps\":["u8);
        foreach (PlanStep step in plan.Steps)
        {
            Write(step, rows.Account(step.Ordinal), response);
        }

        response.Raw("],\"visited\":{\"nodes\":"u8);
        response.Number(rows.Work.Nodes);
        response.Raw(",\"relationships\":"u8);
        response.Number(rows.Work.Relationships);
        response.Raw("}}}}"u8);
    }

    private static void Write(PlanStep step, StepAccount account, JsonBuffer response)
    {
        response.Raw(step.Ordinal == 0 ? "{\"path\":"u8 : ",{\"path\":"u8);
        response.Text(step.Path);
        response.Raw(",\"step\":"u8);
        response.Text(PlanPrinter.Verb(step));
        response.Raw(",\"way\":"u8);
        response.TextOrNull(account.Way);
        response.Raw(",\"estimatedRows\":"u8);
        if (account.EstimatedRows is { } estimated)
        {
            response.Number((long)Math.Ceiling(estimated));
        }
        else
        {
            response.Null();
        }

        response.Raw(",\"rows\":"u8);
        response.Number(account.Rows);
        response.Raw('}');
    }
}

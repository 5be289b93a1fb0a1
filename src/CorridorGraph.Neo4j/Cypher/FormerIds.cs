namespace CorridorGraph.Neo4j;

/// <summary>
/// Ids that entities had before are nodes of their own, <c>(:FormerId {id, entity})</c>, found by an index. Operands are turned into the
/// ids that entities have now at the start of a statement.
/// </summary>
internal static class FormerIds
{
    /// <summary>The variable that holds the present id.</summary>
    public static string One(StatementContext context, string id)
        => context.PresentIds.TryGetValue(id, out string? known) ? known : context.PresentIds[id] = Look(context, id);

    private static string Look(StatementContext context, string id)
    {
        string former = context.Text.Variable("f"), present = context.Text.Variable("i"), given = context.Text.Parameter(id);

        // Collected first: behind a bare OPTIONAL MATCH 3.1.1 gives null for a pattern comprehension.
        return context.Prologue.Add(
            present,
            isList: false,
            $"OPTIONAL MATCH ({former}:FormerId {{id: {given}}})",
            $"collect({former}.entity)",
            $"coalesce(head({present}), {given})");
    }

    /// <summary>The variable that holds the present ids.</summary>
    public static string Several(StatementContext context, string[] ids)
    {
        string former = context.Text.Variable("f"), present = context.Text.Variable("i"), given = context.Text.Parameter(ids);
        return context.Prologue.Add(
            present,
            isList: true,
            $"OPTIONAL MATCH ({former}:FormerId) WHERE {former}.id IN {given}",
            $"collect({former}.entity)",
            $"{present} + {given}");
    }
}

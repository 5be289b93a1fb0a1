using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>The faults of an execution, in the same words on every engine: each quotes the setting, the limit, the value seen and the way on.</summary>
public static class LimitErrors
{
    /// <summary>A page of a list or connection has more rows than the limit.</summary>
    public static Diagnostic Rows(SelectingStep step, QueryLimits limits, long rows)
        => step.Page.IsConnection
            ? At(step, EngineCodes.ConnectionTooLong,
                $"This connection has {rows} edges; the limit is {limits.MaxConnectionEdges} (Query:MaxConnectionEdges). "
                + $"Ask for a page with first, up to {limits.MaxConnectionEdges}, and after, or narrow it with where.")
            : At(step, EngineCodes.ListTooLong,
                $"This list has {rows} rows; the limit is {limits.MaxListRows} (Query:MaxListRows). "
                + $"Ask for a page with first, up to {limits.MaxListRows}, and skip, or narrow it with where.");

    /// <summary>An aggregate has more groups than the limit.</summary>
    public static Diagnostic Groups(PlanStep step, QueryLimits limits, long groups)
        => At(step, EngineCodes.ListTooLong,
            $"This aggregate has {groups} groups; the limit is {limits.MaxListRows} (Query:MaxListRows). "
            + $"Ask for the first {limits.MaxListRows} or fewer, or keep fewer with having or where.");

    /// <summary>More facts cite a source than the limit.</summary>
    public static Diagnostic Facts(PlanStep step, QueryLimits limits, long facts)
        => At(step, EngineCodes.ListTooLong,
            $"At least {facts} facts cite this source; the limit is {limits.MaxListRows} (Query:MaxListRows). "
            + "Ask for entities(where: { sources: { some: { id: { eq: ... } } } }) in pages instead.");

    /// <summary>A whole answer has more rows than the limit.</summary>
    public static Diagnostic Answer(PlanStep step, QueryLimits limits, long rows)
        => At(step, EngineCodes.AnswerTooLarge,
            $"This answer has at least {rows} rows; the limit is {limits.MaxAnswerRows} (Query:MaxAnswerRows). "
            + "Ask for pages with first, or for fewer nested lists.");

    /// <summary>An operation took longer than the limit.</summary>
    public static Diagnostic Time(TimeSpan limit, TimeSpan taken)
        => new(EngineCodes.TimeUp,
            $"This operation was stopped after {Seconds(taken)} s; the limit is {Seconds(limit)} s (Query:QueryTimeout). "
            + "Narrow it with where, or ask for pages with first.");

    /// <summary>A derived relationship would stand for a longer path than the limit.</summary>
    public static Diagnostic DerivedHops(DerivedPath path, QueryLimits limits)
        => new(EngineCodes.PathTooLong,
            $"{path.Type.Name} follows a chain of more than {limits.MaxDerivedHops} relationships; the limit is {limits.MaxDerivedHops} "
            + "(Query:MaxDerivedHops). Raise the limit, or ask from a node that is nearer.");

    /// <summary>More witnesses were asked for than the limit.</summary>
    public static Diagnostic WitnessesAsked(PlanStep step, QueryLimits limits, long first)
        => At(step, EngineCodes.TooManyWitnessesAsked,
            $"evidence asks for {first} witnesses; the limit is {limits.MaxWitnesses} (Query:MaxWitnesses). "
            + $"Ask for first: {limits.MaxWitnesses} or fewer: the strongest come first.");

    /// <summary>An entity has more witnesses than the limit, and that many were asked for.</summary>
    public static Diagnostic Witnesses(PlanStep step, QueryLimits limits, string entity)
        => At(step, EngineCodes.TooManyWitnesses,
            $"\"{entity}\" has more than {limits.MaxWitnesses} witnesses; the limit is {limits.MaxWitnesses} (Query:MaxWitnesses). "
            + "Ask for fewer with first: the strongest come first; or narrow where.");

    /// <summary>A cursor holds other values than its order has.</summary>
    public static Diagnostic Cursor(PlanStep step, string argument)
        => At(step, EngineCodes.CursorDoesNotFit,
            $"The cursor given as {argument} does not fit the order of this connection. "
            + "Take a cursor from an answer to the same question.");

    private static Diagnostic At(PlanStep step, string code, string message) => new(code, message) { Path = step.Path.Split('.') };

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}

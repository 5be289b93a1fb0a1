namespace CorridorGraph.Plan;

/// <summary>Codes of what an execution can end in; each has a section in <c>docs/errors/3xxx.md</c>.</summary>
public static class EngineCodes
{
    /// <summary>A list has more rows than <c>Query:MaxListRows</c>.</summary>
    public const string ListTooLong = "CG3001";

    /// <summary>A connection has more edges than <c>Query:MaxConnectionEdges</c>.</summary>
    public const string ConnectionTooLong = "CG3002";

    /// <summary>An answer has more rows than <c>Query:MaxAnswerRows</c>.</summary>
    public const string AnswerTooLarge = "CG3003";

    /// <summary>An execution took longer than <c>Query:QueryTimeout</c>.</summary>
    public const string TimeUp = "CG3004";

    /// <summary>More witnesses were asked for than <c>Query:MaxWitnesses</c>.</summary>
    public const string TooManyWitnessesAsked = "CG3005";

    /// <summary>An entity has more witnesses than <c>Query:MaxWitnesses</c>, and all that may be given were asked for.</summary>
    public const string TooManyWitnesses = "CG3006";

    /// <summary>A cursor's values do not fit the order that it is used with.</summary>
    public const string CursorDoesNotFit = "CG3007";

    /// <summary>A derived relationship would stand for a longer path than <c>Query:MaxDerivedHops</c>.</summary>
    public const string PathTooLong = "CG3008";
}

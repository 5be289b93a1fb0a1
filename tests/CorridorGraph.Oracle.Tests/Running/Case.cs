namespace CorridorGraph.Oracle.Tests;

/// <summary>A query over a graph, and both answers.</summary>
internal sealed record Case(PlainGraph Graph, Query Query, Written Written, string Expected, string Actual)
{
    public bool Agrees => Expected == Actual;

    /// <summary>An exception's first line, the first error's code, or that there is another answer.</summary>
    public string KindOfDifference => Actual switch
    {
        _ when !Actual.StartsWith('{') => Actual.Split('\n')[0],
        _ when Actual.IndexOf("\"code\":\"CG", StringComparison.Ordinal) is > 0 and var at => Actual.Substring(at + 8, 6),
        _ => "another answer",
    };

    /// <summary>Asks the oracle and the system.</summary>
    /// <exception cref="TooLargeException">The answer has too many rows.</exception>
    public static async Task<Case> RunAsync(Subject subject, Query query, Written written)
    {
        string expected = AnswerOracle.Answer(subject.Graph, query);
        string actual = Subject.WithoutCursors(await subject.AskAsync(written));
        return new Case(subject.Graph, query, written, expected, actual);
    }

    /// <summary>Everything that a person needs to see what differs.</summary>
    public string Report(string title)
    {
        int same = Expected.Zip(Actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            {title}
            --- graph
            {GraphText.Of(Graph)}
            --- query
            {Written.Text}
            --- variables
            {Written.VariablesJson}
            --- oracle
            {Expected}
            --- system
            {Actual}
            --- first difference, at character {same}
            oracle: {Around(Expected, same)}
            system: {Around(Actual, same)}
            """;
    }

    private static string Around(string text, int position)
    {
        int start = Math.Max(0, position - 60), end = Math.Min(text.Length, position + 60);
        return start < end ? text[start..end] : "";
    }
}

namespace CorridorGraph.Neo4j;

/// <summary>A Neo4j that runs statements: one transaction a call, nothing repeated inside. Safe for many callers at once.</summary>
public interface ICypherClient : IAsyncDisposable
{
    /// <summary>Which server this is and what it can do; asked once, then remembered until it answers like another one.</summary>
    /// <exception cref="CypherException">The server cannot be reached, or is no Neo4j.</exception>
    ValueTask<CypherServer> DescribeAsync(CancellationToken cancel);

    /// <summary>
    /// Runs statements in one transaction and gives each row to the sink as it arrives. Rows count only once the task has ended well:
    /// a server may fail after them. Once a write was sent it runs to its end or its time limit, whatever <paramref name="cancel"/> says,
    /// because a write that was cut off can be told neither as done nor as undone.
    /// </summary>
    /// <exception cref="CypherException">The run failed; the exception says how, and whether a read may be repeated.</exception>
    /// <exception cref="OperationCanceledException">The caller has left.</exception>
    Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel);
}

/// <summary>Takes the rows of a run, one call at a time, statement after statement.</summary>
public interface ICypherSink
{
    /// <summary>The names of a statement's columns, before its first row.</summary>
    void Columns(int statement, IReadOnlyList<string> names);

    /// <summary>A row; it is good for this call only.</summary>
    void Row(int statement, ICypherRow row);
}

/// <summary>One row of an answer, still as UTF-8 JSON.</summary>
public interface ICypherRow
{
    /// <summary>How many columns.</summary>
    int Count { get; }

    /// <summary>A column's value, by its place.</summary>
    CypherValue this[int column] { get; }
}

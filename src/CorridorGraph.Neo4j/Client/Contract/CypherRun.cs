namespace CorridorGraph.Neo4j;

/// <summary>One statement and the values of its parameters; the text never holds a value.</summary>
public sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters);

/// <summary>What a transaction may do; a server that can hold it to that is told.</summary>
public enum CypherAccess
{
    /// <summary>It only reads. Such a run may be repeated.</summary>
    Read,

    /// <summary>It may write. Such a run is never repeated.</summary>
    Write,
}

/// <summary>Statements that run in order in one transaction.</summary>
/// <param name="Statements">At least one.</param>
/// <param name="Access">Whether the transaction may write.</param>
/// <param name="Timeout">Longest time the run may take, or null for <see cref="CypherOptions.DefaultTimeout"/>.</param>
/// <param name="After">Bookmarks of earlier runs whose changes this one must see, or null.</param>
public sealed record CypherRun(
    IReadOnlyList<CypherStatement> Statements, CypherAccess Access, TimeSpan? Timeout = null, IReadOnlyList<string>? After = null)
{
    /// <summary>
    /// Whether the caller's leaving must end the read on the server too, where <see cref="CypherServer.EndsReads"/>. It costs one
    /// round trip; other reads that were left run on until their time is up. A write ignores it.
    /// </summary>
    public bool Cancellable { get; init; }
}

/// <summary>What a run that ended well left behind.</summary>
/// <param name="Bookmarks">Places in the server's history that a later run can wait for; empty on 3.x.</param>
/// <param name="Counters">Changes by kind over all statements, without zeros: <c>nodesCreated</c>, <c>relationshipsDeleted</c>.</param>
public sealed record CypherOutcome(IReadOnlyList<string> Bookmarks, IReadOnlyDictionary<string, int> Counters);

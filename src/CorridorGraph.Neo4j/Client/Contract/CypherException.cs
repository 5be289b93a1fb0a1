namespace CorridorGraph.Neo4j;

/// <summary>Why a run failed.</summary>
public enum CypherFault
{
    /// <summary>The server refused a statement or its parameters.</summary>
    Statement,

    /// <summary>A read tried to write, or the server takes no writes.</summary>
    AccessMode,

    /// <summary>A write broke a constraint; nothing was changed.</summary>
    Constraint,

    /// <summary>The user or token is unknown or may not do this, or the certificate is not trusted.</summary>
    Security,

    /// <summary>The server has no such database.</summary>
    Database,

    /// <summary>The run was to wait for a change that the server does not know of, and cannot: the bookmark is made up or of another database.</summary>
    Bookmark,

    /// <summary>The server could not do it now; the same may work a moment later.</summary>
    Transient,

    /// <summary>The run took longer than its limit.</summary>
    TimedOut,

    /// <summary>Someone ended the transaction.</summary>
    Terminated,

    /// <summary>The server cannot be reached, or went away in the middle.</summary>
    Unavailable,

    /// <summary>What answers is no Neo4j, or speaks otherwise than it should.</summary>
    Protocol,

    /// <summary>The server failed by its own fault.</summary>
    Server,
}

/// <summary>
/// A run that failed. The message never holds the text of a statement; nothing was committed unless <see cref="OutcomeUnknown"/>.
/// </summary>
public sealed class CypherException : Exception
{
    /// <summary>A failure with its kind and a message that may be shown.</summary>
    public CypherException(CypherFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>The kind of failure.</summary>
    public CypherFault Fault { get; }

    /// <summary>Neo4j's own code, such as <c>Neo.ClientError.Statement.SyntaxError</c>; null where the server said none.</summary>
    public string? Code { get; init; }

    /// <summary>Neo4j's own words, for logs only: they may quote the statement and stored values.</summary>
    public string? Detail { get; init; }

    /// <summary>Index of the statement that failed, where it is known: the transaction API does not say it of one among several.</summary>
    public int? Statement { get; init; }

    /// <summary>Whether this was a read that may be run again and may then work.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>Whether this was a write that may or may not have been applied.</summary>
    public bool OutcomeUnknown { get; init; }
}

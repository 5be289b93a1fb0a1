namespace CorridorGraph.Neo4j;

/// <summary>Codes of faults on the way to Neo4j, part of 3xxx; each has a section in <c>docs/errors/3xxx.md</c>.</summary>
public static class Neo4jCodes
{
    /// <summary>An address that does not lead to Neo4j over HTTP.</summary>
    public const string Address = "CG3020";

    /// <summary>Neo4j cannot be reached, or went away in the middle of a read.</summary>
    public const string Unavailable = "CG3021";

    /// <summary>A write was cut off and may or may not have been applied.</summary>
    public const string WriteUnknown = "CG3022";

    /// <summary>Neo4j did not answer in time.</summary>
    public const string TimedOut = "CG3023";

    /// <summary>Neo4j does not accept the service's user, token or certificate trust.</summary>
    public const string Security = "CG3024";

    /// <summary>The database that the service is set to does not exist.</summary>
    public const string Database = "CG3025";

    /// <summary>A passing hindrance: a deadlock, a leader that changes, too many requests.</summary>
    public const string Busy = "CG3026";

    /// <summary>Someone ended the transaction, an operator or a server that shuts down.</summary>
    public const string Terminated = "CG3027";

    /// <summary>A write that a constraint of the database forbids.</summary>
    public const string Constraint = "CG3028";

    /// <summary>What answers is no Neo4j, or speaks in a way that the client does not know.</summary>
    public const string Protocol = "CG3029";

    /// <summary>The change that a question was to come after is none of this database.</summary>
    public const string Bookmark = "CG3035";

    /// <summary>Neo4j refused or failed at a statement that the service wrote: a fault of the service or of the server.</summary>
    public const string Refused = "CG3030";
}

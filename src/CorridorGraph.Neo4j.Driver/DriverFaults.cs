using System.Net.Sockets;
using Neo4j.Driver;

namespace CorridorGraph.Neo4j.Driver;

/// <summary>What an exception of the driver means. Where the server gave a code, the code decides; the rest is the driver's own.</summary>
internal static class DriverFaults
{
    /// <summary>Whether the exception comes from the way to the server and back, not from a fault of ours.</summary>
    public static bool Knows(Exception exception)
        => exception is CypherException or Neo4jException or IOException or SocketException or TimeoutException or OperationCanceledException
            or NotSupportedException;

    /// <summary>Whether a failure says that the server is away or does not answer. A refused statement is an answer.</summary>
    public static bool IsOutage(Exception? exception)
        => exception is CypherException { Code: null, Fault: CypherFault.Unavailable or CypherFault.TimedOut };

    /// <summary>The failure of a run that met an exception.</summary>
    /// <param name="exception">What the driver threw, or a <see cref="TimeoutException"/> where the run's time is up.</param>
    /// <param name="attempt">The run, which its caller has left.</param>
    /// <param name="isOver">Whether the run itself has ended.</param>
    public static CypherException From(Exception exception, DriverRun attempt, bool isOver)
    {
        if (exception is Neo4jException { Code.Length: > 0 } told)
        {
            return ServerFaults.From(new ServerError(told.Code, told.Message), attempt.Statement, attempt.Access);
        }

        (CypherFault fault, string message) = !isOver && attempt.HasBegun
            ? (CypherFault.TimedOut, $"Neo4j did not answer within {attempt.Clock.Limit}.")
            : Classify(exception, attempt.HasBegun);
        bool reads = attempt.Access == CypherAccess.Read, unknown = !reads && attempt.MayHaveCommitted;
        return new CypherException(fault, unknown ? $"{message} The write may or may not have been applied." : message, exception)
        {
            Statement = fault is CypherFault.AccessMode ? attempt.Statement : null,
            MayRepeat = reads && fault is CypherFault.Unavailable or CypherFault.Transient,
            OutcomeUnknown = unknown,
        };
    }

    /// <summary>The failure to learn which server this is.</summary>
    public static CypherException From(Exception exception)
    {
        if (exception is Neo4jException { Code.Length: > 0 } told)
        {
            return ServerFaults.From(new ServerError(told.Code, told.Message), null, CypherAccess.Read);
        }

        (CypherFault fault, string message) = Classify(exception, hasBegun: false);
        return new CypherException(fault, message, exception);
    }

    private static (CypherFault Fault, string Message) Classify(Exception exception, bool hasBegun)
        => exception switch
        {
            CypherException known => (known.Fault, known.Message),
            SecurityException => (CypherFault.Security, "Neo4j did not accept the user or token."),
            _ when IsOfTls(exception) => (CypherFault.Security, "The secure connection to Neo4j was refused; its certificate may not be trusted."),
            NotSupportedException or ProtocolException => (
                CypherFault.Protocol, "What answers speaks no bolt that this driver knows (3.0 to 5.6). Give the address of its bolt port, usually 7687."),
            // A member of a cluster that only reads says it in the driver's words.
            ClientException when exception.Message.StartsWith("Write queries cannot be performed in READ", StringComparison.Ordinal)
                => (CypherFault.AccessMode, "A read would have written; it was rolled back."),
            // The driver has no type of its own for a pool without a connection in time: all are in use, or a port keeps silent.
            ClientException when exception.Message.StartsWith("Failed to obtain a connection", StringComparison.Ordinal)
                => (CypherFault.Unavailable, "Neo4j does not take connections."),
            TimeoutException or OperationCanceledException => (CypherFault.Unavailable, "Neo4j does not take connections."),
            ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException or IOException or SocketException => (
                CypherFault.Unavailable,
                hasBegun ? "Neo4j went away before its answer was complete." : "Neo4j cannot be reached."),
            _ => (CypherFault.Protocol, "Neo4j's driver gave up for a reason that it gives no code for."),
        };

    private static bool IsOfTls(Exception? exception)
        => exception is not null && (exception is System.Security.Authentication.AuthenticationException || IsOfTls(exception.InnerException));
}

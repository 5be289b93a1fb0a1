using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CorridorGraph.Neo4j;

/// <summary>What a failure on the way to the server and back means.</summary>
internal static class HttpFaults
{
    /// <summary>Whether the exception comes from the way, not from a fault of ours.</summary>
    public static bool Knows(Exception exception)
        => exception is CypherException or HttpRequestException or IOException or JsonException or OperationCanceledException
            or TimeoutRejectedException or BrokenCircuitException;

    /// <summary>The failure of a run that met an exception.</summary>
    public static CypherException From(Exception exception, RunAttempt attempt)
    {
        CypherException failure = From(exception, attempt.Clock);
        if (failure.Code is not null)
        {
            // The server itself has said how it ended.
            return failure;
        }

        // Of a server that could not be asked what it is, the reason lies one deeper.
        bool isPaused = exception is BrokenCircuitException or CypherException { InnerException: BrokenCircuitException };
        bool unknown = !attempt.Reads && attempt.MayHaveCommitted && !WasNotSent(exception);
        string message = unknown ? $"{failure.Message} The write may or may not have been applied." : failure.Message;
        return new CypherException(failure.Fault, message, exception)
        {
            MayRepeat = attempt.Reads && !isPaused && failure.Fault is CypherFault.Unavailable or CypherFault.Transient,
            OutcomeUnknown = unknown,
        };
    }

    /// <summary>The failure to learn which server this is.</summary>
    public static CypherException From(Exception exception, RunClock clock)
    {
        if (exception is CypherException told)
        {
            return told;
        }

        (CypherFault fault, string message) = Classify(exception, clock);
        return new CypherException(fault, message, exception);
    }

    private static (CypherFault Fault, string Message) Classify(Exception exception, RunClock clock)
        => exception switch
        {
            BrokenCircuitException => (CypherFault.Unavailable, "Neo4j failed several times in a row and is not asked for a moment."),
            OperationCanceledException { InnerException: TimeoutException }
                => (CypherFault.Unavailable, "Neo4j does not take connections."),
            TimeoutRejectedException or OperationCanceledException => (CypherFault.TimedOut, $"Neo4j did not answer within {clock.Limit}."),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
                => (CypherFault.Security, "The secure connection to Neo4j was refused; its certificate may not be trusted."),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError }
                => (CypherFault.Unavailable, "Neo4j cannot be reached."),
            JsonException => (CypherFault.Protocol, "What Neo4j answered is not JSON."),
            _ => (CypherFault.Unavailable, "Neo4j went away before its answer was complete."),
        };

    // None of these left this machine, or none was taken: a refusal by status means that the server did not run it.
    private static bool WasNotSent(Exception exception)
        => exception switch
        {
            BrokenCircuitException or OperationCanceledException { InnerException: TimeoutException } => true,
            CypherException { Fault: CypherFault.Security or CypherFault.Transient } => true,
            HttpRequestException { HttpRequestError: var error }
                => error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError,
            _ => false,
        };
}

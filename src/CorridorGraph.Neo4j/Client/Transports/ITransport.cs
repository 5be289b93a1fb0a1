namespace CorridorGraph.Neo4j;

/// <summary>A way of running statements over HTTP. It throws what it meets; the client says what that means.</summary>
internal interface ITransport
{
    /// <summary>Runs the statements in one transaction, or those of a read side by side.</summary>
    Task<CypherOutcome> RunAsync(RunAttempt attempt, CancellationToken cancel);
}

namespace CorridorGraph.Neo4j;

/// <summary>One run on its way: what was asked, its time, and how far it has come.</summary>
internal sealed class RunAttempt(CypherRun run, ICypherSink sink, RunClock clock)
{
    public CypherRun Run { get; } = run;

    public ICypherSink Sink { get; } = sink;

    public RunClock Clock { get; } = clock;

    public bool Reads => Run.Access == CypherAccess.Read;

    /// <summary>Whether a request was sent whose success would commit. From then on, a write that is cut off is unknown.</summary>
    public bool MayHaveCommitted { get; set; }

    /// <summary>Fails with the first error of an answer, if it has one.</summary>
    public void ThrowIfRefused(Answer answer, int? statement)
    {
        if (answer.Errors.Count > 0)
        {
            throw ServerFaults.From(answer.Errors[0], statement, Run.Access);
        }
    }
}

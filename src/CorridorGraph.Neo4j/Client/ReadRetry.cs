namespace CorridorGraph.Neo4j;

/// <summary>
/// Repeats reads that failed in passing: at most <see cref="MaxAttempts"/> attempts, and none after the run's own time is up.
/// A write runs once, whatever happens.
/// </summary>
public sealed class ReadRetry(ICypherClient client, TimeProvider time)
{
    /// <summary>Most attempts at one read: 3.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Wait before the second attempt; it doubles before each later one.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs statements, each attempt with a sink of its own, and returns the sink of the attempt that ended well.</summary>
    /// <exception cref="CypherException">The last attempt failed, or the first that is not to be repeated.</exception>
    public async Task<(CypherOutcome Outcome, TSink Sink)> RunAsync<TSink>(CypherRun run, Func<TSink> newSink, CancellationToken cancel)
        where TSink : ICypherSink
    {
        long start = time.GetTimestamp();
        TimeSpan wait = FirstWait;
        for (int attempt = 1; ; attempt++)
        {
            TSink sink = newSink();
            try
            {
                TimeSpan? left = run.Timeout - time.GetElapsedTime(start);
                return (await client.RunAsync(run with { Timeout = left }, sink, cancel), sink);
            }
            catch (CypherException failure) when (
                failure.MayRepeat && run.Access == CypherAccess.Read && attempt < MaxAttempts
                && (run.Timeout is not { } limit || time.GetElapsedTime(start) + wait < limit))
            {
                await Task.Delay(wait, time, cancel);
                wait *= 2;
            }
        }
    }
}

using System.Collections.Immutable;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Has every run see what earlier runs of this process wrote, on a cluster too, where another member may answer and lag. On 3.x, which has no bookmarks,
/// it changes nothing.
/// </summary>
public sealed class BookmarkedClient(ICypherClient inner) : ICypherClient
{
    private ImmutableHashSet<string> written = [];

    /// <inheritdoc/>
    public ValueTask<CypherServer> DescribeAsync(CancellationToken cancel) => inner.DescribeAsync(cancel);

    /// <inheritdoc/>
    public async Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)
    {
        var waitedFor = written;
        try
        {
            var outcome = await inner.RunAsync(
                waitedFor.IsEmpty ? run : run with { After = [.. waitedFor, .. run.After ?? []] }, sink, cancel).ConfigureAwait(false);
            if (run.Access == CypherAccess.Write)
            {
                // What this write waited for lies before it. Others may have ended meanwhile.
                ImmutableInterlocked.Update(ref written, marks => marks.Except(waitedFor).Union(outcome.Bookmarks));
            }

            return outcome;
        }
        catch (CypherException failure) when (failure.Code?.Contains("Bookmark", StringComparison.Ordinal) == true)
        {
            // A database that was put back to an earlier state never gets there; the next run shall not wait for it.
            ImmutableInterlocked.Update(ref written, marks => marks.Except(waitedFor));
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

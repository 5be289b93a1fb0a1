using CorridorGraph.Neo4j;

namespace CorridorGraph.TestKit;

/// <summary>Counts what is sent through a client.</summary>
internal sealed class CountingClient(ICypherClient inner) : ICypherClient
{
    public int Runs { get; private set; }

    public int Statements { get; private set; }

    public void Reset() => (Runs, Statements) = (0, 0);

    public ValueTask<CypherServer> DescribeAsync(CancellationToken cancel) => inner.DescribeAsync(cancel);

    public Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)
    {
        (Runs, Statements) = (Runs + 1, Statements + run.Statements.Count);
        return inner.RunAsync(run, sink, cancel);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

namespace CorridorGraph.Neo4j.Tests;

/// <summary>A test on the shared server. What it stores is labelled <c>ClientTest</c>; none is there at its start.</summary>
[Collection(LiveServer.Name)]
public abstract class LiveTest(LiveServer live) : IAsyncLifetime
{
    // Many pairs and no result: long, reads the store all the time (3.1.1 looks at its time limit only there), and needs no memory.
    internal static readonly CypherStatement Long = Runs.Say(
        "MATCH (a:ClientTest), (b:ClientTest), (c:ClientTest) WHERE a.n + b.n + c.n = -1 RETURN count(*) AS n");

    private protected LiveServer Live { get; } = live;

    private protected ICypherClient Client { get; } = live.Connect();

    public async ValueTask InitializeAsync() => await Client.RunAsync(Runs.Write(Runs.Say("MATCH (n:ClientTest) DETACH DELETE n")));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Client.DisposeAsync();
    }

    private protected Task AddNodesAsync(int count)
        => Client.RunAsync(Runs.Write(Runs.Say("UNWIND range(1, $count) AS n CREATE (:ClientTest {n: n})", ("count", count))));

    private protected async Task<string> CountNodesAsync()
        => (await Client.RunAsync(Runs.Read(Runs.Say("MATCH (n:ClientTest) RETURN count(n)")))).Value;
}

using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>A test on the shared server with the graph of golden cases at version 1, as after a push.</summary>
[Collection(LiveServer.Name)]
public abstract class StoreTest(LiveServer live) : IAsyncLifetime
{
    private protected static readonly TestService Cases = TestService.Cases;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected LiveServer Live { get; } = live;

    private protected ICypherClient Client { get; } = live.Connect();

    private protected Neo4jStore Store => StoreOver(Client);

    public async ValueTask InitializeAsync()
    {
        await Client.RunAsync(Runs.Write(Runs.Say("MATCH (x) DETACH DELETE x")));
        await new Neo4jSchema(Client, Cases.Ontology).InitAsync(Cancel);
        await new GraphWriter(Client).WriteAsync(Cases.Facts, Cancel);
        Assert.True((await Store.LogPushAsync(Cases.Facts, "test", "golden cases", Cancel)).Succeeded);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Client.RunAsync(Runs.Write(Runs.Say("MATCH (x) DETACH DELETE x")));
        await Client.DisposeAsync();
    }

    private protected static Neo4jStore StoreOver(ICypherClient client) => new(Cases.Ontology, client, TimeProvider.System);

    private protected static WritableService Serve(ICypherClient client)
        => new(StoreOver(client), new Neo4jEngine(Cases.Ontology, client, new QueryLimits()), Cases.Ontology);

    private protected WritableService Serve() => Serve(Client);

    // A file has one state only, and no bookmarks.
    private protected static ChangeReceipt OnAnyStore(ChangeReceipt receipt) => receipt with { Bookmarks = [] };
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>Changes whose answer never came: said to be unknown, and sent once.</summary>
public sealed class CutOffTests(LiveServer live) : StoreTest(live)
{
    private const string Change = """
        mutation { a: upsertFirms(rows: [{ id: "f-alpha", employees: 7 }]) { version } b: upsertFirms(rows: [{ id: "f-beta", employees: 7 }]) { version } }
        """;

    private const string Look = """{ graphVersion firm(id: "f-alpha") { employees } changes(after: 1) { what } }""";

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    public async Task A_change_whose_answer_is_cut_off_is_unknown_and_was_sent_once(int bytes)
    {
        await using var relay = new Relay(Live.Server.Address);
        await using var client = new WatchedClient(Live.Connect(relay.Address)) { BeforeWrite = () => relay.BytesUntilCut = bytes };
        Assert.Equal(["CG3022", "CG2045"], await Serve(client).CodesAsync(Change));
        Assert.Equal(1, client.Writes);
        Assert.Equal(2, relay.FromClient.Split("$version + 1").Length);

        // The server had all of it.
        await relay.DisposeAsync();
        Assert.Equal(
            """{"data":{"graphVersion":2,"firm":{"employees":7},"changes":[{"what":"f-alpha"}]}}""", await Serve().AskAsync(Look));
    }

    [Fact]
    public async Task A_change_that_a_crash_of_the_server_cuts_off_is_unknown_and_leaves_nothing()
    {
        Assert.SkipUnless(Live.Server.CanStop, "This Neo4j is not ours to stop.");
        using var http = new HttpClient { BaseAddress = Live.Server.Address };

        // Somebody else holds the lock, so that the change is in the middle when the server goes.
        var hold = JsonContent.Create(new { statements = new[] { new { statement = "MATCH (g:`corridor.Graph`) SET g.held = 1" } } });
        using var held = await http.PostAsync(new Uri("db/data/transaction", UriKind.Relative), hold, Cancel);
        Assert.Empty(JsonNode.Parse(await held.Content.ReadAsStringAsync(Cancel))!["errors"]!.AsArray());
        var begun = new TaskCompletionSource();
        await using var client = new WatchedClient(Live.Connect()) { BeforeWrite = begun.SetResult };
        Task<string[]> change = Serve(client).CodesAsync(Change);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        await Task.Delay(500, Cancel);
        Assert.False(change.IsCompleted);

        await Live.Server.StopAsync();
        Assert.Equal(["CG3022", "CG2045"], await change);
        Assert.Equal(1, client.Writes);
        await Live.Server.StartAgainAsync();
        await using ICypherClient again = Live.Connect();
        Assert.Equal("""{"data":{"graphVersion":1,"firm":{"employees":120},"changes":[]}}""", await Serve(again).AskAsync(Look));
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_and_nothing_is_sent()
    {
        await using var relay = new Relay(Live.Server.Address);
        await using var client = new WatchedClient(Live.Connect(relay.Address));
        await client.DescribeAsync(Cancel);
        relay.Stop();
        WritableService service = Serve(client);
        Assert.Equal(["CG3021", "CG2045"], await service.CodesAsync(Change));
        Assert.Equal(["CG3021"], await service.CodesAsync("{ graphVersion }"));
        Assert.Equal(["CG3021"], await service.CodesAsync("{ changes { what } }"));
        Assert.Equal(0, client.Writes);
    }
}

/// <summary>A client that is looked at before each write.</summary>
internal sealed class WatchedClient(ICypherClient inner) : ICypherClient
{
    private int writes;

    public Action? BeforeWrite { get; init; }

    public int Writes => writes;

    public ValueTask<CypherServer> DescribeAsync(CancellationToken cancel) => inner.DescribeAsync(cancel);

    public Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)
    {
        if (run.Access == CypherAccess.Write)
        {
            Interlocked.Increment(ref writes);
            BeforeWrite?.Invoke();
        }

        return inner.RunAsync(run, sink, cancel);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

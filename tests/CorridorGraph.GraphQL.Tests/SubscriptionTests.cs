using System.Text;
using System.Text.Json.Nodes;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>What subscribers are told, without a host.</summary>
public sealed class SubscriptionTests
{
    private const string Ask = "subscription { graphChanged { version count changes { what } } }";

    private readonly WritableService service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_service_changes_is_told_too()
    {
        await using var events = await ListenAsync();
        await ChangeAsync(new WritableService(service.Store), 1);
        Assert.Equal("""{"data":{"graphChanged":{"version":2,"count":1,"changes":[{"what":"f-alpha"}]}}}""", await NextAsync(events));
    }

    [Fact]
    public async Task A_large_transaction_is_one_event_with_its_first_rows_and_its_count()
    {
        await using var events = await ListenAsync();
        var rows = Enumerable.Range(0, 2_500).Select(i => new PutSource(new SourceFact($"s-{i}", "n")));
        Assert.True((await service.Store.ApplyAsync(new ChangeSet([.. rows], "import"), dryRun: false, Cancel)).Succeeded);
        await ChangeAsync(service, 1);
        var first = JsonNode.Parse(await NextAsync(events))!["data"]!["graphChanged"]!;
        Assert.Equal((2, 2_500, 1_000), ((int)first["version"]!, (int)first["count"]!, first["changes"]!.AsArray().Count));
        Assert.Contains("\"version\":3", await NextAsync(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_and_a_refused_change_are_no_events()
    {
        await using var events = await ListenAsync();
        await service.CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: 1 }], dryRun: true) { version } }""");
        await service.CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", sources: [] }]) { version } }""");
        await ChangeAsync(service, 1);
        Assert.Contains("\"version\":2", await NextAsync(events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_no_events_is_told_those_that_waited_and_that_more_were_lost()
    {
        await using var events = await ListenAsync();
        for (int i = 0; i < ChangeFeedLimit + 10; i++)
        {
            await ChangeAsync(service, 1_000 + i);
        }

        // The feed must have seen all of them before the first is taken.
        await Task.Delay(1_500, Cancel);
        var told = new List<string>();
        while (told.Count < ChangeFeedLimit + 10 && !told.Exists(text => text.Contains("CG2048", StringComparison.Ordinal)))
        {
            told.Add(await NextAsync(events));
        }

        Assert.Contains("CG2048", told[^1], StringComparison.Ordinal);
        Assert.InRange(told.Count, ChangeFeedLimit, ChangeFeedLimit + 2);
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task Listeners_come_and_go()
    {
        for (int i = 0; i < 3; i++)
        {
            await using var events = await ListenAsync();
            await ChangeAsync(service, 1_000 + i);
            Assert.Contains($"\"version\":{2 + (2 * i)}", await NextAsync(events), StringComparison.Ordinal);
            await events.DisposeAsync();
            await ChangeAsync(service, 2_000 + i);
        }
    }

    private const int ChangeFeedLimit = 100;

    private static async Task<string> NextAsync(IAsyncEnumerator<GraphQLAnswer> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancel));
        using var answer = events.Current;
        return Encoding.UTF8.GetString(answer.Utf8.Span);
    }

    private static async Task ChangeAsync(WritableService by, int employees)
        => await by.DataAsync($$"""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: {{employees}} }]) { version } }""");

    // The first step registers the listener; it is begun here, and what it gives is the first event.
    private async Task<IAsyncEnumerator<GraphQLAnswer>> ListenAsync()
    {
        var events = new Begun(service.Service.StreamAsync(TestService.Request(Ask), Cancel).GetAsyncEnumerator(Cancel));
        await Task.Delay(200, Cancel);
        return events;
    }

    private sealed class Begun(IAsyncEnumerator<GraphQLAnswer> events) : IAsyncEnumerator<GraphQLAnswer>
    {
        private Task<bool>? first = events.MoveNextAsync().AsTask();
        private bool isOver;

        public GraphQLAnswer Current => events.Current;

        public ValueTask<bool> MoveNextAsync()
        {
            var step = first is { } begun ? new ValueTask<bool>(begun) : events.MoveNextAsync();
            first = null;
            return step;
        }

        public ValueTask DisposeAsync()
        {
            (bool wasOver, isOver) = (isOver, true);
            return wasOver || first is not null ? ValueTask.CompletedTask : events.DisposeAsync();
        }
    }
}

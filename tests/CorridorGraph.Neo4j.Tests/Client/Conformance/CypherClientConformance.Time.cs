using System.Diagnostics;

namespace CorridorGraph.Neo4j.Tests;

public sealed partial class CypherClientConformance
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_ends_when_its_time_is_up_and_the_server_stops_with_it(bool cancellable)
    {
        await AddNodesAsync(2000);
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = Live.Connect(relay.Address);
        long start = Stopwatch.GetTimestamp();
        CypherException failure = await client.FailAsync(
            Runs.Read(Long) with { Timeout = TimeSpan.FromMilliseconds(300), Cancellable = cancellable });
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromMilliseconds(250), Slack);
        Assert.Equal((CypherFault.TimedOut, false), (failure.Fault, failure.MayRepeat));
        Assert.Equal(Neo4jCodes.TimedOut, FaultMessages.Describe(failure).Code);
        await AnswersAsync(relay, "imeout");
    }

    [Fact]
    public async Task A_write_that_ran_out_of_time_is_undone_and_known_to_be()
    {
        await AddNodesAsync(2000);
        CypherRun run = Runs.Write(Runs.Say("CREATE (:ClientTest {n: 0})"), Long) with { Timeout = TimeSpan.FromMilliseconds(300) };
        CypherException failure = await Client.FailAsync(run);
        Assert.Equal((CypherFault.TimedOut, false), (failure.Fault, failure.OutcomeUnknown));
        Assert.Equal("2000", await CountNodesAsync());
    }

    [Fact]
    public async Task Leaving_a_cancellable_read_ends_it_on_the_server()
    {
        await using var relay = new Relay(Live.Server.Address);
        await LeaveAsync(relay, Runs.Read(Long) with { Cancellable = true });
        Assert.Equal(Live.Server.IsOverHttp, relay.FromClient.Contains("DELETE /", StringComparison.Ordinal));
        await AnswersAsync(relay, "erminated");
    }

    [Fact]
    public async Task Leaving_any_other_read_frees_the_caller_and_leaves_the_server_its_time_limit()
    {
        await using var relay = new Relay(Live.Server.Address);
        await LeaveAsync(relay, Runs.Read(Long) with { Timeout = TimeSpan.FromSeconds(1) });
        Assert.DoesNotContain("DELETE /", relay.FromClient, StringComparison.Ordinal);
        await AnswersAsync(relay, "imeout");
    }

    [Fact]
    public async Task A_caller_that_has_left_sends_nothing()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Client.RunAsync(Runs.Write(Runs.Say("CREATE (:ClientTest)")), new FoundRows(), new CancellationToken(canceled: true)));

    [Fact]
    public async Task A_write_that_was_sent_runs_to_its_end_though_the_caller_leaves()
    {
        using var caller = new CancellationTokenSource();
        var leaving = new Leaving(caller);
        await Client.RunAsync(Runs.Write(Runs.Say("CREATE (n:ClientTest) RETURN 1")), leaving, caller.Token);
        Assert.True(caller.IsCancellationRequested);
        Assert.Equal("1", await CountNodesAsync());
    }

    // Starts a read that takes minutes, lets it get going and leaves.
    private async Task LeaveAsync(Relay relay, CypherRun run)
    {
        await AddNodesAsync(2000);
        await using ICypherClient client = Live.Connect(relay.Address);
        using var caller = new CancellationTokenSource();
        Task<CypherOutcome> running = client.RunAsync(run, new FoundRows(), caller.Token);
        await BecomesTrueAsync(() => relay.FromClient.Contains("count(*)", StringComparison.Ordinal));
        await Task.Delay(200, TestContext.Current.CancellationToken);
        long start = Stopwatch.GetTimestamp();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(0.8));
    }

    // The relay hears the server to its end, though the client does not.
    private static Task AnswersAsync(Relay relay, string word)
        => BecomesTrueAsync(() => relay.FromServer.Contains(word, StringComparison.Ordinal));

    private static async Task BecomesTrueAsync(Func<bool> holds)
    {
        long start = Stopwatch.GetTimestamp();
        while (!holds() && Stopwatch.GetElapsedTime(start) < Slack)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }

    private sealed class Leaving(CancellationTokenSource caller) : ICypherSink
    {
        public void Columns(int statement, IReadOnlyList<string> names) => caller.Cancel();

        public void Row(int statement, ICypherRow row)
        {
        }
    }
}

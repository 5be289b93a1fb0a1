using System.Diagnostics;

namespace CorridorGraph.Neo4j.Tests;

public sealed class OutageTests(LiveServer live) : LiveTest(live)
{
    private static readonly CypherStatement ManyRows = Runs.Say("UNWIND range(1, 50000) AS n RETURN n, 'text'");
    private static readonly CypherStatement Create = Runs.Say("CREATE (n:ClientTest) RETURN 1");

    [Fact]
    public async Task A_read_cut_off_between_rows_may_be_repeated()
    {
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = await ConnectAsync(relay);
        relay.BytesUntilCut = 100_000;
        var rows = new FoundRows();
        CypherException failure = await client.FailAsync(Runs.Read(ManyRows), rows);
        Assert.NotEmpty(rows.Rows);
        Assert.Equal((CypherFault.Unavailable, true, false), (failure.Fault, failure.MayRepeat, failure.OutcomeUnknown));
        Assert.Equal(Neo4jCodes.Unavailable, FaultMessages.Describe(failure).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(350)]
    public async Task A_write_whose_answer_is_cut_off_is_unknown_and_was_sent_once(int bytes)
    {
        Live.IsOverHttp();
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = await ConnectAsync(relay);
        relay.BytesUntilCut = bytes;
        CypherException failure = await client.FailAsync(Runs.Write(Create));
        Assert.Equal((CypherFault.Unavailable, false, true), (failure.Fault, failure.MayRepeat, failure.OutcomeUnknown));
        Assert.Equal(Neo4jCodes.WriteUnknown, FaultMessages.Describe(failure).Code);
        Assert.Equal(2, relay.FromClient.Split("CREATE").Length);
        Assert.Equal("1", await CountNodesAsync());
    }

    [Fact]
    public async Task A_write_to_a_server_that_is_away_is_known_to_have_done_nothing()
    {
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = await ConnectAsync(relay);
        relay.Stop();
        // The first attempt may still meet the pooled connection, whose end tells nothing.
        await client.FailAsync(Runs.Read(Create));
        CypherException failure = await client.FailAsync(Runs.Write(Create));
        Assert.Equal((CypherFault.Unavailable, false), (failure.Fault, failure.OutcomeUnknown));
    }

    [Theory]
    [InlineData(CypherAccess.Read)]
    [InlineData(CypherAccess.Write)]
    public async Task A_silent_server_holds_no_one_past_the_time_limit(CypherAccess access)
    {
        Live.IsOverHttp();
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = await ConnectAsync(relay);
        relay.IsSilent = true;
        long start = Stopwatch.GetTimestamp();
        CypherException failure = await client.FailAsync(new CypherRun([Create], access, TimeSpan.FromMilliseconds(200)));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2));
        Assert.Equal((CypherFault.TimedOut, access == CypherAccess.Write), (failure.Fault, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task A_silent_port_is_told_before_anything_is_sent()
    {
        await using var relay = new Relay(Live.Server.Address) { IsSilent = true };
        await using ICypherClient client = Live.Connect(relay.Address);
        CypherException failure = await client.FailAsync(new CypherRun([Create], CypherAccess.Write, TimeSpan.FromMilliseconds(200)));
        Assert.Equal((CypherFault.Unavailable, false), (failure.Fault, failure.OutcomeUnknown));
        Assert.DoesNotContain("CREATE", relay.FromClient, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_read_outlives_a_short_outage_and_starts_with_no_rows()
    {
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = await ConnectAsync(relay);
        relay.BytesUntilCut = 100_000;
        var sinks = new List<FoundRows>();
        (_, FoundRows found) = await new ReadRetry(client, TimeProvider.System).RunAsync(
            Runs.Read(ManyRows), () => NextSink(relay, sinks), TestContext.Current.CancellationToken);
        Assert.Equal(50_000, found.Rows.Count());
        Assert.Equal(2, sinks.Count);
    }

    [Fact]
    public async Task A_write_is_never_repeated()
    {
        Live.IsOverHttp();
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = await ConnectAsync(relay);
        relay.BytesUntilCut = 0;
        var sinks = new List<FoundRows>();
        CypherException failure = await Assert.ThrowsAsync<CypherException>(() => new ReadRetry(client, TimeProvider.System).RunAsync(
            Runs.Write(Create), () => NextSink(relay, sinks), TestContext.Current.CancellationToken));
        Assert.True(failure.OutcomeUnknown);
        Assert.Single(sinks);
        Assert.Equal("1", await CountNodesAsync());
    }

    [Fact]
    public async Task Repeating_ends_with_the_attempts_and_with_the_time()
    {
        await using var relay = new Relay(Live.Server.Address);
        relay.Stop();
        await using ICypherClient client = Live.Connect(relay.Address);
        int attempts = 0;
        var retry = new ReadRetry(client, TimeProvider.System);
        await Assert.ThrowsAsync<CypherException>(() => retry.RunAsync(Runs.Read(Create), Count, TestContext.Current.CancellationToken));
        Assert.Equal(ReadRetry.MaxAttempts, attempts);
        await Assert.ThrowsAsync<CypherException>(() => retry.RunAsync(
            Runs.Read(Create) with { Timeout = TimeSpan.FromMilliseconds(50) }, Count, TestContext.Current.CancellationToken));
        Assert.Equal(ReadRetry.MaxAttempts + 1, attempts);

        FoundRows Count()
        {
            attempts++;
            return new FoundRows();
        }
    }

    // On our own server this is a crash and a new start; another one is cut off instead.
    [Fact]
    public async Task When_the_server_is_back_the_same_client_reads_again()
    {
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = await ConnectAsync(relay);
        await client.RunAsync(Runs.Write(Create));
        Task<CypherException> cut = client.FailAsync(Runs.Read(Runs.Say("UNWIND range(1, 100000000) AS n RETURN n")), new FoundRows());
        await Task.Delay(200, TestContext.Current.CancellationToken);
        relay.Stop();
        await (Live.Server.CanStop ? Live.Server.StopAsync() : Task.CompletedTask);
        Assert.Equal(CypherFault.Unavailable, (await cut).Fault);

        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(CypherFault.Unavailable, (await client.FailAsync(Runs.Read(Create))).Fault);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await (Live.Server.CanStop ? Live.Server.StartAgainAsync() : Task.CompletedTask);
        relay.StartAgain();
        await Task.Delay(new CypherOptions { Address = relay.Address }.CircuitBreak, TestContext.Current.CancellationToken);
        Assert.Equal("1", (await client.RunAsync(Runs.Read(Runs.Say("MATCH (n:ClientTest) RETURN count(n)")))).Value);
    }

    // The second sink is asked for before the second attempt; by then the server is back.
    private static FoundRows NextSink(Relay relay, List<FoundRows> sinks)
    {
        if (sinks.Count > 0)
        {
            relay.StartAgain();
        }

        sinks.Add(new FoundRows());
        return sinks[^1];
    }

    private async Task<ICypherClient> ConnectAsync(Relay relay)
    {
        ICypherClient client = Live.Connect(relay.Address);
        await client.DescribeAsync(TestContext.Current.CancellationToken);
        return client;
    }
}

using System.Diagnostics;
using CorridorGraph.Neo4j.Driver;

namespace CorridorGraph.Neo4j.Tests;

public sealed class DriverTimeTests
{
    private const string Long = "MATCH (long)";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_caller_who_leaves_a_cancellable_read_is_free_at_once_and_the_read_is_ended_by_its_tag()
    {
        await using FakeBolt fake = Fake();
        await using DriverCypherClient client = fake.Connect();
        var rows = new FoundRows();
        await LeaveAsync(client, fake, Runs.Read(Runs.Say(Long)) with { Cancellable = true }, rows);
        await BecomesTrueAsync(() => fake.Work.Contains("RUN TERMINATE TRANSACTIONS $ids"));
        string tag = (string)((Dictionary<string, object?>)fake.Begun.First()["tx_metadata"]!)["corridorRun"]!;
        Assert.Contains(fake.Parameters, sent => sent.GetValueOrDefault("tag") as string == tag);
        Assert.Contains(fake.Parameters, sent => sent.GetValueOrDefault("ids") is List<object?> { Count: 1 } ids && (string)ids[0]! == "neo4j-transaction-7");
        over.SetResult();
        await BecomesTrueAsync(() => fake.Told.Contains("ROLLBACK"));
        Assert.Empty(rows.Rows);
    }

    [Fact]
    public async Task A_caller_who_leaves_any_other_read_is_free_and_the_server_keeps_its_time_limit()
    {
        await using FakeBolt fake = Fake();
        await using DriverCypherClient client = fake.Connect();
        await LeaveAsync(client, fake, Runs.Read(Runs.Say(Long)), new FoundRows());
        Assert.False(Assert.Single(fake.Begun).ContainsKey("tx_metadata"));
        over.SetResult();
        await BecomesTrueAsync(() => fake.Told.Contains("ROLLBACK"));
        Assert.DoesNotContain(fake.Work, line => line.Contains("TRANSACTIONS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_runs_have_two_tags()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect();
        await client.RunAsync(Runs.Read(Runs.Say("RETURN 1")) with { Cancellable = true });
        await client.RunAsync(Runs.Read(Runs.Say("RETURN 1")) with { Cancellable = true });
        Assert.Equal(2, fake.Begun.Select(begun => ((Dictionary<string, object?>)begun["tx_metadata"]!)["corridorRun"]).Distinct().Count());
    }

    [Fact]
    public async Task A_caller_that_has_left_sends_nothing()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.RunAsync(Runs.Write(Runs.Say("RETURN 1")), new FoundRows(), new CancellationToken(canceled: true)));
        Assert.Empty(fake.Told);
    }

    [Fact]
    public async Task A_write_that_was_sent_runs_to_its_end_though_the_caller_leaves()
    {
        await using FakeBolt fake = Fake();
        await using DriverCypherClient client = fake.Connect();
        using var caller = new CancellationTokenSource();
        Task<CypherOutcome> running = client.RunAsync(Runs.Write(Runs.Say(Long)), new FoundRows(), caller.Token);
        await BecomesTrueAsync(() => fake.Told.Contains("PULL"));
        await caller.CancelAsync();
        over.SetResult();
        await running;
        Assert.Equal("COMMIT", fake.Work.Last());
    }

    [Theory]
    [InlineData(CypherAccess.Read)]
    [InlineData(CypherAccess.Write)]
    public async Task A_run_whose_time_is_up_is_told_as_undone_and_is_not_committed_later(CypherAccess access)
    {
        await using FakeBolt fake = Fake();
        await using DriverCypherClient client = fake.Connect();
        long start = Stopwatch.GetTimestamp();
        CypherException failure = await client.FailAsync(new CypherRun([Runs.Say(Long)], access, TimeSpan.FromMilliseconds(100)));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.1), Soon);
        Assert.Equal((CypherFault.TimedOut, false, false), (failure.Fault, failure.MayRepeat, failure.OutcomeUnknown));
        Assert.Equal(Neo4jCodes.TimedOut, FaultMessages.Describe(failure).Code);
        over.SetResult();
        await BecomesTrueAsync(() => fake.Told.Contains("ROLLBACK"));
        Assert.DoesNotContain("COMMIT", fake.Told);
    }

    [Fact]
    public async Task A_write_whose_commit_is_not_answered_in_time_is_unknown()
    {
        await using var fake = new FakeBolt { SilentAt = "COMMIT" };
        await using DriverCypherClient client = fake.Connect();
        CypherException failure = await client.FailAsync(Runs.Write(Runs.Say("CREATE ()")) with { Timeout = TimeSpan.FromMilliseconds(100) });
        Assert.Equal((CypherFault.TimedOut, true), (failure.Fault, failure.OutcomeUnknown));
        Assert.Equal(Neo4jCodes.WriteUnknown, FaultMessages.Describe(failure).Code);
    }

    private FakeBolt Fake() => new(text => text switch
    {
        Long => BoltReply.One with { Ready = over.Task },
        _ when text.StartsWith("SHOW", StringComparison.Ordinal) => new BoltReply(["transactionId"], ["neo4j-transaction-7"]),
        _ => BoltReply.One,
    });

    private static async Task LeaveAsync(DriverCypherClient client, FakeBolt fake, CypherRun run, FoundRows rows)
    {
        using var caller = new CancellationTokenSource();
        Task<CypherOutcome> running = client.RunAsync(run, rows, caller.Token);
        await BecomesTrueAsync(() => fake.Told.Contains("PULL"));
        long start = Stopwatch.GetTimestamp();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
    }

    private static async Task BecomesTrueAsync(Func<bool> holds)
    {
        long start = Stopwatch.GetTimestamp();
        while (!holds() && Stopwatch.GetElapsedTime(start) < Soon)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }
}

using System.Text;
using CorridorGraph.Neo4j.Driver;

namespace CorridorGraph.Neo4j.Tests;

public sealed class DriverRunTests
{
    private static readonly CypherStatement Say = Runs.Say("RETURN 1");

    [Fact]
    public async Task A_server_says_its_version_and_is_asked_once()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect();
        CypherServer server = await client.DescribeAsync(TestContext.Current.CancellationToken);
        await client.DescribeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new CypherServer("5.26.0", null, CypherDialect.Five, CypherTransport.Bolt), server);
        Assert.Single(fake.Told, line => line == "HELLO");
        Assert.Equal((true, true, true), (server.LimitsTime, server.EndsReads, server.ReadsInOneTransaction));
    }

    [Fact]
    public async Task Values_come_as_the_json_that_http_would_have_brought()
    {
        var map = new Dictionary<string, object?> { ["二"] = null, ["b"] = 1L, ["a"] = new List<object?>() };
        await using var fake = new FakeBolt(_ => new BoltReply(
            ["v"],
            [null], [true], [long.MinValue], [2.0], [-0.0], [0.1], [1e300], [double.NaN], [double.NegativeInfinity], ["a\"b\\c\n\u0001"], ["中关村 🧪"], [""],
            [new List<object?> { 1L, "二", null, 2.5, new List<object?> { 3L } }], [map]));
        await using DriverCypherClient client = fake.Connect();
        var sink = new Written();
        await client.RunAsync(Runs.Read(Say), sink, TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                "null", "true", "-9223372036854775808", "2.0", "-0.0", "0.1", "1E+300", "\"NaN\"", "\"-Infinity\"", "\"a\\\"b\\\\c\\n\\u0001\"",
                "\"中关村 \\uD83E\\uDDEA\"", "\"\"", "[1,\"二\",null,2.5,[3]]", "{\"a\":[],\"b\":1,\"二\":null}",
            ],
            sink.Json);
    }

    [Fact]
    public async Task A_date_is_refused_as_a_parameter_before_anything_is_sent()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.RunAsync(Runs.Read(Runs.Say("RETURN $d", ("d", new DateOnly(2026, 1, 1))))));
        Assert.Equal("Parameter \"d\" holds a DateOnly, which has no form in Cypher's JSON.", exception.Message);
        Assert.Empty(fake.Work);
    }

    [Fact]
    public async Task Parameters_keep_their_kinds()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect();
        await client.RunAsync(Runs.Read(Runs.Say(
            "RETURN 1", ("i", 3), ("f", 3.0), ("t", "园"), ("n", null), ("l", new[] { 1, 2 }), ("m", new Dictionary<string, object?> { ["k"] = true }))));
        Dictionary<string, object?> sent = Assert.Single(fake.Parameters);
        Assert.Equal((3L, 3.0, "园", null), (sent["i"], sent["f"], sent["t"], sent["n"]));
        Assert.Equal([1L, 2L], (List<object?>)sent["l"]!);
        Assert.Equal(true, ((Dictionary<string, object?>)sent["m"]!)["k"]);
    }

    [Fact]
    public async Task Statements_of_a_run_are_one_transaction_and_their_changes_are_added()
    {
        await using var fake = new FakeBolt(text => new BoltReply([text], [1L]) { Changes = new() { ["nodes-created"] = 2, ["labels-added"] = 1 } });
        await using DriverCypherClient client = fake.Connect();
        var rows = new FoundRows();
        CypherOutcome outcome = await client.RunAsync(Runs.Write(Runs.Say("a"), Runs.Say("b")), rows, TestContext.Current.CancellationToken);
        Assert.Equal(["BEGIN w", "RUN a", "RUN b", "COMMIT"], fake.Work);
        Assert.Equal(["0: a", "0> 1", "1: b", "1> 1"], rows.Lines);
        Assert.Equal(["labelsAdded 2", "nodesCreated 4"], outcome.Counters.Select(counter => $"{counter.Key} {counter.Value}").Order());
    }

    [Fact]
    public async Task A_run_begins_behind_its_bookmarks_and_leaves_its_own()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect(database: "corridor");
        CypherOutcome outcome = await client.RunAsync(
            Runs.Read(Say) with { After = ["FB:one", "FB:two"], Timeout = TimeSpan.FromMilliseconds(1500) }, new FoundRows(), CancellationToken.None);
        Assert.Equal(["FB:next"], outcome.Bookmarks);
        Dictionary<string, object?> begun = Assert.Single(fake.Begun);
        Assert.Equal(["FB:one", "FB:two"], (List<object?>)begun["bookmarks"]!);
        Assert.Equal(("r", 1500L, "corridor"), (begun["mode"], begun["tx_timeout"], begun["db"]));
        Assert.False(begun.ContainsKey("tx_metadata"));
    }

    [Fact]
    public async Task A_read_that_would_have_written_is_not_committed()
    {
        await using var fake = new FakeBolt(_ => BoltReply.One with { Changes = new() { ["contains-updates"] = true, ["nodes-created"] = 1 } });
        await using DriverCypherClient client = fake.Connect();
        Assert.Equal(CypherFault.AccessMode, (await client.FailAsync(Runs.Read(Say))).Fault);
        Assert.Equal(["BEGIN r", "RUN RETURN 1", "ROLLBACK"], fake.Work);
    }

    [Fact]
    public async Task A_fault_of_the_sink_comes_out_as_it_is_and_nothing_is_committed()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect();
        await Assert.ThrowsAsync<IOException>(() => client.RunAsync(Runs.Write(Say), new Unwilling(), CancellationToken.None));
        Assert.Equal(["BEGIN w", "RUN RETURN 1", "ROLLBACK"], fake.Work);
        Assert.Equal("1", (await client.RunAsync(Runs.Read(Say))).Value);
    }

    [Fact]
    public async Task Many_callers_share_one_client()
    {
        await using var fake = new FakeBolt();
        await using DriverCypherClient client = fake.Connect();
        FoundRows[] found = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => client.RunAsync(Runs.Read(Say))));
        Assert.All(found, rows => Assert.Equal("1", rows.Value));
    }

    [Theory]
    [InlineData(CypherAccess.Read)]
    [InlineData(CypherAccess.Write)]
    public async Task In_a_cluster_a_run_goes_to_the_member_that_serves_its_access(CypherAccess access)
    {
        await using var reader = new FakeBolt();
        await using var writer = new FakeBolt();
        await using var router = new FakeBolt { Cluster = (reader.Port, writer.Port) };
        await using DriverCypherClient client = router.Connect("neo4j");
        await client.RunAsync(new CypherRun([Say], access), new FoundRows(), CancellationToken.None);
        Assert.Contains("ROUTE", router.Told);
        Assert.Empty(router.Work);
        Assert.Equal(access == CypherAccess.Read ? 3 : 0, reader.Work.Count());
        Assert.Equal(access == CypherAccess.Read ? 0 : 3, writer.Work.Count());
    }

    private sealed class Written : ICypherSink
    {
        public List<string> Json { get; } = [];

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row) => Json.Add(Encoding.UTF8.GetString(row[0].Json));
    }

    // An exception that the client would take for the network's, if it came from there.
    private sealed class Unwilling : ICypherSink
    {
        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row) => throw new IOException("The disk is full.");
    }
}

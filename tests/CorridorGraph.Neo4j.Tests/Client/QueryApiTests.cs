namespace CorridorGraph.Neo4j.Tests;

/// <summary>The Query API against a fake: no live server was used.</summary>
public sealed class QueryApiTests
{
    private const string Version = "2025.10.1";

    [Fact]
    public async Task A_read_sends_each_statement_by_itself_and_all_side_by_side()
    {
        var both = new TaskCompletionSource();
        int arrived = 0;
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(async request =>
        {
            if (request.Method == "GET")
            {
                return FakeNeo4j.Root(Version);
            }

            if (Interlocked.Increment(ref arrived) == 2)
            {
                both.SetResult();
            }

            await both.Task.WaitAsync(TimeSpan.FromSeconds(5));
            return Rows(request.Body.Contains("first", StringComparison.Ordinal) ? "a" : "b", "[[1,\"x\"],[2,null]]");
        });
        await using HttpCypherClient client = fake.Connect();
        FoundRows found = await client.RunAsync(Runs.Read(Runs.Say("first"), Runs.Say("second", ("f", 1.0))));
        Assert.Equal(["0: a", "0> 1,\"x\"", "0> 2,null", "1: b", "1> 1,\"x\"", "1> 2,null"], found.Lines);
        Assert.Equal(["POST /db/neo4j/query/v2", "POST /db/neo4j/query/v2"], fake.Asked);
        Assert.Contains(
            """{"statement":"second","parameters":{"f":1.0},"includeCounters":false,"accessMode":"READ"}""",
            fake.Requests.Select(one => one.Body));
        CypherServer server = await client.DescribeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            (CypherTransport.QueryApi, CypherDialect.Five, false, false),
            (server.Transport, server.Dialect, server.EndsReads, server.LimitsTime));
    }

    [Fact]
    public async Task A_write_is_one_request_with_its_bookmarks_and_counters()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, _ => new FakeAnswer(202, """
            {"data":{"fields":[],"values":[]},"counters":{"containsUpdates":true,"nodesCreated":2,"nodesDeleted":0},"bookmarks":["FB:next"]}
            """));
        await using HttpCypherClient client = fake.Connect();
        CypherOutcome outcome = await client.RunAsync(
            Runs.Write(Runs.Say("CREATE ()")) with { After = ["FB:\"a", "FB:b"] }, new FoundRows(), TestContext.Current.CancellationToken);
        Assert.Equal(["FB:next"], outcome.Bookmarks);
        Assert.Equal([new("nodesCreated", 2)], outcome.Counters);
        Assert.Contains("""
            "includeCounters":true,"accessMode":"WRITE","bookmarks":["FB:\"a","FB:b"]
            """.Trim(), fake.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_statements_that_write_share_a_transaction_on_one_member()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, request => request.Path[^7..] == "/commit"
            ? new FakeAnswer(202, """{"bookmarks":["FB:done"]}""")
            : new FakeAnswer(202, """
                {"data":{"fields":["n"],"values":[[1]]},"counters":{"nodesCreated":1},
                 "transaction":{"expires":"soon","id":"ab12"}}
                """) { Headers = { ["neo4j-cluster-affinity"] = "member-3" } });
        await using HttpCypherClient client = fake.Connect(database: "made up");
        var rows = new FoundRows();
        CypherOutcome outcome = await client.RunAsync(
            Runs.Write(Runs.Say("one"), Runs.Say("two")), rows, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["POST /db/made up/query/v2/tx", "POST /db/made up/query/v2/tx/ab12", "POST /db/made up/query/v2/tx/ab12/commit"], fake.Asked);
        Assert.Equal(
            ["", "", "member-3", "member-3"], fake.Requests.Select(request => request.Headers["neo4j-cluster-affinity"].ToString()));
        Assert.Equal(["0: n", "0> 1", "1: n", "1> 1"], rows.Lines);
        Assert.Equal(2, outcome.Counters["nodesCreated"]);
        Assert.Equal(["FB:done"], outcome.Bookmarks);
    }

    [Fact]
    public async Task A_fault_after_rows_stands_beside_them()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, _ => new FakeAnswer(202, """
            {"data":{"fields":["y"],"values":[[10]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}
            """));
        await using HttpCypherClient client = fake.Connect();
        var rows = new FoundRows();
        CypherException failure = await client.FailAsync(Runs.Read(Runs.Say("x")), rows);
        Assert.Equal((CypherFault.Statement, 0), (failure.Fault, failure.Statement));
        Assert.Equal(["10"], rows.Rows);
    }

    [Theory]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError", CypherFault.Statement, Neo4jCodes.Refused)]
    [InlineData(400, "Neo.ClientError.Statement.AccessMode", CypherFault.AccessMode, Neo4jCodes.Refused)]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", CypherFault.Database, Neo4jCodes.Database)]
    [InlineData(400, "Neo.ClientError.Transaction.InvalidBookmark", CypherFault.Bookmark, Neo4jCodes.Bookmark)]
    [InlineData(400, "Neo.ClientError.Transaction.InvalidBookmarkMixture", CypherFault.Bookmark, Neo4jCodes.Bookmark)]
    [InlineData(400, "Neo.TransientError.Transaction.DeadlockDetected", CypherFault.Transient, Neo4jCodes.Busy)]
    [InlineData(400, "Neo.TransientError.Transaction.Terminated", CypherFault.Terminated, Neo4jCodes.Terminated)]
    [InlineData(400, "Neo.ClientError.Transaction.TransactionTimedOut", CypherFault.TimedOut, Neo4jCodes.TimedOut)]
    [InlineData(500, "Neo.DatabaseError.General.UnknownError", CypherFault.Server, Neo4jCodes.Refused)]
    [InlineData(400, "Neo.ClientError.Request.InvalidFormat", CypherFault.Protocol, Neo4jCodes.Protocol)]
    [InlineData(503, "Neo.TransientError.General.DatabaseUnavailable", CypherFault.Unavailable, Neo4jCodes.Unavailable)]
    public async Task A_fault_before_any_row_is_told_by_its_code(int status, string code, CypherFault fault, string ours)
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(
            Version, _ => new FakeAnswer(status, $$"""{"errors":[{"code":"{{code}}","message":"in MATCH (secretive)"}]}"""));
        await using HttpCypherClient client = fake.Connect();
        CypherException failure = await client.FailAsync(Runs.Read(Runs.Say("x")));
        Assert.Equal(fault, failure.Fault);
        Assert.Equal(fault is CypherFault.Transient or CypherFault.Unavailable, failure.MayRepeat);
        Assert.DoesNotContain("secretive", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(ours, FaultMessages.Describe(failure).Code);
    }

    [Theory]
    [InlineData(CypherAccess.Read, CypherFault.AccessMode)]
    [InlineData(CypherAccess.Write, CypherFault.Security)]
    public async Task A_right_that_only_a_read_lacks_is_its_access_mode(CypherAccess access, CypherFault fault)
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, _ => new FakeAnswer(400, """
            {"errors":[{"code":"Neo.ClientError.Security.Forbidden","message":"Not allowed for user 'x' restricted to READ."}]}
            """));
        await using HttpCypherClient client = fake.Connect();
        Assert.Equal(fault, (await client.FailAsync(new CypherRun([Runs.Say("x")], access))).Fault);
    }

    [Fact]
    public async Task A_commit_that_failed_leaves_a_write_unknown()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, _ => new FakeAnswer(
            202, """{"errors":[{"code":"Neo.DatabaseError.Transaction.TransactionCommitFailed","message":"?"}]}"""));
        await using HttpCypherClient client = fake.Connect();
        Assert.True((await client.FailAsync(Runs.Write(Runs.Say("x")))).OutcomeUnknown);
        Assert.False((await client.FailAsync(Runs.Read(Runs.Say("x")))).OutcomeUnknown);
    }

    [Fact]
    public async Task A_transaction_that_breaks_before_its_commit_is_ended_and_known_to_have_done_nothing()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, request => request.Path.EndsWith("tx", StringComparison.Ordinal)
            ? new FakeAnswer(202, """{"data":{"fields":[],"values":[]},"transaction":{"id":"ab12"}}""")
            : new FakeAnswer(202, """{"data":{"fields":["""));
        await using HttpCypherClient client = fake.Connect();
        CypherException failure = await client.FailAsync(Runs.Write(Runs.Say("one"), Runs.Say("two")));
        Assert.False(failure.OutcomeUnknown);
        Assert.Equal("DELETE /db/neo4j/query/v2/tx/ab12", fake.Asked.Last());
    }

    private static FakeAnswer Rows(string field, string values)
        => new(202, $$"""{"data":{"fields":["{{field}}"],"values":{{values}}},"bookmarks":["FB:1"]}""");
}

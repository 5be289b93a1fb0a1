namespace CorridorGraph.Neo4j.Tests;

public sealed partial class CypherClientConformance
{
    [Fact]
    public async Task A_refused_statement_keeps_its_code_and_not_its_text()
    {
        CypherException failure = await Client.FailAsync(Runs.Read(Runs.Say("MATCH (secretive RETURN 1")));
        Assert.Equal(
            (CypherFault.Statement, "Neo.ClientError.Statement.SyntaxError", 0, false),
            (failure.Fault, failure.Code, failure.Statement, failure.MayRepeat));
        Assert.DoesNotContain("secretive", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secretive", FaultMessages.Describe(failure).ToString(), StringComparison.Ordinal);
        Assert.Equal(Neo4jCodes.Refused, FaultMessages.Describe(failure).Code);
    }

    [Fact]
    public async Task A_missing_parameter_is_a_fault_of_the_statement()
        => Assert.Equal(CypherFault.Statement, (await Client.FailAsync(Runs.Read(Runs.Say("RETURN $absent")))).Fault);

    [Fact]
    public async Task A_fault_after_rows_fails_the_run()
    {
        var rows = new FoundRows();
        CypherException failure = await Client.FailAsync(Runs.Read(Runs.Say("UNWIND range(1, 0, -1) AS x RETURN 10 / x AS y")), rows);
        Assert.Equal(CypherFault.Statement, failure.Fault);
        Assert.Contains("0: y", rows.Lines);
    }

    [Fact]
    public async Task Of_several_statements_none_is_blamed_where_the_server_does_not_say_which()
    {
        CypherException failure = await Client.FailAsync(Runs.Write(Runs.Say("CREATE (:ClientTest)"), Runs.Say("RETURN 1 / 0")));
        CypherTransport transport = (await Client.DescribeAsync(TestContext.Current.CancellationToken)).Transport;
        Assert.Equal(transport == CypherTransport.TransactionApi ? null : 1, failure.Statement);
    }

    [Fact]
    public async Task A_fault_takes_back_what_earlier_statements_wrote()
    {
        CypherException failure = await Client.FailAsync(Runs.Write(Runs.Say("CREATE (:ClientTest)"), Runs.Say("RETURN 1 / 0")));
        Assert.False(failure.OutcomeUnknown);
        Assert.Equal("0", await CountNodesAsync());
    }

    [Fact]
    public async Task A_broken_constraint_is_told_and_changes_nothing()
    {
        bool five = (await Client.DescribeAsync(TestContext.Current.CancellationToken)).Dialect == CypherDialect.Five;
        await Client.RunAsync(Runs.Write(Runs.Say(five
            ? "CREATE CONSTRAINT client_test IF NOT EXISTS FOR (n:ClientTest) REQUIRE n.key IS UNIQUE"
            : "CREATE CONSTRAINT ON (n:ClientTest) ASSERT n.key IS UNIQUE")));
        CypherException failure = await Client.FailAsync(
            Runs.Write(Runs.Say("CREATE (:ClientTest {key: 'hidden'})"), Runs.Say("CREATE (:ClientTest {key: 'hidden'})")));
        Assert.Equal((CypherFault.Constraint, false), (failure.Fault, failure.OutcomeUnknown));
        Assert.DoesNotContain("hidden", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(Neo4jCodes.Constraint, FaultMessages.Describe(failure).Code);
        Assert.Equal("0", await CountNodesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_read_cannot_write(bool cancellable)
    {
        CypherRun run = Runs.Read(Runs.Say("RETURN 1"), Runs.Say("CREATE (:ClientTest)")) with { Cancellable = cancellable };
        Assert.Equal(CypherFault.AccessMode, (await Client.FailAsync(run)).Fault);
        Assert.Equal("0", await CountNodesAsync());
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_told_by_its_own_fault()
    {
        await using ICypherClient client = Live.Connect(Live.Server.Address, "nowhere");
        CypherException failure = await client.FailAsync(Runs.Read(Runs.Say("RETURN 1")));
        Assert.Equal(CypherFault.Database, failure.Fault);
        Assert.Equal(Neo4jCodes.Database, FaultMessages.Describe(failure).Code);
    }
}

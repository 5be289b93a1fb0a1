namespace CorridorGraph.Neo4j.Tests;

/// <summary>
/// What every client does, whichever way it takes: the one that <see cref="LiveServer.Connect()"/> gives runs it, over HTTP, or over bolt where
/// <c>CORRIDOR_TEST_NEO4J</c> says so.
/// </summary>
public sealed partial class CypherClientConformance(LiveServer live) : LiveTest(live)
{
    [Fact]
    public async Task A_server_says_its_version()
    {
        CypherServer server = await Client.DescribeAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"^\d+\.\d+", server.Version);
        Assert.Equal(int.Parse(server.Version.Split('.')[0]) >= 5 ? CypherDialect.Five : CypherDialect.Three, server.Dialect);
    }

    [Fact]
    public async Task Statements_of_a_run_push_their_rows_one_after_another()
        => Assert.Equal(
            ["0: a, b", "0> 1,\"x\"", "0> 2,\"x\"", "1: c", "2: d", "2> [3]"],
            (await Client.RunAsync(Runs.Read(
                Runs.Say("UNWIND [1, 2] AS a RETURN a, 'x' AS b"),
                Runs.Say("UNWIND [] AS c RETURN c"),
                Runs.Say("RETURN [3] AS d")))).Lines);

    [Fact]
    public async Task A_statement_sees_what_an_earlier_one_of_its_run_wrote()
        => Assert.Equal(
            ["1"],
            (await Client.RunAsync(Runs.Write(Runs.Say("CREATE (:ClientTest)"), Runs.Say("MATCH (n:ClientTest) RETURN count(n)")))).Rows);

    [Fact]
    public async Task Changes_are_counted_over_all_statements()
    {
        CypherOutcome outcome = await Client.RunAsync(
            Runs.Write(
                Runs.Say("CREATE (:ClientTest {n: 1})-[:R]->(:ClientTest)"),
                Runs.Say("MATCH (:ClientTest {n: 1})-[r:R]->() DELETE r"),
                Runs.Say("CREATE (:ClientTest)")),
            new FoundRows(), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["labelsAdded 3", "nodesCreated 3", "propertiesSet 1", "relationshipsCreated 1", "relationshipsDeleted 1"],
            outcome.Counters.Select(counter => $"{counter.Key} {counter.Value}").Order());
    }

    [Fact]
    public async Task A_run_can_wait_for_the_changes_of_another()
    {
        CypherOutcome written = await Client.RunAsync(
            Runs.Write(Runs.Say("CREATE (:ClientTest)")), new FoundRows(), TestContext.Current.CancellationToken);
        CypherRun count = Runs.Read(Runs.Say("MATCH (n:ClientTest) RETURN count(n)")) with { After = written.Bookmarks };
        FoundRows found = await Client.RunAsync(count);
        Assert.Equal("1", found.Value);
    }

    [Fact]
    public async Task A_large_answer_is_pushed_row_by_row()
    {
        var sum = new Sum();
        await Client.RunAsync(
            Runs.Read(Runs.Say("UNWIND range(1, 200000) AS n RETURN n, '中关村科学城' AS text")), sum, TestContext.Current.CancellationToken);
        Assert.Equal((200_000, 20_000_100_000), (sum.Rows, sum.Total));
    }

    [Fact]
    public async Task A_row_may_be_larger_than_any_buffer_of_the_client()
    {
        string row = (await Client.RunAsync(Runs.Read(Runs.Say("RETURN [n IN range(1, 100000) | [n, '园']] AS rows, 7")))).Value;
        Assert.StartsWith("[[1,\"园\"],[2,", row, StringComparison.Ordinal);
        Assert.EndsWith(",[100000,\"园\"]],7", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_callers_share_one_client()
    {
        FoundRows[] found = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(i => Client.RunAsync(Runs.Read(Runs.Say("RETURN $i", ("i", i))))));
        Assert.Equal(Enumerable.Range(0, 64).Select(i => $"{i}"), found.Select(rows => rows.Value));
    }

    [Fact]
    public async Task A_fault_of_the_sink_comes_out_as_it_is_and_the_connection_stays_usable()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Client.RunAsync(Runs.Read(Runs.Say("RETURN 'x' AS n")), new Sum(), CancellationToken.None));
        Assert.Equal("1", (await Client.RunAsync(Runs.Read(Runs.Say("RETURN 1")))).Value);
    }

    private sealed class Sum : ICypherSink
    {
        public int Rows { get; private set; }

        public long Total { get; private set; }

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row)
        {
            Rows++;
            Total += row[0].Integer();
        }
    }
}

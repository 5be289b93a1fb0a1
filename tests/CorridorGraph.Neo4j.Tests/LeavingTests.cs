using System.Diagnostics;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>What a caller who leaves leaves behind on the server.</summary>
public sealed class LeavingTests(LiveServer live) : LiveTest(live)
{
    // From each firm to its origins and back, two and a half times, in vain: with 40 of each, a hundred million ways a firm.
    private const string Lasting = """
        { firms(first: 1, where: { spunOutOf: { none: { spinOffs: { some: { spunOutOf: { some: { spinOffs: { some: { spunOutOf: { some:
          { name: { eq: "nobody" } } } } } } } } } } } }) { id } }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Leaving_a_filter_over_a_whole_type_ends_it_on_the_server()
    {
        await Client.RunAsync(Runs.Write(Runs.Say(
            "UNWIND range(1, 40) AS n CREATE (:ClientTest:Entity:Firm {id: 'cf' + n, name: 'f'}), (:ClientTest:Entity:Laboratory {id: 'cl' + n, name: 'l'})")));
        await Client.RunAsync(Runs.Write(Runs.Say("MATCH (f:ClientTest:Firm), (l:ClientTest:Laboratory) CREATE (f)-[:SPUN_OUT_OF]->(l)")));
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = Live.Connect(relay.Address);
        using var caller = new CancellationTokenSource();
        Task<GraphQLAnswer> running = AskAsync(client, Lasting, caller.Token);
        await BecomesTrueAsync(() => relay.FromClient.Contains("SPUN_OUT_OF", StringComparison.Ordinal));
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(Live.Server.IsOverHttp, relay.FromClient.Contains("DELETE /", StringComparison.Ordinal));
        await BecomesTrueAsync(() => relay.FromServer.Contains("erminated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ firms(where: { spunOutOf: { some: { id: { eq: "x" } } } }) { id } }""", false)]
    [InlineData("""{ firms(where: { founded: { gte: "2016" } }) { id } }""", false)]
    [InlineData("""{ firm(id: "x") { spunOutOf { id } } }""", false)]
    [InlineData("""{ firms(where: { not: { spunOutOf: { some: { id: { eq: "x" } } } } }) { id } }""", true)]
    [InlineData("""{ incubators(order: [{ hatchesCount: DESC }]) { id } }""", true)]
    public async Task A_transaction_is_begun_apart_only_where_every_node_of_a_type_is_followed_from(string query, bool isLarge)
    {
        Live.IsOverHttp();
        await using var relay = new Relay(Live.Server.Address);
        await using ICypherClient client = Live.Connect(relay.Address);
        using var answer = await AskAsync(client, query, TestContext.Current.CancellationToken);
        Assert.Equal(isLarge ? 2 : 1, relay.FromClient.Split("POST /").Length - 1);
    }

    private static async Task<GraphQLAnswer> AskAsync(ICypherClient client, string query, CancellationToken cancel)
    {
        GraphOntology ontology = TestService.Cases.Ontology;
        var limits = new QueryLimits { QueryTimeout = TimeSpan.FromMinutes(1) };
        var service = GraphQLService.Create(ontology, new Neo4jEngine(ontology, client, limits), limits);
        return await service.RunAsync(TestService.Request(query, null), cancel);
    }

    private static async Task BecomesTrueAsync(Func<bool> holds)
    {
        long start = Stopwatch.GetTimestamp();
        while (!holds() && Stopwatch.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }
}

using System.Text.Json;
using CorridorGraph.Exchange;
using CorridorGraph.GraphQL;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Conformance.Tests;

/// <summary>What the measured questions look at and allocate, counted rather than timed, on generated corridors of two sizes.</summary>
[Collection(Alone.Name)]
public sealed class WorkOfQuestionsTests
{
    private const string N =
        "{ university(id: \"u1\") { laboratories(first: 10) { spinOffs(first: 10) { id name locatedIn { id name } hatchedBy { id name } } } } }";

    private const string F =
        "{ incubators(where: { hatches: { some: { spunOutOf: { some: { asLaboratory: { operatedBy: { some: { id: { eq: \"u1\" } } } } } } } } }, "
        + "order: [{ name: ASC }], first: 20) { id name hatchesConnection { totalCount } } }";

    private static readonly Dictionary<int, TestService> Corridors = [];

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public async Task A_look_up_looks_at_no_relationship(int firms)
    {
        WorkCounts work = await WorkAsync(firms, "{ firm(id: \"f42\") { id name nameEn founded employees } }");
        Assert.Equal((0, 1), (work.Relationships, work.Rows));
        Assert.InRange(work.Nodes, 0, 1);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public async Task A_nested_page_looks_at_little_more_than_its_rows(int firms)
    {
        WorkCounts work = await WorkAsync(firms, N);
        Assert.InRange(work.Rows, 50, 500);

        // One more relationship for each page that goes on, and those of the university that lead to no laboratory.
        Assert.InRange(work.Relationships, work.Rows - 1, (2 * work.Rows) + 50);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public async Task A_filter_with_an_id_at_its_far_end_looks_at_what_ties_the_answer_to_it(int firms)
    {
        TestService corridor = Over(firms);
        HashSet<string> laboratories = [.. Ends("OPERATES", from: "u1").Where(id => id.StartsWith('l'))];
        HashSet<string> spinOffs = [.. corridor.Facts.Relationships
            .Where(tie => tie.Type.Name == "SPUN_OUT_OF" && laboratories.Contains(tie.To)).Select(tie => tie.From)];
        long ties = laboratories.Count + spinOffs.Count
            + corridor.Facts.Relationships.Count(tie => tie.Type.Name == "HATCHES" && spinOffs.Contains(tie.To));
        string[] counted = [.. JsonElement.Parse(await AnswerAsync(corridor, F)).GetProperty("data").GetProperty("incubators").EnumerateArray()
            .Select(incubator => incubator.GetProperty("id").GetString()!)];
        Assert.NotEmpty(counted);
        long shown = corridor.Facts.Relationships.Count(tie => tie.Type.Name == "HATCHES" && counted.Contains(tie.From));
        Assert.InRange((await WorkAsync(firms, F)).Relationships, ties, (3 * ties) + shown);

        IEnumerable<string> Ends(string type, string from)
            => corridor.Facts.Relationships.Where(tie => tie.Type.Name == type && tie.From == from).Select(tie => tie.To);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public async Task An_ordered_page_with_its_count_looks_at_the_field_once(int firms)
    {
        const string L = "{ firmsConnection(where: { founded: { gte: \"2016\" }, focusesOn: { some: { id: { eq: \"d3\" } } } }, "
            + "order: [{ founded: DESC }, { name: ASC }], first: 20) { totalCount nodes { id name founded } } }";
        int inField = Over(firms).Facts.Relationships.Count(tie => tie.Type.Name == "FOCUSES_ON" && tie.To == "d3");
        WorkCounts work = await WorkAsync(firms, L);
        Assert.InRange(work.Relationships, 1, inField);
        Assert.InRange(work.Nodes, 1, inField);
    }

    [Fact]
    public async Task A_nested_page_allocates_little_beside_its_response()
    {
        TestService corridor = Over(5_000);
        var request = new GraphQLRequest(N);
        long allocated = 0;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            ValueTask<GraphQLAnswer> asked = corridor.Service.RunAsync(request, CancellationToken.None);
            bool isDone = asked.IsCompletedSuccessfully;
            using GraphQLAnswer answer = await asked;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(isDone || round == 0, "An answer from memory waits for nothing.");
        }

        Assert.InRange(allocated, 1, 24 * 1024);
    }

    private static TestService Over(int firms)
    {
        if (!Corridors.TryGetValue(firms, out TestService? corridor))
        {
            GraphFacts facts = CorridorGenerator.Generate(TestService.Cases.Ontology, firms, 1).Value!;
            Corridors[firms] = corridor = TestService.Over(facts, new QueryLimits());
        }

        return corridor;
    }

    private static async Task<string> AnswerAsync(TestService corridor, string query)
    {
        using GraphQLAnswer answer = await corridor.Service.RunAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(answer.Utf8.Span);
    }

    private static async Task<WorkCounts> WorkAsync(int firms, string query)
    {
        TestService corridor = Over(firms);
        var explained = await corridor.Service.ExplainAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        Explanation plan = explained.Value!;
        var found = await corridor.Engine.ExecuteAsync(plan.Plan, plan.Arguments, TestContext.Current.CancellationToken);
        using IPlanRows rows = found.Value!;
        return rows.Work;
    }
}

/// <summary>
/// Tests that count allocated bytes run while no other does: threads share the pooled arrays, and who finds the pool empty allocates.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

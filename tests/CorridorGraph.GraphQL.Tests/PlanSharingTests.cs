using CorridorGraph.Ontology;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>One question has one plan, however its values are given.</summary>
public sealed class PlanSharingTests
{
    private const string Literal = """
        { firms(where: { or: [{ name: { in: ["阿尔法", null] } }, { hatchedBy: { some: { founded: { gte: "2015" } } } }] }, first: 3, asOf: "2020") { id } }
        """;

    [Theory]
    [InlineData(
        """query ($n: [String], $d: PartialDate, $f: Int, $t: PartialDate) { firms(where: { or: [{ name: { in: $n } }, { hatchedBy: { some: { founded: { gte: $d } } } }] }, first: $f, asOf: $t) { id } }""",
        """{"n":["阿尔法",null],"d":"2015","f":3,"t":"2020"}""")]
    [InlineData(
        """query ($w: FirmFilterInput) { firms(where: $w, first: 3, asOf: "2020") { id } }""",
        """{"w":{"or":[{"name":{"in":["阿尔法",null]}},{"hatchedBy":{"some":{"founded":{"gte":"2015"}}}}]}}""")]
    [InlineData(
        """query ($o: [FirmFilterInput!]) { firms(where: { or: $o }, first: 3, asOf: "2020") { id } }""",
        """{"o":[{"name":{"in":["阿尔法",null]}},{"hatchedBy":{"some":{"founded":{"gte":"2015"}}}}]}""")]
    [InlineData(
        """query ($w: FirmFilterInput = { or: [{ name: { in: ["阿尔法", null] } }, { hatchedBy: { some: { founded: { gte: "2015" } } } }] }) { firms(where: $w, first: 3, asOf: "2020") { id } }""",
        "{}")]
    public async Task Variables_and_literals_give_one_plan_and_one_answer(string query, string variables)
    {
        Assert.Equal(await PlanOf(Literal, null), await PlanOf(query, variables));
        Assert.Equal(await TestService.Cases.AskAsync(Literal), await TestService.Cases.AskAsync(query, variables));
    }

    [Fact]
    public async Task Keys_in_another_order_give_one_plan()
        => Assert.Equal(
            await PlanOf("""{ firms(where: { name: { eq: "a" }, employees: { gt: 1 } }) { id } }""", null),
            await PlanOf("""{ firms(where: { employees: { gt: 1 }, name: { eq: "a" } }) { id } }""", null));

    [Fact]
    public async Task An_omitted_variable_removes_its_key()
    {
        const string query = "query ($n: String, $e: Int) { firms(where: { name: { contains: $n }, employees: { gt: $e } }) { id } }";
        Assert.Equal(await PlanOf("{ firms { id } }", null), await PlanOf(query, "{}"));
        Assert.Equal(await PlanOf("{ firms(where: { employees: { gt: 1 } }) { id } }", null), await PlanOf(query, """{"e":50}"""));
    }

    [Fact]
    public async Task A_null_where_is_no_where()
        => Assert.Equal(
            await TestService.Cases.AskAsync("{ firms { id } }"),
            await TestService.Cases.AskAsync("query ($w: FirmFilterInput) { firms(where: $w) { id } }", """{"w":null}"""));

    [Fact]
    public async Task Requests_of_one_form_share_a_plan_and_keep_their_own_values()
    {
        const string query = "query ($id: ID!, $ids: [ID]) { firm(id: $id) { id } firms(where: { id: { in: $ids } }) { id } }";
        Assert.Equal(
            """{"data":{"firm":{"id":"f-alpha"},"firms":[{"id":"f-beta"}]}}""",
            await TestService.Cases.AskAsync(query, """{"id":"f-alpha","ids":["f-beta"]}"""));
        Assert.Equal(
            """{"data":{"firm":{"id":"f-beta"},"firms":[{"id":"f-alpha"},{"id":"f-gamma"}]}}""",
            await TestService.Cases.AskAsync(query, """{"id":"f-beta","ids":["f-gamma","f-alpha"]}"""));
        Assert.Equal("""{"data":{"firm":null,"firms":[]}}""", await TestService.Cases.AskAsync(query, """{"id":"x","ids":[]}"""));
        Assert.Equal("""{"data":{"firm":null,"firms":[{"id":"f-beta"}]}}""", await TestService.Cases.AskAsync(query, """{"id":"x","ids":"f-beta"}"""));
    }

    [Fact]
    public async Task A_condition_of_another_request_is_not_kept()
    {
        const string query = "query ($yes: Boolean!) { firm(id: \"f-beta\") { id name @include(if: $yes) } }";
        Assert.Equal("""{"data":{"firm":{"id":"f-beta","name":"贝塔"}}}""", await TestService.Cases.AskAsync(query, """{"yes":true}"""));
        Assert.Equal("""{"data":{"firm":{"id":"f-beta"}}}""", await TestService.Cases.AskAsync(query, """{"yes":false}"""));
    }

    // The steps alone: where the values come from is printed behind them.
    private static async Task<string> PlanOf(string query, string? variables)
    {
        Outcome<Explanation> plan = await TestService.Cases.Service.ExplainAsync(TestService.Request(query, variables), CancellationToken.None);
        Assert.True(plan.Succeeded, string.Join('\n', plan.Faults));
        return plan.Value.Text.Split("\n$0 = ")[0].TrimEnd();
    }
}

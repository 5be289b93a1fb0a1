using System.Text.Json.Nodes;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

public sealed class ChangeLogTests
{
    private readonly WritableService service = new();

    [Fact]
    public async Task A_change_is_logged_with_who_and_what_before_and_after()
    {
        await service.DataAsync("""mutation { upsertSources(rows: [{ id: "s-new", title: "题" }]) { version } }""");
        await service.DataAsync("""mutation { upsertSources(rows: [{ id: "s-new", title: "另一题" }]) { version } }""");
        var changes = (await service.DataAsync("{ changes(after: 1) { __typename number version at author kind what before after } }"))["changes"]!.AsArray();
        var change = Assert.Single(changes)!;
        Assert.Equal(("Change", 2, 3, "1970-01-01T00:00:00.000Z", "ann", "PutSource", "s-new"), (
            (string)change["__typename"]!,
            (int)change["number"]!,
            (int)change["version"]!,
            (string)change["at"]!,
            (string)change["author"]!,
            (string)change["kind"]!,
            (string)change["what"]!));
        Assert.Equal("题", (string)JsonNode.Parse((string)change["before"]!)!["Title"]!);
        Assert.Equal("另一题", (string)JsonNode.Parse((string)change["after"]!)!["Title"]!);
    }

    [Fact]
    public async Task Changes_are_given_in_pages_and_of_one_entity()
    {
        for (int i = 0; i < 5; i++)
        {
            await service.DataAsync($$"""mutation { upsertFirms(rows: [{ id: "{{(i == 3 ? "f-beta" : "f-alpha")}}", employees: {{i + 1}} }]) { version } }""");
        }

        Assert.Equal("[2,3]", await Numbers("after: 1, first: 2", null));
        Assert.Equal("[4]", await Numbers("entity: \"f-beta\"", null));
        Assert.Equal("[3,5]", await Numbers("after: $a, first: $f, entity: $e", """{"a":2,"f":9,"e":"f-alpha"}"""));
        Assert.Equal("[]", await Numbers("first: 0", null));
    }

    [Fact]
    public async Task Numbers_of_changes_have_their_limits()
    {
        Assert.Equal(["CG2021"], await service.CodesAsync("{ changes(first: -1) { number } }"));
        Assert.Equal(["CG3001"], await service.CodesAsync("{ changes(first: 10001) { number } }"));
    }

    [Fact]
    public async Task Requests_of_one_form_ask_for_their_own_changes()
    {
        await service.DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: 1 }, { id: "f-beta", employees: 1 }]) { version } }""");
        Assert.Equal("[1]", await Numbers("entity: $e", """{"e":"f-alpha"}"""));
        Assert.Equal("[2]", await Numbers("entity: $e", """{"e":"f-beta"}"""));
    }

    [Fact]
    public async Task The_version_of_an_answer_is_not_newer_than_its_rows()
    {
        var slow = new ChangingEngine(service);
        var asked = GraphQLService.Create(service.Store.Ontology, slow, new QueryLimits(), service.Store);
        using var answer = await asked.RunAsync(
            TestService.Request("""{ firm(id: "f-alpha") { employees } graphVersion }"""), TestContext.Current.CancellationToken);
        Assert.Equal("""{"data":{"firm":{"employees":77},"graphVersion":1}}""", System.Text.Encoding.UTF8.GetString(answer.Utf8.Span));
    }

    private async Task<string> Numbers(string arguments, string? variables)
    {
        string declared = variables is null ? "" : string.Join(", ", new[] { ("$a", "Int"), ("$f", "Int"), ("$e", "ID") }
            .Where(pair => arguments.Contains(pair.Item1, StringComparison.Ordinal)).Select(pair => $"{pair.Item1}: {pair.Item2}"));
        string head = declared.Length == 0 ? "" : $"query ({declared}) ";
        var data = await service.DataAsync($"{head}{{ changes({arguments}) {{ number }} }}", variables);
        return $"[{string.Join(',', data["changes"]!.AsArray().Select(change => (int)change!["number"]!))}]";
    }

    /// <summary>An engine whose graph changes between the question and the answer.</summary>
    private sealed class ChangingEngine(WritableService service) : IGraphEngine
    {
        public async ValueTask<Ontology.Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
        {
            await service.DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: 77 }]) { version } }""");
            return await service.Store.ExecuteAsync(plan, arguments, cancel);
        }
    }
}

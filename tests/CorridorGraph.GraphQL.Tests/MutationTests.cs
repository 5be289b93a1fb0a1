using System.Text.Json.Nodes;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

public sealed class MutationTests
{
    private const string Upsert = "mutation ($rows: [FirmInput!]!, $dry: Boolean) { upsertFirms(rows: $rows, dryRun: $dry) { version inserted updated unchanged } }";

    private static readonly GraphQLRequest Delete = TestService.Request("""mutation { deleteEntities(ids: ["inc-c"]) { version } }""");

    private readonly WritableService service = new();

    [Fact]
    public async Task A_graph_without_a_store_takes_no_changes()
    {
        using var answer = await TestService.Cases.Service.RunAsync(Delete with { Curator = new Curator("ann") }, TestContext.Current.CancellationToken);
        Assert.Contains("This graph takes no changes", System.Text.Encoding.UTF8.GetString(answer.Utf8.Span), StringComparison.Ordinal);
        Assert.StartsWith("CG2030", await TestService.Cases.ErrorsAsync("{ changes { number } }"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"graphVersion":null}}""", await TestService.Cases.AskAsync("{ graphVersion }"));
    }

    [Fact]
    public async Task A_request_that_nobody_vouches_for_changes_nothing()
    {
        using var answer = await service.Service.RunAsync(Delete, TestContext.Current.CancellationToken);
        Assert.Contains("CG2030", System.Text.Encoding.UTF8.GetString(answer.Utf8.Span), StringComparison.Ordinal);
        Assert.True(answer is { IsRequestError: true, IsRefusedMutation: true });
        Assert.Equal(1, await service.Store.ReadVersionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_mutation_has_no_plan_to_print()
    {
        var plan = await TestService.Cases.Service.ExplainAsync(
            TestService.Request("""mutation { deleteEntities(ids: []) { version } }"""), TestContext.Current.CancellationToken);
        Assert.Equal("CG2018", Assert.Single(plan.Faults).Code);
    }

    [Fact]
    public async Task Rows_in_variables_are_read_as_literals_are()
    {
        Assert.Equal(
            """{"data":{"upsertFirms":{"version":2,"inserted":1,"updated":1,"unchanged":0}}}""",
            await service.AskAsync(Upsert, """{"rows":[{"id":"f-new","name":"新","sources":"s-news"},{"id":"f-alpha","employees":null}]}"""));
        Assert.Equal("""{"data":{"firm":{"employees":null,"nameEn":"Alpha"}}}""", await service.AskAsync("""{ firm(id: "f-alpha") { employees nameEn } }"""));
    }

    [Fact]
    public async Task An_omitted_variable_keeps_the_field_and_a_null_one_clears_it()
    {
        const string query = """mutation ($n: String, $e: Int) { upsertFirms(rows: [{ id: "f-alpha", nameEn: $n, employees: $e }]) { firms { nameEn employees } } }""";
        Assert.Equal("""{"data":{"upsertFirms":{"firms":[{"nameEn":null,"employees":120}]}}}""", await service.AskAsync(query, """{"n":null}"""));
    }

    [Fact]
    public async Task The_same_row_again_changes_nothing_and_is_not_logged()
    {
        const string rows = """{"rows":[{"id":"f-new","name":"新","sources":["s-news"]}]}""";
        await service.DataAsync(Upsert, rows);
        Assert.Equal("""{"data":{"upsertFirms":{"version":2,"inserted":0,"updated":0,"unchanged":1}}}""", await service.AskAsync(Upsert, rows));
        Assert.Equal(1, (int)(await service.DataAsync("{ changes { number } }"))["changes"]!.AsArray().Count);
    }

    [Fact]
    public async Task No_rows_are_no_change()
        => Assert.Equal("""{"data":{"upsertFirms":{"version":1,"inserted":0,"updated":0,"unchanged":0}}}""", await service.AskAsync(Upsert, """{"rows":[]}"""));

    [Fact]
    public async Task A_dry_run_keeps_the_version_and_the_log()
    {
        await service.DataAsync(Upsert, """{"rows":[{"id":"f-alpha","employees":1}],"dry":true}""");
        Assert.Equal("""{"data":{"graphVersion":1,"changes":[]}}""", await service.AskAsync("{ graphVersion changes { number } }"));
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\uD83D")]
    [InlineData("a\\uDE00")]
    public async Task A_text_that_cannot_be_kept_is_refused(string text)
        => Assert.Equal(["CG2038"], await service.CodesAsync($$"""mutation { upsertFirms(rows: [{ id: "f-alpha", nameEn: "{{text}}" }]) { version } }"""));

    [Fact]
    public async Task A_former_id_is_no_id_to_write_to()
    {
        await service.DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", formerIds: ["f-old"] }]) { version } }""");
        Assert.Equal(["CG2040"], await service.CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-old", employees: 1 }]) { version } }"""));
        Assert.Equal(["CG2040"], await service.CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-beta", formerIds: ["f-old"] }]) { version } }"""));
        string relate = await service.AskAsync("""mutation { relate(rows: [{ type: HATCHES, from: "inc-c", to: "f-old", sources: ["s-news"] }]) { version } }""");
        Assert.Contains("It is a former id of \\\"f-alpha\\\"; write that.", relate, StringComparison.Ordinal);
        Assert.Empty(await service.CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", formerIds: ["f-old", "f-older"] }]) { version } }"""));
    }

    [Fact]
    public async Task More_faults_than_are_listed_are_counted()
    {
        string rows = string.Join(',', Enumerable.Range(0, 1_003).Select(i => $$"""{"id":"f{{i}}","name":"n","sources":[]}"""));
        string[] codes = await service.CodesAsync(Upsert, $$"""{"rows":[{{rows}}]}""");
        Assert.Equal((1_001, "CG2044"), (codes.Length, codes[^1]));
    }

    [Theory]
    [InlineData("relate", ", sources: [\"s-list\"]")]
    [InlineData("unrelate", "")]
    public async Task A_row_of_a_derived_type_is_refused(string mutation, string more)
    {
        string row = $$"""{ type: WITHIN, from: "f-alpha", to: "town-dream"{{more}} }""";
        var error = JsonNode.Parse(await service.AskAsync($$"""mutation { {{mutation}}(rows: [{{row}}]) { version } }"""))!["errors"]![0]!;
        Assert.Equal("CG2049", (string)error["extensions"]!["code"]!);
        Assert.EndsWith(
            "WITHIN is derived and has no rows: it stands for (LOCATED_IN/(LOCATED_IN|PART_OF)*)|PART_OF+ through Place. "
                + "Give the rows of LOCATED_IN, PART_OF instead.",
            (string)error["message"]!,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relationships { id }")]
    [InlineData("relationships(types: [HATCHES, LOCATED_IN, WITHIN]) { id }")]
    public async Task A_change_whose_answer_is_too_large_is_made_and_said_to_be(string field)
    {
        var narrow = new WritableService(limits: new QueryLimits { MaxListRows = 2 });
        string answer = await narrow.AskAsync($$"""mutation { upsertFirms(rows: [{ id: "f-beta", employees: 7 }]) { firms { {{field}} } } }""");
        string[] codes = [.. JsonNode.Parse(answer)!["errors"]!.AsArray().Select(error => (string)error!["extensions"]!["code"]!)];
        Assert.Equal(["CG2046", "CG3001"], codes);
        Assert.Contains("The change was made and the graph has version 2", answer, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"firm":{"employees":7}}}""", await narrow.AskAsync("""{ firm(id: "f-beta") { employees } }"""));
    }

    [Fact]
    public async Task What_cannot_be_planned_is_refused_before_anything_is_changed()
    {
        var narrow = new WritableService(limits: new QueryLimits { MaxDepth = 1 });
        Assert.Equal(["CG2011"], (await narrow.CodesAsync(
            """mutation { a: upsertFirms(rows: [{ id: "f-alpha", employees: 7 }]) { version } b: upsertFirms(rows: []) { firms { locatedIn { locatedIn { id } } } } }""")).Distinct());
        Assert.Equal(1, await narrow.Store.ReadVersionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_field_that_somebody_else_changed_in_between_is_kept()
    {
        bool isFirst = true;
        service.Store.BeforeApply = _ =>
        {
            if (isFirst)
            {
                isFirst = false;
                var other = new WritableService(service.Store);
                Assert.Empty(other.CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", nameEn: "Other" }]) { version } }""").GetAwaiter().GetResult());
            }
        };
        await service.DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: 5 }]) { version } }""");
        Assert.Equal("""{"data":{"firm":{"nameEn":"Other","employees":5}}}""", await service.AskAsync("""{ firm(id: "f-alpha") { nameEn employees } }"""));
    }

    [Fact]
    public async Task A_graph_that_never_holds_still_ends_in_an_error()
    {
        service.Store.BeforeApply = set =>
        {
            if (set.Author == "ann")
            {
                Disturb(service.Store);
            }
        };
        Assert.Equal(["CG2031"], await service.CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-beta", employees: 5 }]) { version } }"""));
    }

    [Fact]
    public async Task What_was_deleted_while_somebody_related_it_is_not_related()
    {
        bool isFirst = true;
        service.Store.BeforeApply = _ =>
        {
            if (isFirst)
            {
                isFirst = false;
                Assert.Empty(new WritableService(service.Store).CodesAsync("""mutation { deleteEntities(ids: ["inc-c"], detach: true) { version } }""").GetAwaiter().GetResult());
            }
        };
        Assert.Equal(["CG2032"], await service.CodesAsync("""mutation { relate(rows: [{ type: HATCHES, from: "inc-c", to: "f-delta", sources: ["s-news"] }]) { version } }"""));
    }

    [Fact]
    public async Task Fragments_aliases_and_conditions_work_in_a_mutation()
        => Assert.Equal(
            """{"data":{"__typename":"Mutation","a":{"v":2,"firms":[{"type":"Firm"}]}}}""",
            await service.AskAsync("""
                mutation { __typename ...m skipped: upsertFirms(rows: [{ id: "f-beta", employees: 1 }]) @skip(if: true) { version } }
                fragment m on Mutation { a: upsertFirms(rows: [{ id: "f-alpha", employees: 1 }]) { ...p } }
                fragment p on UpsertFirmsPayload { v: version firms { type: __typename } }
                """));

    private static void Disturb(MemoryStore store)
    {
        long version = store.ReadVersionAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var fact = new SourceFact("s-new", $"Version {version}");
        Outcome<ChangeReceipt> made = store.ApplyAsync(new ChangeSet([new PutSource(fact)], "other"), dryRun: false, CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
        Assert.True(made.Succeeded);
    }
}

using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>Two entities that become one.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly TemporaryStore file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task The_one_that_stays_takes_ids_relationships_metrics_and_what_it_lacks()
    {
        WritableService service = file.Serve();
        await service.DataAsync(MergeCase.Prepare);
        var merged = await MergeCase.MakeAsync(file.Store);
        Assert.Equal(MergeCase.Conflicts, merged.Value!.Conflicts);
        Assert.Equal(5, merged.Value.Change.Version);
        var answer = await service.DataAsync(MergeCase.Ask);
        Assert.Equal(("f-alpha", "f-alpha"), ((string)answer["now"]!["id"]!, (string)answer["before"]!["id"]!));
        Assert.Equal(
            """{"name":"阿尔法","nameEn":"Alpha","aliases":["α","A公司","β"],"description":"Both","employees":120,"founded":"2018-05","formerIds":["f-beta","f-b0"],"confidence":"CITED","sources":[{"id":"s-news"},{"id":"s-list"}],"metrics":[{"name":"m","value":2,"locator":"p. 1","sources":[{"id":"s-news"},{"id":"s-list"}]},{"name":"n","value":1,"locator":null,"sources":[{"id":"s-list"}]}]""",
            Text(answer["firm"]!)[..^1].Split(",\"relationships\"")[0]);
        string[] ids = [.. answer["firm"]!["relationships"]!.AsArray().Select(tie => (string)tie!["id"]!)];
        Assert.Contains("HATCHES:inc-a:f-alpha:2018", ids);
        Assert.Contains("COLLABORATES_WITH:f-alpha:f-alpha", ids);
        Assert.DoesNotContain(ids, id => id.Contains("f-beta", StringComparison.Ordinal));
        Assert.Contains(
            """{"id":"HATCHES:inc-a:f-alpha:2021","until":"2022","note":"Came back","confidence":"CITED","sources":[{"id":"s-news"},{"id":"s-list"}]}""",
            Text(answer["firm"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_is_taken_back_as_a_whole_by_any_of_its_entries()
    {
        WritableService service = file.Serve();
        await service.DataAsync(MergeCase.Prepare);
        string before = GraphDigest.Of(file.Facts);
        for (int nth = 0; nth < 3; nth++)
        {
            long first = (await file.Store.ReadLogAsync(0, 1_000, null, CancellationToken.None))[^1].Number + 1;
            long last = (await MergeCase.MakeAsync(file.Store)).Value!.Change.Number;
            Assert.NotEqual(before, GraphDigest.Of(file.Facts));
            var reverted = await MergeCase.RevertAsync(file.Store, nth switch { 0 => last, 1 => first, _ => first + 3 });
            Assert.True(reverted.Succeeded, string.Join('\n', reverted.Faults));
            Assert.Equal(before, GraphDigest.Of(file.Facts));
        }
    }

    [Fact]
    public async Task A_merge_that_was_changed_since_is_not_taken_back()
    {
        WritableService service = file.Serve();
        await service.DataAsync(MergeCase.Prepare);
        long merge = (await MergeCase.MakeAsync(file.Store)).Value!.Change.Number;
        await service.DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: 1 }]) { version } }""");
        string digest = GraphDigest.Of(file.Facts);
        Assert.StartsWith(
            $"CG3045  Change {merge - 1} cannot be taken back: \"f-alpha\" was changed again since", (await MergeCase.RevertAsync(file.Store, merge)).Faults.Single().ToString(),
            StringComparison.Ordinal);
        Assert.Equal(digest, GraphDigest.Of(file.Facts));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_lost_and_changes_nothing()
    {
        await file.Serve().DataAsync(MergeCase.Prepare);
        string digest = GraphDigest.Of(file.Facts);
        Assert.Equal(MergeCase.Conflicts, (await MergeCase.MakeAsync(file.Store, dryRun: true)).Value!.Conflicts);
        Assert.Equal(digest, GraphDigest.Of(file.Facts));
    }

    [Theory]
    [InlineData("f-alpha", "f-alpha", "\"f-alpha\" cannot be merged into itself. Name two entities, the one that stays last.")]
    [InlineData("f-alpha", "inc-a", "\"f-alpha\" is of the type Firm, \"inc-a\" of the type Incubator. Only entities of one type become one.")]
    [InlineData("f-alpa", "f-beta", "No entity has the id \"f-alpa\". Did you mean \"f-alpha\"?")]
    [InlineData("f-alpha", "f-b0", "No entity has the id \"f-b0\". It is a former id of \"f-beta\"; write that.")]
    public async Task What_cannot_become_one_is_refused(string old, string stays, string message)
    {
        await file.Serve().DataAsync(MergeCase.Prepare);
        var refused = await EntityMerge.MakeAsync(file.Store, (old, stays), "merge", dryRun: false, CancellationToken.None);
        Assert.Equal($"{ChangeCodes.NotMerged}  {message}", refused.Faults.Single().ToString());
    }

    [Fact]
    public async Task A_merge_in_the_middle_of_other_changes_is_made_on_what_they_left()
    {
        var memory = new WritableService();
        await memory.DataAsync(MergeCase.Prepare);
        bool isFirst = true;
        memory.Store.BeforeApply = set =>
        {
            if (isFirst && set.Author == "merge")
            {
                isFirst = false;
                var other = new WritableService(memory.Store);
                Assert.Empty(other.CodesAsync("""mutation { relate(rows: [{ type: HATCHES, from: "inc-c", to: "f-beta", sources: ["s-news"] }]) { version } }""").GetAwaiter().GetResult());
            }
        };
        Assert.True((await MergeCase.MakeAsync(memory.Store)).Succeeded);
        Assert.Contains("HATCHES:inc-c:f-alpha", await memory.AskAsync("""{ firm(id: "f-alpha") { relationships { id } } }"""), StringComparison.Ordinal);
    }

    private static string Text(System.Text.Json.Nodes.JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

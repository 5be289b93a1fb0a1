using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>Questions to a graph in which rows came and went, one change after the other, since it was read from its file.</summary>
public sealed class ChangedGraphTests
{
    [Fact]
    public async Task A_filter_is_answered_from_its_far_end_where_more_firms_came_than_there_are()
    {
        const int came = 1_030, went = 130;
        using var store = new TemporaryStore();
        var service = store.Serve();
        string[] ids = [.. Enumerable.Range(0, came).Select(i => $"new-{i:0000}")];
        string List(IEnumerable<string> rows) => string.Join(' ', rows);
        foreach (string[] some in ids.Chunk(500))
        {
            await service.DataAsync(
                $$"""mutation { upsertFirms(rows: [{{List(some.Select(id => $$"""{ id: "{{id}}", name: "n", sources: ["s-news"] }"""))}}]) { version } }""");
            await service.DataAsync(
                $$"""mutation { relate(rows: [{{List(some.Select(id => $$"""{ type: HATCHES, from: "inc-c", to: "{{id}}", sources: ["s-news"] }"""))}}]) { version } }""");
        }

        await service.DataAsync(
            $$"""mutation { deleteEntities(ids: [{{List(ids.Take(went).Select(id => $"\"{id}\""))}}], detach: true) { version } }""");

        string[] first = [.. ids.Skip(went).Take(2).Select(id => $$"""{"id":"{{id}}"}""")];
        Assert.Equal(
            $$"""{"data":{"firmsConnection":{"totalCount":{{came - went}},"nodes":[{{string.Join(',', first)}}]""" + "}}}",
            await service.AskAsync("""{ firmsConnection(where: { hatchedBy: { some: { id: { eq: "inc-c" } } } }, first: 2) { totalCount nodes { id } } }"""));
    }
}

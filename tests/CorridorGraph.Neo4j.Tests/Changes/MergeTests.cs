using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

public sealed class MergeTests(LiveServer live) : StoreTest(live)
{
    [Fact]
    public async Task A_merge_and_its_reversal_leave_what_they_leave_in_a_file()
    {
        using var file = new TemporaryStore();
        WritableService expected = file.Serve(), actual = Serve();
        await SameAsync(MergeCase.Prepare);
        var merged = (await MergeCase.MakeAsync(file.Store)).Value!;
        Assert.Equal(merged.Change, OnAnyStore((await MergeCase.MakeAsync(Store)).Value!.Change));
        await SameAsync(MergeCase.Ask);
        var reverted = (await MergeCase.RevertAsync(file.Store, merged.Change.Number)).Value!;
        Assert.Equal(reverted, OnAnyStore((await MergeCase.RevertAsync(Store, merged.Change.Number)).Value!));
        await SameAsync(MergeCase.Ask);
        await SameAsync(MergeCase.Log.Replace("first: 1000", "after: 1, first: 1000", StringComparison.Ordinal));
        var comparison = await new GraphPush(Client, Cases.Ontology).CompareAsync(file.Facts, Cancel);
        Assert.Equal((0, false), (comparison.Changes, comparison.HasExtra));

        async Task SameAsync(string query) => Assert.Equal(await expected.AskAsync(query), await actual.AskAsync(query));
    }
}

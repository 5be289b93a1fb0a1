using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>Every case under tests/mutations on Neo4j.</summary>
public sealed class MutationCases(LiveServer live) : StoreTest(live)
{
    private const string Log = "{ graphVersion changes(after: 1) { number version author kind what before after } }";

    public static IEnumerable<TheoryDataRow<string>> All => MutationCase.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_gives_its_answer_and_its_log(string name) => Assert.Null(await MutationCase.FaultAsync(name, Serve(), logged: 1));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_leaves_the_same_rows_in_the_log_and_the_same_graph_as_in_a_file(string name)
    {
        string text = await MutationCase.TextAsync(name);
        using var file = new TemporaryStore();
        WritableService expected = file.Serve(), actual = Serve();
        Assert.Equal(await expected.AskAsync(text), await actual.AskAsync(text));
        Assert.Equal(await expected.AskAsync(Log), await actual.AskAsync(Log));
        var push = new GraphPush(Client, Cases.Ontology);
        var comparison = await push.CompareAsync(file.Facts, Cancel);
        Assert.Equal((0, false), (comparison.Changes, comparison.HasExtra));
    }
}

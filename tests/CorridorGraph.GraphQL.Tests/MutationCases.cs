using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>Every case under tests/mutations on a store in memory and on one in a file; the tests of Neo4j run them there.</summary>
public sealed class MutationCases
{
    public static IEnumerable<TheoryDataRow<string>> All => MutationCase.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_gives_its_answer_and_its_log_in_memory(string name)
        => Assert.Null(await MutationCase.FaultAsync(name, new WritableService(), logged: 0));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_gives_its_answer_and_its_log_in_a_file(string name)
    {
        // The first entry of the log is that of filling the file.
        using var store = new TemporaryStore();
        Assert.Null(await MutationCase.FaultAsync(name, store.Serve(), logged: 1));
    }
}

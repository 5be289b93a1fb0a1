using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>
/// Every case under tests/mutations, sent to the small graph as it is at version 1: the answer, and what the change log has of it. Stores in memory
/// and in a file give the same.
/// </summary>
public sealed class MutationCases
{
    private static readonly string Folder = Repository.PathOf("tests", "mutations");

    public static IEnumerable<TheoryDataRow<string>> All
        => Directory.EnumerateFiles(Folder, "*.graphql").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)
            .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_gives_its_answer_and_its_log_in_memory(string name) => await CheckAsync(name, new WritableService(), logged: 0);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_case_gives_its_answer_and_its_log_in_a_file(string name)
    {
        // The first entry of the log is that of filling the file.
        using var store = new TemporaryStore();
        await CheckAsync(name, store.Serve(), logged: 1);
    }

    private static async Task CheckAsync(string name, WritableService service, int logged)
    {
        string answer = await service.AskAsync(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".graphql"), TestContext.Current.CancellationToken));
        string log = await service.AskAsync($"{{ graphVersion changes(after: {logged}) {{ version author kind what }} }}");
        Assert.Null(GoldenFile.Difference(Path.Combine(Folder, name + ".result.json"), TestService.Indented(answer)));
        Assert.Null(GoldenFile.Difference(Path.Combine(Folder, name + ".log.json"), TestService.Indented(log)));
        if (name.StartsWith("refused", StringComparison.Ordinal))
        {
            Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
            Assert.Equal("""{"data":{"graphVersion":1,"changes":[]}}""", log);
        }
    }
}

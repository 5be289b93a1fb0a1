using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>The same questions of the same facts on both engines: the answers are the same bytes.</summary>
[Collection(LiveServer.Name)]
public sealed class EngineDifferenceTests(LiveServer live)
{
    [Fact]
    public Task Golden_cases_are_answered_alike()
        => AnswerAlikeAsync(TestService.Cases, Files("tests", "cases").Where(path => !path.Contains("refused", StringComparison.Ordinal)));

    [Fact]
    public Task Named_questions_are_answered_alike_on_the_seed() => AnswerAlikeAsync(TestService.Seed, Files("schema", "questions"));

    private async Task AnswerAlikeAsync(TestService graph, IEnumerable<string> files)
    {
        await using var engines = new BothEngines(graph.Ontology, live.Connect());
        await engines.LoadAsync(graph.Facts);
        var faults = new List<string>();
        foreach (string file in files)
        {
            string variables = Path.ChangeExtension(file, ".variables.json");
            var request = TestService.Request(await File.ReadAllTextAsync(file), File.Exists(variables) ? await File.ReadAllTextAsync(variables) : null);
            var answers = await engines.AskAsync(request, TestContext.Current.CancellationToken);
            if (answers.Fault is { } fault)
            {
                faults.Add($"{file}\n{fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Files(params string[] folder)
        => Directory.EnumerateFiles(Repository.PathOf(folder), "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}

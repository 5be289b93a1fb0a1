using CorridorGraph.Exchange;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>What is sent to newer servers than the one here, before Neo4j's own analysis: no error, no deprecation.</summary>
public sealed class CypherLintTests
{
    [Fact]
    public async Task Statements_of_golden_cases_and_named_questions_are_clean()
    {
        List<CypherStatement> statements =
        [
            .. await StatementsAsync(TestService.Cases, "tests", "cases"),
            .. await StatementsAsync(TestService.Seed, "schema", "questions"),
        ];
        Assert.NotEmpty(statements);
        Assert.Empty(await CypherLint.FaultsAsync(statements));
    }

    [Fact]
    public async Task Statements_that_load_compare_and_index_are_clean()
    {
        await using var client = new RecordingClient();
        var (ontology, facts) = (TestService.Cases.Ontology, TestService.Cases.Facts);
        var schema = new Neo4jSchema(client, ontology);
        await schema.InitAsync(CancellationToken.None);
        await schema.StatusAsync(CancellationToken.None);
        await new GraphWriter(client).WriteAsync(facts, CancellationToken.None);
        var push = new GraphPush(client, ontology);
        var comparison = await push.CompareAsync(facts, CancellationToken.None);
        await push.WriteAsync(comparison, _ => { }, CancellationToken.None);
        await push.PruneAsync(comparison, CancellationToken.None);
        await new GraphPull(client, ontology).ReadAsync(CancellationToken.None);

        Assert.Empty(await CypherLint.FaultsAsync(client.Statements));
    }

    // The analysis itself must be able to find something.
    [Theory]
    [InlineData("MATCH (x) RETURN id(x) AS id", "deprecated")]
    [InlineData("MATCH (x) WITH collect(x) AS all RETURN size(all)", "Insufficient parameters")]
    [InlineData("MATCH (x) RETURN size((x)-->()) AS degree", "pattern expression")]
    [InlineData("MATCH (x) RETURN lenght(x.name) AS length", "lenght is not present")]
    public async Task What_a_newer_version_refuses_is_found(string text, string message)
        => Assert.Contains(
            await CypherLint.FaultsAsync([new CypherStatement(text, new Dictionary<string, object?>())]),
            fault => fault.Contains(message, StringComparison.Ordinal));

    private static async Task<IEnumerable<CypherStatement>> StatementsAsync(TestService graph, params string[] folder)
    {
        List<CypherStatement> statements = [];
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.graphql", SearchOption.AllDirectories))
        {
            string variables = Path.ChangeExtension(file, ".variables.json");
            var request = TestService.Request(
                await File.ReadAllTextAsync(file), File.Exists(variables) ? await File.ReadAllTextAsync(variables) : null);
            var explained = await graph.Service.ExplainAsync(request, TestContext.Current.CancellationToken);
            if (explained.Value is { } known)
            {
                statements.AddRange(CypherPreview
                    .Statements(graph.Ontology, known.Plan, known.Arguments, new QueryLimits(), CypherDialect.Five)
                    .Select(shown => shown.Statement));
            }
        }

        return statements;
    }

    /// <summary>Takes every statement for a server of version 5, and has nothing: no rows, and counts of 0.</summary>
    private sealed class RecordingClient : ICypherClient
    {
        public List<CypherStatement> Statements { get; } = [];

        public ValueTask<CypherServer> DescribeAsync(CancellationToken cancel)
            => new(new CypherServer("5.26.0", "community", CypherDialect.Five, CypherTransport.TransactionApi));

        public Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)
        {
            Statements.AddRange(run.Statements);
            for (int i = 0; i < run.Statements.Count; i++)
            {
                sink.Columns(i, []);
                if (run.Statements[i].Text.Contains("RETURN count(", StringComparison.Ordinal))
                {
                    sink.Row(i, new Nought());
                }
            }

            return Task.FromResult(new CypherOutcome([], new Dictionary<string, int>()));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Nought : ICypherRow
    {
        public int Count => 1;

        public CypherValue this[int column] => new("0"u8);
    }
}

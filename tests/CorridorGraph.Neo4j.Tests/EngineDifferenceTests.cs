using System.Text;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>The same questions of the same facts on both engines: the answers are the same bytes.</summary>
[Collection(LiveServer.Name)]
public sealed class EngineDifferenceTests(LiveServer live)
{
    [Fact]
    public Task Golden_cases_are_answered_alike() => AnswerAlikeAsync(TestService.Cases, Files("tests", "cases").Where(path => !path.Contains("refused", StringComparison.Ordinal)));

    [Fact]
    public Task Named_questions_are_answered_alike_on_the_seed() => AnswerAlikeAsync(TestService.Seed, Files("schema", "questions"));

    private async Task AnswerAlikeAsync(TestService embedded, IEnumerable<string> files)
    {
        await using var client = new CountingClient(live.Connect());
        await LoadAsync(client, embedded.Facts);
        var limits = new QueryLimits();
        var engine = new MeasuredEngine(new Neo4jEngine(embedded.Ontology, client, limits));
        var service = GraphQLService.Create(embedded.Ontology, engine, limits);
        var differences = new List<string>();
        foreach (string file in files)
        {
            string variables = Path.ChangeExtension(file, ".variables.json");
            var request = TestService.Request(await File.ReadAllTextAsync(file), File.Exists(variables) ? await File.ReadAllTextAsync(variables) : null);
            string expected = await TextAsync(embedded.Service, request);
            client.Reset();
            string actual = await TextAsync(service, request);
            if (expected != actual)
            {
                differences.Add($"{file}\nembedded {expected}\nNeo4j    {actual}");
            }

            Assert.True(client.Statements <= engine.Steps, $"{file}: {client.Statements} statements for {engine.Steps} steps.");
            Assert.True(client.Runs <= engine.Levels, $"{file}: {client.Runs} round trips for {engine.Levels} levels.");
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static async Task LoadAsync(ICypherClient client, GraphFacts facts)
    {
        CypherStatement Statement(string text) => new(text, new Dictionary<string, object?>());
        await client.RunAsync(new CypherRun([Statement("MATCH (n) DETACH DELETE n")], CypherAccess.Write), new NoRows(), CancellationToken.None);
        await new GraphWriter(client).WriteAsync(facts, CancellationToken.None);
    }

    private static async Task<string> TextAsync(GraphQLService service, GraphQLRequest request)
    {
        using var answer = await service.RunAsync(request, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Utf8.Span);
    }

    private static IEnumerable<string> Files(params string[] folder)
        => Directory.EnumerateFiles(Repository.PathOf(folder), "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private sealed class NoRows : ICypherSink
    {
        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row)
        {
        }
    }

    /// <summary>Counts what is sent.</summary>
    private sealed class CountingClient(ICypherClient inner) : ICypherClient
    {
        public int Runs { get; private set; }

        public int Statements { get; private set; }

        public void Reset() => (Runs, Statements) = (0, 0);

        public ValueTask<CypherServer> DescribeAsync(CancellationToken cancel) => inner.DescribeAsync(cancel);

        public Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)
        {
            (Runs, Statements) = (Runs + 1, Statements + run.Statements.Count);
            return inner.RunAsync(run, sink, cancel);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    /// <summary>Remembers how deep the last plan was.</summary>
    private sealed class MeasuredEngine(IGraphEngine inner) : IGraphEngine
    {
        public int Steps { get; private set; }

        public int Levels { get; private set; }

        public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
        {
            Steps = plan.Steps.Length;
            Levels = plan.Steps.Select(LevelOf).DefaultIfEmpty().Max();
            return inner.ExecuteAsync(plan, arguments, cancel);
        }

        private static int LevelOf(PlanStep step) => step.Parent is null ? 1 : 1 + LevelOf(step.Parent);
    }
}

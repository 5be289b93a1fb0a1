using System.Text.Json;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Random operations on both engines: the same bytes, at most a statement a step and a round trip a level.</summary>
public sealed class EngineDifferenceTests
{
    private const int Operations = 1_500;
    private const int OperationsOfGraph = 40;
    private const int Windows = 400;
    private const int OperationsAnalysed = 25;

    [Fact]
    public async Task Random_operations_are_answered_alike()
        => await CompareAsync(Operations, 30, 90, (draw, graph, _) => Task.FromResult(Request(Draw(draw, graph))));

    [Fact]
    public async Task Pages_between_any_two_cursors_are_alike()
        => await CompareAsync(Windows, 40, 160, async (draw, graph, engines) =>
        {
            var walk = PageWalk.Draw(draw, graph);
            var whole = Request(QueryWriter.Write(walk.Page(200, true, null), draw, 0.2));
            var all = JsonPage.Read(await engines.AskEmbeddedAsync(whole, TestContext.Current.CancellationToken));
            Cursor? Place() => all.Cursors.Count == 0 || draw.Chance(0.3) ? null : new Cursor(draw.Pick(all.Cursors), 0);
            var window = walk.Window(draw.Between(1, 6), draw.Chance(0.5), Place(), Place(), hasTotal: draw.Chance(0.5));
            return Request(QueryWriter.Write(window, draw, 0.2));
        });

    private static async Task CompareAsync(
        int count, int nodes, int relationships, Func<Draw, PlainGraph, BothEngines, Task<GraphQLRequest>> draw)
    {
        await using var server = await Neo4jTestServer.StartAsync();
        await using var engines = new BothEngines(TestOntology.Ontology, server.Connect());
        var texts = await engines.OrdersByCodePointAsync() ? Texts.All : Texts.OfBasicPlane;
        List<string> faults = [];
        foreach (var seeds in Runs.Seeds(count).GroupBy(seed => seed / OperationsOfGraph))
        {
            var graph = GraphGenerator.Draw(seeds.Key, TestOntology.Ontology, nodes, relationships, texts);
            await engines.LoadAsync(graph.Facts);
            foreach (int seed in seeds)
            {
                var request = await draw(new Draw(seed), graph, engines);
                if ((await engines.AskAsync(request, TestContext.Current.CancellationToken)).Fault is { } fault)
                {
                    faults.Add($"====== CORRIDOR_SEED={seed}\n{request.Query}\n{request.Variables}\n{fault}");
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} differ.\n{string.Join('\n', faults.OrderBy(fault => fault.Length).Take(3))}");
    }

    private static GraphQLRequest Request(Written written)
    {
        using var variables = JsonDocument.Parse(written.VariablesJson);
        return new GraphQLRequest(written.Text, null, variables.RootElement.Clone());
    }

    // An analysis takes long, so that only some of the operations above have theirs here and all in tests/long; golden cases and named
    // questions have them here.
    [Fact]
    public async Task Statements_of_random_operations_are_clean_for_newer_versions()
    {
        var graph = GraphGenerator.Draw(0, TestOntology.Ontology, 30, 90);
        var limits = new QueryLimits();
        var idle = new EmbeddedEngine(Snapshot.Build(graph.Ontology, graph.Facts), limits, TimeProvider.System);
        var service = GraphQLService.Create(graph.Ontology, idle, limits);
        List<CypherStatement> statements = [];
        foreach (int seed in Runs.Seeds(OperationsAnalysed))
        {
            var request = Request(Draw(new Draw(seed), graph));
            var (_, plan, arguments) = (await service.ExplainAsync(request, TestContext.Current.CancellationToken)).Value!;
            var shown = CypherPreview.Statements(graph.Ontology, plan, arguments, limits, CypherDialect.Five);
            statements.AddRange(shown.Select(each => each.Statement));
        }

        Assert.Empty(await CypherLint.FaultsAsync(statements));
    }

    private static Written Draw(Draw draw, PlainGraph graph)
    {
        var generator = new QueryGenerator(draw, graph, explainsAll: true);
        var query = draw.Weighted((2, 0), (2, 1), (1, 2)) switch
        {
            0 => generator.Filtered(filterDepth: 2),
            1 => generator.Whole(depth: 2),
            _ => generator.Aggregated(),
        };
        return QueryWriter.Write(query, draw, draw.Weighted((2, 0.0), (2, 0.15), (1, 0.5), (1, 1.0)));
    }
}

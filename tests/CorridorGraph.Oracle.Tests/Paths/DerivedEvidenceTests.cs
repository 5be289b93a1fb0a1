using System.Collections.Immutable;
using System.Text.Json;
using CorridorGraph.GraphQL;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>What derived ties rest on, by its definition: the relationships that tie, and no longer do without any one of them.</summary>
public sealed class DerivedEvidenceTests
{
    private const int Graphs = 20;
    private const int TypesOfGraph = 10;
    private const int Filters = 12;
    private const int QuestionsForOneOnNeo4j = 4;

    // Its ways follow a relationship there and back, which cost twice on one engine and once on the other.
    private const int ThereAndBack = 34;

    private const string Witness = "{ confidence nodes { id } relationships { id confidence } }";
    private const string Evidence = $"evidence(first: 1000) {Witness} first: evidence(first: 2) {Witness}";

    [Fact]
    public async Task Edges_and_filters_are_explained_by_every_least_set_of_relationships_strongest_first()
    {
        await using var server = await Neo4jTestServer.StartAsync();
        List<string> faults = [];
        int witnesses = 0, asked = 0;
        foreach (int seed in Runs.Seeds(Graphs).Append(ThereAndBack))
        {
            var drawn = PathGraphCase.Draw(seed, TypesOfGraph, mostNodes: 5, relationships: 8);
            var draw = new Draw(seed);
            var scope = PathGraphCase.DrawScope(draw);
            var graphs = new PartialGraphs(drawn, scope);
            await using var engines = new BothEngines(drawn.Ontology, server.Connect());
            await engines.LoadAsync(drawn.Facts);
            foreach (var (question, read) in Questions(draw, drawn, graphs, PathGraphCase.Arguments(scope)))
            {
                var request = new GraphQLRequest(question);
                var cancel = TestContext.Current.CancellationToken;
                var (expected, actual) = read(await engines.AskEmbeddedAsync(request, cancel));
                bool onBoth = asked++ % QuestionsForOneOnNeo4j == 0 || seed == ThereAndBack || Runs.IsReplay;
                string? fault = onBoth ? (await engines.AskAsync(request, cancel)).Fault : null;
                witnesses += expected.Split('\n').Count(line => line.Contains(": ", StringComparison.Ordinal));
                if (expected != actual || fault is not null)
                {
                    faults.Add($"CORRIDOR_SEED={seed}: {question}\n--- expected\n{expected}\n--- actual\n{actual}\n{fault}");
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} differ.\n{string.Join('\n', faults.OrderBy(fault => fault.Length).Take(3))}");
        Assert.True(Runs.IsReplay || witnesses > 800, $"Only {witnesses} witnesses were seen.");
    }

    private static IEnumerable<(string Text, Func<string, (string Expected, string Actual)> Read)> Questions(
        Draw draw, PathGraphCase drawn, PartialGraphs graphs, string arguments)
    {
        foreach (var type in drawn.Types)
        {
            bool isBack = draw.Chance(0.5);
            string field = type.Field + (isBack ? "Back" : "") + "Connection";
            yield return (
                $"{{ entities({arguments}) {{ id {field}(first: 100) {{ edges {{ node {{ id }} {Evidence} }} }} }} }}",
                answer => (OfEdges(drawn, graphs, type, isBack), Edges(drawn, answer, field)));
        }

        for (int i = 0; i < Filters; i++)
        {
            var filter = PathFilter.Draw(draw, drawn, 3);
            yield return (
                $"{{ entities({arguments}, where: {filter.Text}) {{ id {Evidence} }} }}",
                answer => (OfFilter(drawn, graphs, filter), Rows(drawn, answer)));
        }
    }

    private static string OfEdges(PathGraphCase drawn, PartialGraphs graphs, DerivedPathType type, bool isBack)
        => Text(
            from entity in drawn.Facts.Entities
            from other in graphs.Follow(type, isBack, entity.Id, graphs.All).Order(StringComparer.Ordinal)
            let least = graphs.Least(choice => graphs.Follow(type, isBack, entity.Id, choice).Contains(other))
            select ($"{entity.Id} {other}", Lines(entity.Id, least)));

    private static string OfFilter(PathGraphCase drawn, PartialGraphs graphs, PathFilter filter)
        => Text(
            from entity in drawn.Facts.Entities
            where filter.Passes(graphs, entity.Id, graphs.All)
            select (entity.Id, Lines(entity.Id, graphs.Least(choice => filter.Passes(graphs, entity.Id, choice)))));

    private static string Lines(string entity, IEnumerable<ImmutableArray<string>> least)
        => string.Join('\n', least.Select(set => ToldWitness.Line(entity, set)).Order(StringComparer.Ordinal));

    private static string Edges(PathGraphCase drawn, string answer, string field)
    {
        using var document = JsonDocument.Parse(answer);
        return Text(
            from row in RowsOf(document)
            from edge in row.GetProperty(field).GetProperty("edges").EnumerateArray()
            select ($"{IdOf(row)} {IdOf(edge.GetProperty("node"))}", Told(drawn, IdOf(row), edge)));
    }

    private static string Rows(PathGraphCase drawn, string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return Text(RowsOf(document).Select(row => (IdOf(row), Told(drawn, IdOf(row), row))));
    }

    private static string Told(PathGraphCase drawn, string entity, JsonElement explained)
    {
        var witnesses = explained.GetProperty("evidence").EnumerateArray().ToList();
        string text = ToldWitness.Text(drawn.Facts, [.. witnesses.Select(witness => ToldWitness.Read(entity, witness))]);
        var first = explained.GetProperty("first").EnumerateArray().Select(witness => witness.GetRawText());
        return first.SequenceEqual(witnesses.Take(2).Select(witness => witness.GetRawText())) ? text : text + "\nothers are the first two";
    }

    private static string Text(IEnumerable<(string Head, string Lines)> parts)
        => string.Join('\n', parts.Select(part => $"{part.Head}\n{part.Lines}").Order(StringComparer.Ordinal));

    private static JsonElement.ArrayEnumerator RowsOf(JsonDocument answer)
        => (answer.RootElement.TryGetProperty("data", out var data) ? data : throw new InvalidOperationException($"{answer.RootElement}"))
            .GetProperty("entities").EnumerateArray();

    private static string IdOf(JsonElement node) => node.GetProperty("id").GetString()!;
}

using System.Text.Json.Nodes;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The pairs that random derived types tie on random graphs: those of the definition, of SPARQL, and of both engines.</summary>
public sealed class DerivedPathTests
{
    private const int Graphs = 40;
    private const int TypesOfGraph = 50;
    private const int SparqlGraphs = 42;
    private const int MostRepeats = 5;

    [Fact]
    public async Task Two_thousand_paths_tie_the_pairs_of_the_definition_and_both_engines_agree()
    {
        await using var server = await Neo4jTestServer.StartAsync();
        List<string> faults = [];
        foreach (int seed in Runs.Seeds(Graphs))
        {
            var drawn = PathGraphCase.Draw(seed, TypesOfGraph);
            await using var engines = new BothEngines(drawn.Ontology, server.Connect());
            await engines.LoadAsync(drawn.Facts);
            var scope = PathGraphCase.DrawScope(new Draw(seed));
            string arguments = $"({PathGraphCase.Arguments(scope)})";
            var cancel = TestContext.Current.CancellationToken;
            var answers = await engines.AskAsync(new GraphQLRequest(PathGraphCase.Query(arguments, drawn.Types)), cancel);
            if (answers.Fault is { } fault)
            {
                faults.Add($"CORRIDOR_SEED={seed}: {fault}");
            }

            var oracle = new PathOracle(drawn.Facts, scope);
            faults.AddRange(drawn.Types.SelectMany(type => Differences(seed, type, oracle.Pairs(type), answers.Embedded)));
        }

        Assert.True(faults.Count == 0, $"{faults.Count} differ.\n{string.Join('\n', faults.OrderBy(fault => fault.Length).Take(5))}");
    }

    [Fact]
    public async Task Paths_tie_the_pairs_that_SPARQL_says()
    {
        var cases = Runs.Seeds(SparqlGraphs).Select(seed => (Seed: seed, Drawn: PathGraphCase.Draw(seed, TypesOfGraph))).ToList();
        var sparql = await SparqlAsync(cases.Select(each => each.Drawn));
        List<string> faults = [];
        int compared = 0;
        foreach (var ((seed, drawn), pairs) in cases.Zip(sparql))
        {
            var oracle = new PathOracle(drawn.Facts, new Scope(null, false), heedsThrough: false);
            foreach (var (type, expected) in Asked(drawn).Zip(pairs))
            {
                compared++;
                if (!oracle.Pairs(type).Select(pair => $"{pair.From} {pair.To}").ToHashSet().SetEquals(expected))
                {
                    faults.Add($"CORRIDOR_SEED={seed}: {type.Path.Sparql}");
                }
            }
        }

        Assert.True(Runs.IsReplay || compared * 20 >= cases.Count * TypesOfGraph * 19, $"Only {compared} paths were compared.");
        Assert.True(faults.Count == 0, $"{faults.Count} differ.\n{string.Join('\n', faults.OrderBy(fault => fault.Length).Take(5))}");
    }

    // That engine takes minutes where many repeats stand inside each other; there are more graphs, so that it is asked for 2,000 all the same.
    private static IEnumerable<DerivedPathType> Asked(PathGraphCase drawn) => drawn.Types.Where(type => type.Path.Repeats <= MostRepeats);

    private static IEnumerable<string> Differences(
        int seed, DerivedPathType type, HashSet<(string From, string To)> expected, string answer)
    {
        var entities = JsonNode.Parse(answer)!["data"]!["entities"]!.AsArray();
        IEnumerable<(string, string)> Told(string field, bool isBack)
            => from entity in entities
               from other in entity![field]!.AsArray()
               let pair = ((string)entity["id"]!, (string)other!["id"]!)
               select isBack ? (pair.Item2, pair.Item1) : pair;
        foreach (var (field, isBack) in new[] { (type.Field, false), (type.Field + "Back", true) })
        {
            var told = Told(field, isBack).ToList();
            if (told.Count != expected.Count || !expected.SetEquals(told))
            {
                yield return $"CORRIDOR_SEED={seed} {field}: {type.Path.Text} through {type.Through}: "
                    + $"missing {string.Join(' ', expected.Except(told))}, too many {string.Join(' ', told.Except(expected))}";
            }
        }
    }

    private static Task<string[][][]> SparqlAsync(IEnumerable<PathGraphCase> cases)
        => NodeScript.RunAsync<string[][][]>("sparql", "pairs.mjs", cases.Select(drawn => new
        {
            nodes = drawn.Facts.Entities.Select(entity => entity.Id),
            triples = drawn.Facts.Relationships.Select(tie => new[] { tie.From, tie.Type.Name, tie.To }),
            paths = Asked(drawn).Select(type => type.Path.Sparql),
        }));
}

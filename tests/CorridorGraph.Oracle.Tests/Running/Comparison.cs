using CorridorGraph.Embedded;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws graphs and queries, asks oracle and system, and fails with a small case of each kind of difference.</summary>
internal sealed class Comparison(int maxNodes, int maxRelationships)
{
    private const int QueriesOfGraph = 20;

    private Subject? subject;
    private int subjectSeed;

    /// <summary>What an answer that tells anything has in it: a list that is not empty.</summary>
    public string Telling { get; init; } = ":[{";

    /// <summary>Answers that had something in them, of all.</summary>
    public (int Telling, int All) Tally { get; private set; }

    /// <summary>Runs one case a seed.</summary>
    /// <param name="seeds">Seeds of the cases.</param>
    /// <param name="draw">Draws the query.</param>
    /// <param name="variableChance">How much of the arguments goes into variables.</param>
    public async Task AgreeAsync(IEnumerable<int> seeds, Func<QueryGenerator, Query> draw, Func<Draw, double> variableChance)
    {
        List<(int Seed, Case Case)> failures = [];
        foreach (int seed in seeds)
        {
            var result = await RunAsync(seed, draw, variableChance);
            if (!result.Agrees)
            {
                failures.Add((seed, result));
            }

            Tally = (Tally.Telling + (Tells(result.Expected) ? 1 : 0), Tally.All + 1);
        }

        if (failures.Count > 0)
        {
            Assert.Fail(await ReportAsync(failures));
        }
    }

    // One small case of each kind of difference tells more than all of them.
    private static async Task<string> ReportAsync(List<(int Seed, Case Case)> failures)
    {
        List<string> reports = [];
        foreach (var kind in failures.GroupBy(failure => failure.Case.KindOfDifference).OrderByDescending(kind => kind.Count()))
        {
            var (seed, shortest) = kind.MinBy(failure => failure.Case.Written.Text.Length + failure.Case.Actual.Length);
            string seeds = string.Join(' ', kind.Take(30).Select(failure => failure.Seed));
            string title = $"====== {kind.Count()} of one kind ({kind.Key}): {seeds}\nMade smaller from CORRIDOR_SEED={seed}";
            reports.Add((await Shrinker.ShrinkAsync(shortest)).Report(title));
        }

        return string.Join('\n', reports);
    }

    /// <summary>The graph of a seed; neighbouring seeds share one, for the system takes its time to start.</summary>
    public Subject SubjectOf(int seed)
    {
        if (subject is null || subjectSeed != seed / QueriesOfGraph)
        {
            subjectSeed = seed / QueriesOfGraph;
            var graph = GraphGenerator.Draw(subjectSeed, TestOntology.Ontology, maxNodes, maxRelationships);
            subject = new Subject(graph, subjectSeed % 2 == 0 ? null : Changed(graph));
        }

        return subject;
    }

    // Every other graph is asked as what changes made of another one.
    private Snapshot Changed(PlainGraph graph)
    {
        var other = GraphGenerator.Draw(subjectSeed + 1_000_000, TestOntology.Ontology, maxNodes, maxRelationships).Facts;
        return ChangeSteps.Between(other, graph.Facts, new Draw(subjectSeed)).Aggregate(
            Snapshot.Build(TestOntology.Ontology, other), (snapshot, step) => SnapshotPatch.Apply(snapshot, step.Changes, new CopyCount()));
    }

    // Whether anything at all was found; most that finds nothing is drawn again.
    private bool Tells(string answer) => answer.Contains(Telling, StringComparison.Ordinal);

    private async Task<Case> RunAsync(int seed, Func<QueryGenerator, Query> drawQuery, Func<Draw, double> variableChance)
    {
        var current = SubjectOf(seed);
        var draw = new Draw(seed);
        while (true)
        {
            try
            {
                var query = drawQuery(new QueryGenerator(draw, current.Graph));
                string expected = AnswerOracle.Answer(current.Graph, query);
                if (Tells(expected) || draw.Chance(0.4))
                {
                    return await Case.RunAsync(current, query, QueryWriter.Write(query, draw, variableChance(draw)));
                }
            }
            catch (TooLargeException)
            {
                // Another is drawn; the seed still decides which.
            }
        }
    }
}

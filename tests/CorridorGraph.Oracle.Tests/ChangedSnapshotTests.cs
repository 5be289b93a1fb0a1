using CorridorGraph.Embedded;
using CorridorGraph.Plan;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A snapshot that came about by changes, against one that was built whole of the same facts: the same bytes, cursors and all.</summary>
public sealed class ChangedSnapshotTests
{
    [Fact]
    public async Task A_snapshot_answers_after_each_change_as_one_that_is_built_whole()
    {
        int asked = 0, changed = 0;
        foreach (int seed in Runs.Seeds(20))
        {
            var draw = new Draw(seed);
            GraphFacts from = Drawn(2 * seed).Facts, to = Drawn((2 * seed) + 1).Facts;
            var snapshot = Snapshot.Build(TestOntology.Ontology, from);
            foreach (var (changes, after) in ChangeSteps.Between(from, to, draw))
            {
                snapshot = SnapshotPatch.Apply(snapshot, changes, new CopyCount());
                var graph = new PlainGraph(TestOntology.Ontology, after);
                changed++;
                if (after.Entities.Count > 0)
                {
                    asked += await SameAnswersAsync(new Subject(graph), new Subject(graph, snapshot), draw, seed);
                }
            }
        }

        Assert.True(Runs.IsReplay || asked > 2 * changed, $"{asked} questions of {changed} snapshots.");
    }

    private static PlainGraph Drawn(int seed) => GraphGenerator.Draw(seed, TestOntology.Ontology, 40, 140);

    private static async Task<int> SameAnswersAsync(Subject built, Subject changed, Draw draw, int seed)
    {
        int asked = 0;
        for (int i = 0; i < 6; i++)
        {
            var generator = new QueryGenerator(draw, built.Graph);
            var query = (i % 3) switch { 0 => generator.Filtered(filterDepth: 3), 1 => generator.Whole(depth: 3), _ => generator.Aggregated() };
            var written = QueryWriter.Write(query, draw, 0.2);
            string expected = await built.AskAsync(written), actual = await changed.AskAsync(written);
            if (expected != actual)
            {
                Assert.Fail(new Case(built.Graph, query, written, expected, actual).Report($"CORRIDOR_SEED={seed}"));
            }

            asked++;
        }

        return asked;
    }
}

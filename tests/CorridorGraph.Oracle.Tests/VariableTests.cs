using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A value means the same wherever it stands.</summary>
public sealed class VariableTests
{
    [Fact]
    public async Task Literals_and_variables_give_equal_bytes()
    {
        var comparison = new Comparison(maxNodes: 40, maxRelationships: 120);
        foreach (int seed in Runs.Seeds(400))
        {
            var subject = comparison.SubjectOf(seed);
            var query = new QueryGenerator(new Draw(seed), subject.Graph).Filtered(filterDepth: 3);
            string expected = AnswerOracle.Answer(subject.Graph, query);
            foreach (double variableChance in new[] { 0, 0.2, 0.6, 1 })
            {
                var written = QueryWriter.Write(query, new Draw(seed), variableChance);
                string answer = Subject.WithoutCursors(await subject.AskAsync(written));
                var compared = new Case(subject.Graph, query, written, expected, answer);

                Assert.True(compared.Agrees, compared.Report($"CORRIDOR_SEED={seed}"));
            }
        }
    }
}

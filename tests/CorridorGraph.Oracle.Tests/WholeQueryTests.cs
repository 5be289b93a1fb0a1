using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Whole queries against the oracle: every root, nested lists and connections, fragments, evidence, time and confidence.</summary>
public sealed class WholeQueryTests
{
    [Fact]
    public async Task Whole_queries_answer_as_the_oracle_does()
    {
        var comparison = new Comparison(maxNodes: 60, maxRelationships: 180);

        await comparison.AgreeAsync(Runs.Seeds(2_000), generator => generator.Whole(depth: 4), Variables);

        var (telling, all) = comparison.Tally;
        Assert.True(Runs.IsReplay || telling * 3 > all, $"{telling} of {all} answers tell anything.");
    }

    private static double Variables(Draw draw) => draw.Weighted((2, 0.0), (2, 0.15), (1, 0.5));
}

using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Aggregates of roots and of relationship fields against the oracle.</summary>
public sealed class AggregateTests
{
    [Fact]
    public async Task Aggregates_answer_as_the_oracle_does()
    {
        var comparison = new Comparison(maxNodes: 50, maxRelationships: 200) { Telling = "},{" };

        await comparison.AgreeAsync(Runs.Seeds(2_000), generator => generator.Aggregated(), Variables);

        // A single group is the same whatever its keys and order.
        bool tells = comparison.Tally.Telling * 2 > comparison.Tally.All;
        Assert.True(Runs.IsReplay || tells, $"Few answers have two groups: {comparison.Tally}.");
    }

    private static double Variables(Draw draw) => draw.Weighted((3, 0.0), (2, 0.15), (1, 0.5), (1, 1.0));
}

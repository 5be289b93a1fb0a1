using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Filters, orders and pages of root fields against the oracle.</summary>
public sealed class FilterTests
{
    [Fact]
    public async Task Filters_orders_and_pages_of_roots_answer_as_the_oracle_does()
    {
        var comparison = new Comparison(maxNodes: 60, maxRelationships: 220);

        await comparison.AgreeAsync(Runs.Seeds(3_000), generator => generator.Filtered(filterDepth: 5), Variables);

        // Random filters that let nothing through would prove little.
        var (telling, all) = comparison.Tally;
        Assert.True(Runs.IsReplay || telling * 3 > all, $"{telling} of {all} answers tell anything.");
    }

    private static double Variables(Draw draw) => draw.Weighted((2, 0.0), (2, 0.15), (1, 0.5), (1, 1.0));
}

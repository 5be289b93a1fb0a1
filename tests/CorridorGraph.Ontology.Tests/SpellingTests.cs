using Xunit;

namespace CorridorGraph.Ontology.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Names = ["founded", "founders", "hatches", "hatchedBy", "relationship", "id"];

    [Theory]
    [InlineData("fuonded", "founded")]
    [InlineData("Founded", "founded")]
    [InlineData("hatchesd", "hatches")]
    [InlineData("hatchdBy", "hatchedBy")]
    [InlineData("relation", "relationship")]
    [InlineData("ID", "id")]
    [InlineData("employees", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_found_or_none(string written, string? expected)
        => Assert.Equal(expected, Spelling.Nearest(written, Names));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_meant()
        => Assert.Equal("cat", Spelling.Nearest("bat", ["rat", "cat", "hat"]));

    [Fact]
    public void A_hint_starts_with_a_blank_so_that_it_can_follow_a_sentence()
    {
        Assert.Equal(" Did you mean \"founded\"?", Spelling.DidYouMean("fuonded", Names));
        Assert.Equal("", Spelling.DidYouMean("employees", Names));
    }
}

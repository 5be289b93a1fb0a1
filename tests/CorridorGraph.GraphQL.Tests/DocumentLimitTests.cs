using System.Text;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>What is too large is refused before validation, with the limit, the value seen and the setting's name.</summary>
public sealed class DocumentLimitTests
{
    [Fact]
    public async Task Fragments_doubled_eighteen_times_are_counted_and_not_expanded()
    {
        var text = new StringBuilder("{ firms { ...F0 } }\n");
        for (int i = 0; i < 18; i++)
        {
            text.Append($"fragment F{i} on Firm {{ ...F{i + 1} ... {{ ...F{i + 1} }} }}\n");
        }

        text.Append("fragment F18 on Firm { id }");
        Assert.Equal(
            "CG2016  With its fragments put in place this operation has 262145 fields; the limit is 10000 (Query:MaxExpandedFields). (1:1)\n",
            await TestService.Cases.ErrorsAsync(text.ToString()));
    }

    [Fact]
    public async Task A_fragment_that_spreads_itself_is_refused_by_validation()
        => Assert.StartsWith("CG2002", await TestService.Cases.ErrorsAsync("{ firms { ...F } } fragment F on Firm { id ...F }"), StringComparison.Ordinal);

    [Fact]
    public async Task Three_thousand_equal_aliases_are_refused_before_the_overlap_rule()
    {
        string fields = string.Join(' ', Enumerable.Repeat("a: name", 1500));
        Assert.Equal(
            "CG2017  One selection has the response key \"a\" at least 101 times; the limit is 100 (Query:MaxEqualAliases). (1:811)\n",
            await TestService.Cases.ErrorsAsync($"{{ firms {{ {fields} }} }}"));
    }

    [Fact]
    public async Task Fields_tokens_and_bytes_have_limits_of_their_own()
    {
        var small = TestService.Cases.With(new QueryLimits { MaxFields = 3, MaxTokens = 16, MaxRequestBytes = 256 });
        Assert.Equal("CG2015  This document has 4 fields; the limit is 3 (Query:MaxFields).\n", await small.ErrorsAsync("{ firms { id name founded } }"));
        Assert.Equal(
            "CG2014  This document has at least 17 tokens; the limit is 16 (Query:MaxTokens).\n",
            await small.ErrorsAsync("{ firms { id id id id id id id id id id id id id id id } }"));
        Assert.Equal(
            "CG2013  This document has 300 bytes; the limit is 256 (Query:MaxRequestBytes).\n",
            await small.ErrorsAsync("{ firms { id } }".PadRight(300)));
        Assert.StartsWith(
            "CG2013  The variables have 308 bytes; the limit is 256 (Query:MaxRequestBytes).",
            await TestService.Cases.With(new QueryLimits { MaxRequestBytes = 256 }).ErrorsAsync("query ($n: ID!) { firm(id: $n) { id } }", $$"""{"n":"{{new string('x', 300)}}"}"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_levels_are_counted_in_variables_as_in_literals()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"not":""", 31)) + "{}" + new string('}', 31);
        Assert.StartsWith(
            "CG2012  ",
            (await TestService.Cases.ErrorsAsync("query ($w: FirmFilterInput) { firms(where: $w) { id } }", $$"""{"w":{{deep}}}""")),
            StringComparison.Ordinal);
    }
}

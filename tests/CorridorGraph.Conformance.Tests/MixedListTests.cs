using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Conformance.Tests;

/// <summary>Stored and derived relationships in one list: one page and one limit for all of them.</summary>
public sealed class MixedListTests
{
    private const string Types = "types: [LOCATED_IN, ORIGINATES_FROM, SPUN_OUT_OF, WITHIN]";

    [Fact]
    public async Task Every_page_is_a_piece_of_the_whole()
    {
        string[] whole = await IdsAsync("");
        Assert.Equal(
            [
                "LOCATED_IN:f-alpha:inc-a:2018-06", "ORIGINATES_FROM:f-alpha:lab-ai", "ORIGINATES_FROM:f-alpha:zju",
                "SPUN_OUT_OF:f-alpha:lab-ai:2018-05", "WITHIN:f-alpha:corridor", "WITHIN:f-alpha:inc-a", "WITHIN:f-alpha:town-dream",
            ],
            whole);
        for (int skip = 0; skip <= whole.Length + 1; skip++)
        {
            Assert.Equal(whole.Skip(skip), await IdsAsync($", skip: {skip}"));
            for (int first = 0; first <= whole.Length + 1; first++)
            {
                Assert.Equal(whole.Skip(skip).Take(first), await IdsAsync($", skip: {skip}, first: {first}"));
            }
        }
    }

    [Fact]
    public async Task The_limit_of_a_list_holds_for_its_parts_together()
    {
        var narrow = TestService.Cases.With(new QueryLimits { MaxListRows = 6 });
        Assert.Equal(
            "CG3001  This list has 7 rows; the limit is 6 (Query:MaxListRows). Ask for a page with first, up to 6, and skip, or narrow it with where.\n",
            await narrow.ErrorsAsync($$"""{ firm(id: "f-alpha") { relationships({{Types}}) { id } } }"""));
        Assert.Contains("WITHIN:f-alpha:inc-a", await narrow.AskAsync($$"""{ firm(id: "f-alpha") { relationships({{Types}}, first: 6) { id } } }"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_negative_number_of_rows_is_one_fault()
        => Assert.Equal(
            "CG2021  \"skip\" is -1; a number of rows is 0 or more. (1:81)\n",
            await TestService.Cases.ErrorsAsync("""{ firm(id: "f-alpha") { relationships(types: [WITHIN, PART_OF], first: 2, skip: -1) { id } } }"""));

    private static async Task<string[]> IdsAsync(string page)
    {
        var data = await TestService.Cases.DataAsync($$"""{ firm(id: "f-alpha") { relationships({{Types}}{{page}}) { id } } }""");
        return [.. data["firm"]!["relationships"]!.AsArray().Select(row => (string)row!["id"]!)];
    }
}

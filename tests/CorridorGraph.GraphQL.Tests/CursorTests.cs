using System.Text.Json.Nodes;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>A cursor marks a place in one order of one question.</summary>
public sealed class CursorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("order: [{ founded: DESC }]")]
    [InlineData("order: [{ founded: ASC }]")]
    [InlineData("order: [{ employees: DESC }, { name: ASC }]")]
    [InlineData("order: [{ hatchedByCount: DESC }]")]
    public async Task Walks_of_every_page_size_in_both_ways_give_the_whole_list(string order)
    {
        string[] whole = [.. (await TestService.Cases.DataAsync($"{{ firms({Bracketless(order)}) {{ id }} }}"))["firms"]!.AsArray().Select(Id)];
        for (int size = 1; size <= whole.Length + 1; size++)
        {
            Assert.Equal(whole, await Walk(order, size, forward: true));
            Assert.Equal(whole, await Walk(order, size, forward: false));
        }
    }

    [Theory]
    [InlineData("order: [{ name: ASC }]", "order: [{ name: DESC }]")]
    [InlineData("", "order: [{ name: ASC }]")]
    [InlineData("""where: { name: { neq: "x" } }""", """where: { name: { neq: "y" } }""")]
    [InlineData("", """asOf: "2020" """)]
    [InlineData("", "confidence: CITED")]
    public async Task A_cursor_of_another_question_is_refused(string first, string second)
    {
        string cursor = await FirstCursor(first);
        Assert.StartsWith("CG2022  ", await TestService.Cases.ErrorsAsync(Page(second, $"first: 1, after: \"{cursor}\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_is_the_same_for_values_in_literals_and_in_variables()
    {
        string literal = await FirstCursor("""where: { name: { neq: "x" } }""");
        string page = await TestService.Cases.AskAsync(
            "query ($n: String, $c: String) { firmsConnection(first: 1, after: $c, where: { name: { neq: $n } }) { nodes { id } } }",
            $$"""{"n":"x","c":"{{literal}}"}""");
        Assert.Equal("""{"data":{"firmsConnection":{"nodes":[{"id":"f-beta"}]}}}""", page);
    }

    [Fact]
    public async Task Cursors_of_a_relationship_connection_tell_parallel_relationships_apart()
    {
        string[] found = [];
        string after = "";
        for (int i = 0; i < 3; i++)
        {
            var data = await TestService.Cases.DataAsync(
                $"{{ incubator(id: \"inc-a\") {{ hatchesConnection(first: 1 {after}) {{ edges {{ id cursor }} }} }} }}");
            var edge = data["incubator"]!["hatchesConnection"]!["edges"]![0]!;
            found = [.. found, Id(edge)];
            after = $"after: \"{edge["cursor"]}\"";
        }

        Assert.Equal(["HATCHES:inc-a:f-alpha:2018-06", "HATCHES:inc-a:f-alpha:2021", "HATCHES:inc-a:f-beta:2018"], found);
    }

    private static async Task<string[]> Walk(string order, int size, bool forward)
    {
        string[] found = [];
        string cursor = "";
        while (true)
        {
            string page = forward ? $"first: {size} {cursor}" : $"last: {size} {cursor}";
            var connection = (await TestService.Cases.DataAsync(Page(order, page)))["firmsConnection"]!;
            string[] ids = [.. connection["nodes"]!.AsArray().Select(Id)];
            found = forward ? [.. found, .. ids] : [.. ids, .. found];
            var info = connection["pageInfo"]!;
            if (!(bool)info[forward ? "hasNextPage" : "hasPreviousPage"]!)
            {
                return found;
            }

            cursor = forward ? $"after: \"{info["endCursor"]}\"" : $"before: \"{info["startCursor"]}\"";
        }
    }

    private static async Task<string> FirstCursor(string arguments)
        => (string)(await TestService.Cases.DataAsync(Page(arguments, "first: 1")))["firmsConnection"]!["pageInfo"]!["endCursor"]!;

    private static string Page(string arguments, string page)
        => $"{{ firmsConnection({page} {arguments}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}";

    private static string Bracketless(string order) => order.Length == 0 ? "skip: 0" : order;

    private static string Id(JsonNode? node) => (string)node!["id"]!;
}

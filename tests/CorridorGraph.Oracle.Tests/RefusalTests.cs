using System.Text.Json;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>What is refused: with a code, and without a part of an answer.</summary>
public sealed class RefusalTests
{
    private readonly Subject subject = new(SmallGraph.Graph);

    [Theory]
    [InlineData("{ firms(first: -1) { id } }")]
    [InlineData("{ firms(skip: -1) { id } }")]
    [InlineData("{ firmsConnection(first: -1) { totalCount } }")]
    [InlineData("{ firmsConnection(last: -1) { totalCount } }")]
    [InlineData("{ firmsConnection(first: 1, last: 1) { totalCount } }")]
    [InlineData("{ firmsConnection(after: \"x\") { totalCount } }")]
    [InlineData("{ firmsConnection(before: \"x\") { totalCount } }")]
    [InlineData("{ firmsConnection(first: 1, after: \"x\") { totalCount } }")]
    [InlineData("{ firms(order: [{ name: ASC, id: DESC }]) { id } }")]
    [InlineData("{ firms(where: { name: { contains: null } }) { id } }")]
    [InlineData("{ firms(where: { founded: { gt: null } }) { id } }")]
    [InlineData("{ firms(where: { founded: { in: null } }) { id } }")]
    [InlineData("{ firms(where: { hatchedBy: { some: null } }) { id } }")]
    [InlineData("{ firms(where: { tags: { some: null } }) { id } }")]
    [InlineData("{ firms(where: { founded: { eq: \"2017-9\" } }) { id } }")]
    [InlineData("{ firms(where: { founded: { eq: \"2017-02-30\" } }) { id } }")]
    [InlineData("{ firms(asOf: \"2017-13\") { id } }")]
    [InlineData("{ firms(where: { staff: { eq: 5.5 } }) { id } }")]
    [InlineData("{ firms { hatchedBy(first: -1) { id } } }")]
    [InlineData("{ firms { relationships(first: -1) { id } } }")]
    [InlineData("{ firmsAggregate(first: -1) { count } }")]
    [InlineData("{ firmsAggregate(groupBy: [{ founded: YEAR, staff: VALUE }]) { count } }")]
    [InlineData("{ firmsAggregate(groupBy: [{ founded: null }]) { count } }")]
    [InlineData("{ firmsAggregate(groupBy: [{ staff: YEAR }]) { count } }")]
    [InlineData("{ firmsAggregate(groupBy: [{ founded: YEAR }]) { key { staff } } }")]
    [InlineData("{ firmsAggregate(groupByEdge: [{ since: YEAR }]) { count } }")]
    [InlineData("{ firmsAggregate(order: [{ key: { founded: ASC } }]) { count } }")]
    [InlineData("{ firmsAggregate(order: [{ staff: { min: ASC, max: ASC } }]) { count } }")]
    [InlineData("{ firmsAggregate(having: { staff: { avg: { gt: null } } }) { count } }")]
    [InlineData("{ firmsAggregate(having: { founded: { min: { eq: \"2017-9\" } } }) { count } }")]
    [InlineData("{ firms { hatchedByAggregate(groupByEdge: [{ since: YEAR }]) { key { edge { until } } } } }")]
    [InlineData("query($g: [FirmGroupByInput!] = [{ staff: VALUE }]) { firmsAggregate(groupBy: $g) { key { founded } } }")]
    [InlineData("query($n: Int = -1) { firms(first: $n) { id } }")]
    [InlineData("query($f: FirmFilterInput = { name: { contains: null } }) { firms(where: $f) { id } }")]
    [InlineData("query($o: [FirmSortInput!] = [{ name: ASC, id: DESC }]) { firms(order: $o) { id } }")]
    public async Task A_refused_question_has_a_code_and_no_data(string text)
    {
        using var answer = JsonDocument.Parse(await subject.AskAsync(new Written(text, "{}")));

        Assert.True(answer.RootElement.TryGetProperty("errors", out var errors), $"Not refused: {answer.RootElement}");
        var codes = errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.All(codes, code => Assert.StartsWith("CG", code));
        Assert.False(answer.RootElement.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null);
    }

    [Theory]
    [InlineData("firmsConnection", "first: 1, order: [{ name: DESC }]")]
    [InlineData("firmsConnection", "first: 1, where: { name: { neq: \"Ant\" } }")]
    [InlineData("firmsConnection", "first: 1, asOf: \"2018\"")]
    [InlineData("firmsConnection", "first: 1, confidence: CITED")]
    [InlineData("organizationsConnection", "first: 1")]
    public async Task A_cursor_of_another_question_is_refused(string field, string arguments)
    {
        string first = await subject.AskAsync(new Written("{ firmsConnection(first: 1) { pageInfo { endCursor } } }", "{}"));
        using var page = JsonDocument.Parse(first);
        var connection = page.RootElement.GetProperty("data").GetProperty("firmsConnection");
        string cursor = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString()!;

        string text = $"{{ {field}({arguments}, after: \"{cursor}\") {{ nodes {{ id }} }} }}";
        using var answer = JsonDocument.Parse(await subject.AskAsync(new Written(text, "{}")));

        Assert.True(answer.RootElement.TryGetProperty("errors", out _), $"Not refused: {answer.RootElement}");
    }
}

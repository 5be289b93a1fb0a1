using System.Text.RegularExpressions;
using CorridorGraph.TestKit;

namespace CorridorGraph.Questions.Tests;

/// <summary>docs/queries.md, held against the service.</summary>
public sealed class DocumentedQueryTests
{
    public static IEnumerable<TheoryDataRow<int>> Answered => Lines(query => query.Errors is null);

    public static IEnumerable<TheoryDataRow<int>> Refused => Lines(query => query.Errors is not null);

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task An_example_gives_the_answer_that_the_page_shows(int line)
    {
        var example = At(line);
        string answer = await TestService.Seed.AskAsync(example.Text, example.Variables);
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        if (example.Answer is not null)
        {
            Assert.Equal(TestService.Indented(example.Answer), TestService.Indented(answer));
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_example_is_refused_with_the_words_that_the_page_shows(int line)
    {
        var example = At(line);
        Assert.Equal(example.Errors, await TestService.Seed.ErrorsAsync(example.Text, example.Variables));
    }

    [Fact]
    public void No_block_of_the_page_is_passed_over()
    {
        int Blocks(string start) => Regex.Count(DocumentedQuery.Page, $"(?m)^```{start}$");
        Assert.Equal(Blocks("graphql"), DocumentedQuery.All.Count);
        Assert.Equal(Blocks("json"), DocumentedQuery.All.Count(query => query.Answer is not null));
        Assert.Equal(Blocks("json variables"), DocumentedQuery.All.Count(query => query.Variables is not null));
        Assert.Equal(Blocks("text"), DocumentedQuery.All.Count(query => query.Errors is not null));
        Assert.Equal(Blocks(".*"), (2 * Blocks("graphql")) + (2 * Blocks("json")) + (2 * Blocks("json variables")) + (2 * Blocks("text")));
    }

    [Fact]
    public void The_page_lists_every_named_question_with_both_titles()
        => Assert.All(Question.All, question => Assert.Contains(
            $"| [{question.Comment[1]}](../schema/questions/{question.Name}.graphql) | {question.Comment[0]} |",
            DocumentedQuery.Page,
            StringComparison.Ordinal));

    [Theory]
    [InlineData("StringOperationFilterInput", "text")]
    [InlineData("PartialDateOperationFilterInput", "number, date")]
    [InlineData("IntOperationFilterInput", "number, date")]
    [InlineData("IdOperationFilterInput", "id, enumeration, type")]
    [InlineData("LevelOperationFilterInput", "id, enumeration, type")]
    [InlineData("EntityTypeOperationFilterInput", "id, enumeration, type")]
    [InlineData("BooleanOperationFilterInput", "Boolean")]
    public void The_page_names_every_operator_of_a_kind(string input, string kind)
    {
        string body = Regex.Match(TestService.Seed.Service.Sdl, $@"(?m)^input {input} \{{(?<body>[^}}]*)\}}").Groups["body"].Value;
        var operators = Regex.Matches(body, @"(?m)^  (\w+):").Select(match => match.Groups[1].Value);
        Assert.NotEmpty(operators);
        Assert.Contains($"| {kind} | `{string.Join(' ', operators)}` |", DocumentedQuery.Page, StringComparison.Ordinal);
    }

    private static DocumentedQuery At(int line) => DocumentedQuery.All.Single(query => query.Line == line);

    private static IEnumerable<TheoryDataRow<int>> Lines(Func<DocumentedQuery, bool> isMeant)
        => DocumentedQuery.All.Where(isMeant).Select(query => new TheoryDataRow<int>(query.Line));
}

using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorridorGraph.TestKit;

namespace CorridorGraph.Questions.Tests;

public sealed class QuestionFileTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => Question.All.Select(question => new TheoryDataRow<string>(question.Name));

    [Fact]
    public void There_are_at_least_ten_questions() => Assert.True(Question.All.Count >= 10);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_has_a_title_in_Chinese_and_one_in_English(string name)
    {
        var comment = Question.Named(name).Comment;
        Assert.Matches(@"^[\p{IsCJKUnifiedIdeographs}].*[^。.]$", comment[0]);
        Assert.Matches(@"^[A-Z][\x20-\x7E]+[^.]$", comment[1]);
        Assert.Equal("", comment[2]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_says_what_it_answers_and_what_it_leaves_out(string name)
    {
        string comment = string.Join('\n', Question.Named(name).Comment);
        Assert.Matches(@"(?m)^Answers: .{40}", comment);
        Assert.Matches(@"(?m)^Leaves out: .{20}", comment);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_describes_each_variable_in_order_and_no_other(string name)
    {
        var question = Question.Named(name);
        var described = question.Comment.Select(line => Regex.Match(line, @"^\$(\w+): .{10}")).Where(match => match.Success);
        Assert.Equal(question.Variables, described.Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_variable_has_a_default(string name)
    {
        var question = Question.Named(name);
        Assert.NotEmpty(question.Variables);
        Assert.Equal(question.Variables, question.Defaults.Select(value => value.Key));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_operation_is_named_as_the_file(string name)
    {
        string pascal = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Assert.Equal(pascal, Question.Named(name).Operation.Name?.StringValue);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_question_has_its_answer_on_the_seed(string name)
    {
        var question = Question.Named(name);
        string answer = await TestService.Seed.AskAsync(question.Text);
        Assert.Null(GoldenFile.Difference(question.AnswerPath, TestService.Indented(answer)));
        Assert.True(HasAnEntity(JsonNode.Parse(answer)!["data"]), "The defaults give an answer that is not empty.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Other_values_give_another_answer(string name)
    {
        var question = Question.Named(name);
        var values = question.OtherValues;
        Assert.NotNull(values);
        Assert.Equal(question.Variables, values.Select(value => value.Key));

        var answer = await TestService.Seed.DataAsync(question.Text, values.ToJsonString());
        Assert.True(HasAnEntity(answer), "The other values give an answer that is not empty.");
        Assert.False(JsonNode.DeepEquals(answer, await TestService.Seed.DataAsync(question.Text)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Defaults_that_are_given_change_nothing(string name)
    {
        var question = Question.Named(name);
        Assert.Equal(
            await TestService.Seed.AskAsync(question.Text),
            await TestService.Seed.AskAsync(question.Text, question.Defaults.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_is_checked_against_the_facts(string name)
    {
        var checks = typeof(QuestionFileTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<AnswersAttribute>());
        Assert.Contains(name, checks.Select(check => check.Question));
    }

    // No root is unknown, and one of them has something in it: an entity with nothing around it answers nobody.
    private static bool HasAnEntity(JsonNode? data)
        => data!.AsObject().All(root => root.Value is not null)
            && data.AsObject().Any(root => root.Value is JsonArray { Count: > 0 }
                || (root.Value is JsonObject entity && entity.Any(field => Holds(field.Value))));

    private static bool Holds(JsonNode? field) => field switch
    {
        JsonArray list => list.Count > 0 && list[0] is JsonObject,
        JsonObject connection => connection["edges"] is JsonArray { Count: > 0 },
        _ => false,
    };
}

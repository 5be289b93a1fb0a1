using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Conformance.Tests;

/// <summary>Every case under tests/cases, asked of the small graph there: its plan and its answer, or its errors.</summary>
public sealed class GoldenCases
{
    public static IEnumerable<TheoryDataRow<string>> Answered => CasesWhere(isRefused: false);

    public static IEnumerable<TheoryDataRow<string>> Refused => CasesWhere(isRefused: true);

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task A_case_gives_its_plan(string name)
    {
        var (query, variables) = Read(name);
        var plan = await TestService.Cases.Service.ExplainAsync(TestService.Request(query, variables), TestContext.Current.CancellationToken);
        Assert.True(plan.Succeeded, string.Join('\n', plan.Faults));
        Assert.Null(GoldenFile.Difference(PathOf(name, ".plan.txt"), plan.Value));
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task A_case_gives_its_answer_on_the_embedded_engine(string name)
    {
        var (query, variables) = Read(name);
        string answer = await TestService.Cases.AskAsync(query, variables);
        Assert.Null(GoldenFile.Difference(PathOf(name, ".result.json"), TestService.Indented(answer)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_refused_case_gives_its_errors(string name)
    {
        var (query, variables) = Read(name);
        string errors = await TestService.Cases.ErrorsAsync(query, variables);
        Assert.Null(GoldenFile.Difference(PathOf(name, ".errors.txt"), errors));
    }

    private static IEnumerable<TheoryDataRow<string>> CasesWhere(bool isRefused)
    {
        string root = Repository.PathOf("tests", "cases");
        return Directory.EnumerateFiles(root, "*.graphql", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path)[..^".graphql".Length])
            .Where(name => !name.StartsWith("ontology-refused", StringComparison.Ordinal) && name.StartsWith("refused", StringComparison.Ordinal) == isRefused)
            .Order(StringComparer.Ordinal)
            .Select(name => new TheoryDataRow<string>(name));
    }

    private static (string Query, string? Variables) Read(string name)
    {
        string variables = PathOf(name, ".variables.json");
        return (File.ReadAllText(PathOf(name, ".graphql")), File.Exists(variables) ? File.ReadAllText(variables) : null);
    }

    private static string PathOf(string name, string ending) => Repository.PathOf("tests", "cases", name + ending);
}

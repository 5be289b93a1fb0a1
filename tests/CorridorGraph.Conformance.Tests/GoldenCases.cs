using System.Text;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Conformance.Tests;

/// <summary>Every case under tests/cases, asked of the small graph there: its plan, its Cypher and its answer, or its errors.</summary>
public sealed class GoldenCases
{
    public static IEnumerable<TheoryDataRow<string>> Answered => CasesWhere(isRefused: false);

    public static IEnumerable<TheoryDataRow<string>> Refused => CasesWhere(isRefused: true);

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task A_case_gives_its_plan(string name)
        => Assert.Null(GoldenFile.Difference(PathOf(name, ".plan.txt"), (await ExplainAsync(name)).Text));

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task A_case_gives_its_Cypher_in_both_dialects(string name)
        => Assert.Null(GoldenFile.Difference(PathOf(name, ".cypher"), Cypher(await ExplainAsync(name))));

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

    private static async Task<Explanation> ExplainAsync(string name)
    {
        var (query, variables) = Read(name);
        var explained = await TestService.Cases.Service.ExplainAsync(TestService.Request(query, variables), TestContext.Current.CancellationToken);
        Assert.True(explained.Succeeded, string.Join('\n', explained.Faults));
        return explained.Value;
    }

    // Each statement once where both dialects have the same text, else one after the other.
    private static string Cypher(Explanation explained)
    {
        var text = new StringBuilder();
        foreach (var (five, three) in Statements(explained, CypherDialect.Five).Zip(Statements(explained, CypherDialect.Three)))
        {
            bool isSame = five.Statement.Text == three.Statement.Text;
            text.Append(isSame
                ? $"// {five.Path}\n{five.Statement.Text}\n\n"
                : $"// {five.Path}, from Neo4j 5 on\n{five.Statement.Text}\n\n// {three.Path}, before Neo4j 5\n{three.Statement.Text}\n\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Path, CypherStatement Statement)> Statements(Explanation explained, CypherDialect dialect)
        => CypherPreview.Statements(TestService.Cases.Ontology, explained.Plan, explained.Arguments, new QueryLimits(), dialect);

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

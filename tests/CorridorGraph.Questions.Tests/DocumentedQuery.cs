using System.Text.RegularExpressions;
using CorridorGraph.TestKit;

namespace CorridorGraph.Questions.Tests;

/// <summary>An example of docs/queries.md: a query, and what the page says that it answers or is refused for.</summary>
internal sealed record DocumentedQuery(int Line, string Text, string? Variables, string? Answer, string? Errors)
{
    // The blocks of one example stand under each other without a blank line.
    private static readonly Regex Example = new(
        @"^```graphql\n(?<query>.*?)^```\n"
        + @"(```json variables\n(?<variables>.*?)^```\n)?"
        + @"(```json\n(?<answer>.*?)^```\n|```text\n(?<errors>.*?)^```\n)?",
        RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>The page.</summary>
    public static string Page { get; } = File.ReadAllText(Repository.PathOf("docs", "queries.md"));

    /// <summary>Every example, from top to bottom.</summary>
    public static IReadOnlyList<DocumentedQuery> All { get; } =
    [
        .. Example.Matches(Page).Select(match => new DocumentedQuery(
            Page.AsSpan(0, match.Index).Count('\n') + 1,
            match.Groups["query"].Value,
            Given(match.Groups["variables"]),
            Given(match.Groups["answer"]),
            Given(match.Groups["errors"]))),
    ];

    private static string? Given(Group group) => group.Success ? group.Value : null;
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorridorGraph.House.Tests;

public sealed class ErrorCodeTests
{
    private static readonly ErrorCode[] Codes = [.. ReadCodes()];

    private static readonly string[] Sections =
    [
        .. from file in House.Files
           where file.StartsWith("docs/errors/", StringComparison.Ordinal)
           from Match heading in Regex.Matches(House.Read(file), @"^## (CG\d{4}): \S", RegexOptions.Multiline)
           select heading.Groups[1].Value,
    ];

    [Fact]
    public void A_code_is_one_constant()
        => House.HasNone(
            Codes.GroupBy(code => code.Value).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same)}"),
            "One code, one meaning:");

    [Fact]
    public void Every_code_has_a_section_in_the_pages_of_errors()
        => House.HasNone(
            Codes.Where(code => !Sections.Contains(code.Value)).Select(code => $"{code.Value} ({code})"),
            "Add a section \"## CGnnnn: Title\" to docs/errors:");

    [Fact]
    public void Every_section_is_of_a_code_and_stands_once()
        => House.HasNone(
            Sections.Where(section => Codes.All(code => code.Value != section))
                .Concat(Sections.GroupBy(section => section).Where(same => same.Count() > 1).Select(same => $"{same.Key} twice")),
            "No code of the product is meant:");

    [Fact]
    public void The_index_of_errors_lists_every_section_in_order()
        => Assert.Equal(
            Sections.Order(StringComparer.Ordinal),
            Regex.Matches(House.Read("docs/errors.md"), @"^\| \[(CG\d{4})\]", RegexOptions.Multiline).Select(row => row.Groups[1].Value));

    [Fact]
    public void Every_code_is_raised()
        => House.HasNone(
            from code in Codes
            where !SourceFile.Product.Any(source => Regex.IsMatch(source.Text, $@"\b{code.Name}\b"))
            select $"{code.Value} ({code})",
            "A code that nothing raises:");

    [Fact]
    public void Every_code_has_a_refused_case()
    {
        string[] tests =
        [
            .. House.TextFiles.Where(file => file.StartsWith("tests/", StringComparison.Ordinal)
                && !file.StartsWith("tests/CorridorGraph.House.Tests/", StringComparison.Ordinal)).Select(House.Read),
        ];
        House.HasNone(
            from code in Codes
            where !tests.Any(text => Regex.IsMatch(text, $@"\b({code.Value}|{code.Name})\b"))
            select $"{code.Value} ({code})",
            "No test and no golden raises it:");
    }

    [Fact]
    public void A_code_is_in_the_range_of_its_project()
    {
        var ranges = new Dictionary<char, string[]>
        {
            ['1'] = ["Ontology"],
            ['2'] = ["GraphQL", "Plan"],
            ['3'] = ["Embedded", "Neo4j", "Plan", "GraphQL"],
            ['4'] = ["Exchange"],
            ['5'] = ["Server"],
        };
        House.HasNone(
            from code in Codes
            where !ranges.GetValueOrDefault(code.Value[2], []).Contains(code.Project)
            select $"{code.Value} in CorridorGraph.{code.Project}",
            "1 ontology, 2 operation, 3 engine, 4 exchange, 5 host:");
    }

    private static IEnumerable<ErrorCode> ReadCodes()
        => from source in SourceFile.Product
           from field in source.Nodes<FieldDeclarationSyntax>()
           where field.Modifiers.Any(SyntaxKind.ConstKeyword)
           from variable in field.Declaration.Variables
           let value = (variable.Initializer?.Value as LiteralExpressionSyntax)?.Token.ValueText ?? ""
           where Regex.IsMatch(value, @"^CG\d{4}$")
           let type = ((BaseTypeDeclarationSyntax)field.Parent!).Identifier.Text
           select new ErrorCode(value, $"{type}.{variable.Identifier.Text}", source.File.Split('/')[1].Split('.')[1]);

    private sealed record ErrorCode(string Value, string Name, string Project)
    {
        public override string ToString() => Name;
    }
}

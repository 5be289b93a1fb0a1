using System.Reflection;
using System.Text.RegularExpressions;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class CodeTests
{
    private static readonly string[] Codes =
        [.. typeof(ExchangeCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_has_one_section_of_the_page_and_the_page_no_other()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "errors", "4xxx.md"));
        var sections = Regex.Matches(page, "^## (CG[0-9]{4}): .", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        Assert.Equal(Codes.Order(StringComparer.Ordinal), sections);
    }

    [Fact]
    public void Every_code_is_expected_by_a_test()
    {
        string folder = Repository.PathOf("tests", "CorridorGraph.Exchange.Tests");
        string tests = string.Concat(Directory.EnumerateFiles(folder, "*.cs").Select(File.ReadAllText));

        Assert.All(Codes, code => Assert.Contains($"\"{code}", tests, StringComparison.Ordinal));
    }
}

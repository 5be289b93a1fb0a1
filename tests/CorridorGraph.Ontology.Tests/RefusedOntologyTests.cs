using System.Reflection;
using System.Text.RegularExpressions;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Ontology.Tests;

/// <summary>Cases of <c>tests/cases/ontology-refused</c>: a file with faults, and beside it what a person reads about them.</summary>
public sealed partial class RefusedOntologyTests
{
    private static readonly string Folder = Repository.PathOf("tests", "cases", "ontology-refused");

    public static TheoryData<string> Cases
        =>
        [
            .. Directory.EnumerateFiles(Folder, "*.graphql")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_faulty_file_is_refused_with_exactly_these_faults(string name)
    {
        var outcome = OntologyReader.ReadFile(Path.Combine(Folder, name + ".graphql"));

        Assert.False(outcome.Succeeded, "The file has no fault.");
        string found = string.Concat(outcome.Faults.Select(fault => fault + "\n"));
        Assert.Null(GoldenFile.Difference(Path.Combine(Folder, name + ".errors.txt"), found));
    }

    [Fact]
    public void Every_expected_text_has_its_case()
    {
        var texts = Directory.EnumerateFiles(Folder, "*.errors.txt")
            .Select(path => Path.GetFileName(path).Replace(".errors.txt", "", StringComparison.Ordinal));

        Assert.Equal(Cases.Select(row => row.Data), texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_is_raised_by_a_case()
    {
        var raised = Directory.EnumerateFiles(Folder, "*.errors.txt")
            .SelectMany(path => Code().Matches(File.ReadAllText(path)))
            .Select(match => match.Value)
            .Append(OntologyCodes.UnreadableFile) // Not a text in a folder: OntologyReaderTests raises it.
            .ToHashSet();

        Assert.Equal([], Codes().Except(raised));
    }

    [Fact]
    public void Every_code_has_a_section_in_the_error_pages()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "errors", "1xxx.md"));

        Assert.Equal(Codes().Order(), Heading().Matches(page).Select(match => match.Groups[1].Value));
    }

    private static IEnumerable<string> Codes()
        => typeof(OntologyCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("^CG1[0-9]{3}", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("^## (CG1[0-9]{3}): [A-Z]", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

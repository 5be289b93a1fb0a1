using System.Text.RegularExpressions;

namespace CorridorGraph.House.Tests;

public sealed class TextTests
{
    // Written with brackets so that this file does not find itself.
    private static readonly Regex MachinePath = new(@"(?<![\w.~-])/(w[o]rk|r[o]ot|h[o]me/\w+|U[s]ers/\w+)/|[A-Z]:\\U[s]ers\\");

    private static readonly Regex RegistryHost = new(
        @"\b(r[e]gistry\.[\w-]+|n[u]get\.org|n[p]mjs\.(org|com)|a[r]tifactory|p[y]pi\.org)\b",
        RegexOptions.IgnoreCase);

    [Fact]
    public void No_file_names_a_path_of_somebodys_machine() => House.HasNone(Found(MachinePath, _ => true), "It is not there elsewhere:");

    // The seed cites what it cites.
    [Fact]
    public void No_file_names_a_package_registry()
        => House.HasNone(
            Found(RegistryHost, file => !file.EndsWith(".csv", StringComparison.Ordinal)),
            "Where packages come from is the machine's affair:");

    [Fact]
    public void Every_source_file_that_the_architecture_names_exists_once()
    {
        string page = House.Read("docs/architecture.md");
        string[] named = [.. Regex.Matches(page, @"`(?:[\w./-]*/)?(\w+\.cs)`").Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(named);
        House.HasNone(
            from name in named
            let count = House.Sources("src").Count(file => Path.GetFileName(file) == name)
            where count != 1
            select $"{name}: {count} files",
            "docs/architecture.md names a file that is not there once:");
    }

    [Fact]
    public void Every_link_of_a_page_leads_somewhere()
        => House.HasNone(
            from file in House.Files
            where file.EndsWith(".md", StringComparison.Ordinal)
            from Match link in Regex.Matches(House.Read(file), @"\]\((?!https?:|#|mailto:)([^)\s#]+)[^)]*\)")
            let target = Path.GetFullPath(Path.Combine(House.Root, Path.GetDirectoryName(file)!, link.Groups[1].Value))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{file}: {link.Groups[1].Value}",
            "A link that leads nowhere:");

    [Fact]
    public void Files_end_their_lines_alike()
        => House.HasNone(
            House.TextFiles.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && House.Read(file).Contains('\r')),
            "Lines end with LF:");

    private static IEnumerable<string> Found(Regex pattern, Func<string, bool> applies)
        => from file in House.TextFiles.Where(applies)
           from line in House.Read(file).Split('\n').Index()
           where pattern.IsMatch(line.Item)
           select $"{file}:{line.Index + 1} {pattern.Match(line.Item).Value}";
}

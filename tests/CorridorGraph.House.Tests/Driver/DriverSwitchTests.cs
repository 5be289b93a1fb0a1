using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorridorGraph.House.Tests;

/// <summary>Neo4j's driver is restored and built with <c>-p:Neo4jDriver=true</c>, and without it nothing asks for the package.</summary>
public sealed class DriverSwitchTests
{
    /// <summary>The project that only the switch builds.</summary>
    public const string Project = "src/CorridorGraph.Neo4j.Driver/CorridorGraph.Neo4j.Driver.csproj";

    private const string Package = "Neo4j.Driver";
    private const string Condition = "'$(Neo4jDriver)' == 'true'";

    private static readonly string[] Folders = ["src/CorridorGraph.Neo4j.Driver/", "tests/CorridorGraph.Neo4j.Tests/Driver/"];

    private static IEnumerable<string> BuildFiles
        => House.Files.Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets" or ".sln" or ".slnx" || file.EndsWith("packages.lock.json", StringComparison.Ordinal));

    private static IEnumerable<XElement> Wiring
        => from file in BuildFiles
           where Path.GetExtension(file) is ".csproj" or ".props" or ".targets"
           from element in XDocument.Parse(House.Read(file)).Descendants()
           where element.Name.LocalName is "PackageReference" or "PackageVersion" or "ProjectReference"
           where element.Attribute("Include")!.Value is var included && (included == Package || included.EndsWith(Path.GetFileName(Project), StringComparison.Ordinal))
           select element;

    [Fact]
    public void Whatever_asks_for_the_package_or_its_project_stands_under_the_switch()
    {
        Assert.Contains(Wiring, element => element.Name.LocalName == "PackageVersion");
        Assert.Contains(Wiring, element => element.Name.LocalName == "PackageReference");
        Assert.Contains(Wiring, element => element.Name.LocalName == "ProjectReference");
        House.HasNone(
            Wiring.Where(element => !element.AncestorsAndSelf().Any(one => (string?)one.Attribute("Condition") == Condition)).Select(element => element.ToString()),
            $"Add Condition=\"{Condition}\":");
    }

    [Fact]
    public void The_solution_and_its_locks_do_not_know_the_package()
        => House.HasNone(
            BuildFiles.Where(file => Path.GetExtension(file) is ".sln" or ".slnx" or ".json" && House.Read(file).Contains(Package, StringComparison.OrdinalIgnoreCase)),
            "A restore without the switch would ask for it:");

    [Fact]
    public void The_package_has_a_version_of_5_25_or_later_before_6()
    {
        string version = Wiring.Single(element => element.Name.LocalName == "PackageVersion").Attribute("Version")!.Value;
        Assert.InRange(Version.Parse(version), new Version(5, 25), new Version(5, 9999));
    }

    [Fact]
    public void Sources_are_told_of_the_switch_by_one_symbol()
    {
        XElement symbol = Assert.Single(XDocument.Parse(House.Read("Directory.Build.props")).Descendants("DefineConstants"));
        Assert.Equal("$(DefineConstants);NEO4J_DRIVER", symbol.Value);
        Assert.Equal(Condition, (string?)symbol.Parent!.Attribute("Condition"));
    }

    [Fact]
    public void The_tests_of_the_driver_are_left_out_without_the_switch()
    {
        XElement left = XDocument.Parse(House.Read("tests/CorridorGraph.Neo4j.Tests/CorridorGraph.Neo4j.Tests.csproj")).Descendants("Compile")
            .Single(element => (string?)element.Attribute("Remove") == "Driver/**");
        Assert.Equal("'$(Neo4jDriver)' != 'true'", (string?)left.Parent!.Attribute("Condition"));
    }

    // Sources are parsed without the symbol here, so what it brings in is not seen.
    [Fact]
    public void No_other_source_uses_the_driver_without_the_switch()
        => House.HasNone(
            from source in SourceFile.Everything
            where !Folders.Any(folder => source.File.StartsWith(folder, StringComparison.Ordinal))
            where source.File != DriverSourcesTests.Surface
            from use in source.Nodes<UsingDirectiveSyntax>()
            where use.Name?.ToString().Contains(Package, StringComparison.Ordinal) == true
            select source.At(use, use.ToString()),
            "Put it under #if NEO4J_DRIVER:");

    [Fact]
    public void One_place_of_the_server_and_one_of_the_tests_know_which_build_it_is()
        => Assert.Equal(
            ["src/CorridorGraph.Server/Settings/Neo4jDriver.cs", "tests/CorridorGraph.TestKit/Neo4j/DriverIfBuilt.cs"],
            SourceFile.Everything.Where(source => Regex.IsMatch(source.Text, @"^\s*#if NEO4J_DRIVER", RegexOptions.Multiline)).Select(source => source.File).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Dockerfile")]
    public void An_image_is_built_with_the_driver(string file)
        => Assert.Matches(@"dotnet \w+ .*-p:Neo4jDriver=true", House.Read(file));

    [Fact]
    public void The_formats_of_what_only_the_switch_builds_are_checked_on_their_own()
        => Assert.All(Folders, folder => Assert.Contains(folder.TrimEnd('/'), House.Read("tests/run"), StringComparison.Ordinal));
}

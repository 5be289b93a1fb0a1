using System.Xml.Linq;

namespace CorridorGraph.House.Tests;

public sealed class ReferenceTests
{
    // Each project and what it may refer to. An engine never sees GraphQL; GraphQL knows only the contract of engines.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CorridorGraph.Ontology"] = [],
        ["CorridorGraph.Plan"] = ["CorridorGraph.Ontology"],
        ["CorridorGraph.GraphQL"] = ["CorridorGraph.Plan"],
        ["CorridorGraph.Embedded"] = ["CorridorGraph.Plan"],
        ["CorridorGraph.Exchange"] = ["CorridorGraph.Plan"],
        ["CorridorGraph.Neo4j"] = ["CorridorGraph.Plan"],
        ["CorridorGraph.Neo4j.Driver"] = ["CorridorGraph.Neo4j"],
        ["CorridorGraph.Server"] =
            ["CorridorGraph.GraphQL", "CorridorGraph.Embedded", "CorridorGraph.Exchange", "CorridorGraph.Neo4j", "CorridorGraph.Neo4j.Driver"],
    };

    private static IEnumerable<string> Projects => House.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    [Fact]
    public void References_point_one_way()
        => House.HasNone(
            from file in Projects
            where file.StartsWith("src/", StringComparison.Ordinal)
            let name = Path.GetFileNameWithoutExtension(file)
            from target in References(file)
            where !Allowed.GetValueOrDefault(name, []).Contains(target)
            select $"{name} -> {target}",
            "A project refers to one that lies above or beside it:");

    [Fact]
    public void Every_project_of_the_product_has_its_place_in_the_order()
        => House.HasNone(
            Projects.Where(file => file.StartsWith("src/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
                .Where(name => !Allowed.ContainsKey(name!)).Select(name => name!),
            "Say in ReferenceTests what a new project may refer to:");

    [Fact]
    public void GraphQL_does_not_reference_any_engine()
        => Assert.DoesNotContain(References("src/CorridorGraph.GraphQL/CorridorGraph.GraphQL.csproj"), name => name.EndsWith("Embedded", StringComparison.Ordinal));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = House.Read("CorridorGraph.sln").Replace('\\', '/');
        House.HasNone(
            Projects.Where(file => file != DriverSwitchTests.Project && !solution.Contains(file, StringComparison.Ordinal)), "Not in CorridorGraph.sln:");
    }

    [Fact]
    public void Package_versions_stand_in_one_file()
        => House.HasNone(
            Projects.Where(file => XDocument.Parse(House.Read(file)).Descendants("PackageReference").Any(p => p.Attribute("Version") is not null)),
            "A version belongs in Directory.Packages.props:");

    private static IEnumerable<string> References(string project)
        => XDocument.Parse(House.Read(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}

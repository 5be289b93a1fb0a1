using System.Text.RegularExpressions;

namespace CorridorGraph.Server.Tests;

public sealed class NewTypeTests
{
    [Fact]
    public async Task A_type_with_a_property_and_a_relationship_takes_an_edit_of_the_ontology_and_two_files()
    {
        using var folder = new TemporaryFolder();
        Seed.CopyTo(folder);
        string ontology = folder.PathOf("with-museums.graphql.txt");
        await WriteAsync(ontology, WithMuseums(await File.ReadAllTextAsync(new CorridorSettings().Ontology, TestContext.Current.CancellationToken)));
        string source = (await File.ReadAllLinesAsync(folder.PathOf("sources.csv"), TestContext.Current.CancellationToken))[1].Split(',')[0];
        string firm = (await File.ReadAllLinesAsync(folder.PathOf("entities/Firm.csv"), TestContext.Current.CancellationToken))[1].Split(',')[0];
        await WriteAsync(folder.PathOf("entities/Museum.csv"), $"id,name,visitors,sources\nmade-up,虚构博物馆,1200,{source}\n");
        await WriteAsync(folder.PathOf("relationships/EXHIBITS.csv"), $"from,to,since,sources\nmade-up,{firm},2020,{source}\n");

        await using RunningServer server = await RunningServer.StartAsync(new CorridorSettings { Ontology = ontology, Seed = folder.Path });
        using HttpResponseMessage there = await server.PostAsync(
            """{"query":"{ museums(where: { visitors: { gt: 1000 }, exhibits: { any: true } }) { name visitors exhibits { id } exhibitsConnection { edges { since } } } }"}""");
        Assert.Equal(
            $$$$"""{"data":{"museums":[{"name":"虚构博物馆","visitors":1200,"exhibits":[{"id":"{{{{firm}}}}"}],"exhibitsConnection":{"edges":[{"since":"2020"}]}}]}}""",
            await there.TextAsync());
        using HttpResponseMessage back = await server.PostAsync(
            $$"""{"query":"{ firm(id: \"{{firm}}\") { exhibitedBy { id __typename } } museum(id: \"made-up\") { sources { id } } }" }""");
        Assert.Equal(
            $$$$"""{"data":{"firm":{"exhibitedBy":[{"id":"made-up","__typename":"Museum"}]},"museum":{"sources":[{"id":"{{{{source}}}}"}]}}}""",
            await back.TextAsync());
        using HttpResponseMessage schema = await server.GetAsync("/schema.graphql");
        Assert.Contains("input MuseumFilterInput", await schema.TextAsync(), StringComparison.Ordinal);
    }

    // A type repeats the fields of its interface, as in any SDL.
    private static string WithMuseums(string sdl)
    {
        string body = Regex.Match(sdl, @"^interface Entity [^{]*\{(.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        string museum = $$"""

            "A museum (博物馆)."
            type Museum implements Node & Entity @node(plural: "museums") {
            {{body}}
              "Visitors a year."
              visitors: Int
              "Firms whose work it shows."
              exhibits: [Firm!]! @relationship(type: "EXHIBITS", direction: OUT)
            }

            """;
        string withBack = Regex.Replace(
            sdl,
            @"^type Firm [^{]*\{",
            "$0\n  \"Museums that show its work.\"\n  exhibitedBy: [Museum!]! @relationship(type: \"EXHIBITS\", direction: IN)",
            RegexOptions.Multiline);
        return withBack + museum;
    }

    private static Task WriteAsync(string file, string text) => File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
}

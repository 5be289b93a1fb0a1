using CorridorGraph.Ontology;

namespace CorridorGraph.Server.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Engine", "neo4", """CG5002  Setting Engine is "neo4" but must be "embedded" or "neo4j". The server did not start.""")]
    [InlineData("Neo4j:Password", "x", "CG5002  Setting Neo4j:Password is given but Neo4j:User is not. Give both, or Neo4j:Token. The server did not start.")]
    [InlineData("Neo4j:Url", "http://db:7474", """CG5001  Setting Neo4j:Url is not one that this build knows. Did you mean "Neo4j:Uri"? The server did not start.""")]
    [InlineData("Query:MaxDepth", "99", """CG5002  Setting Query:MaxDepth is "99" but must be a whole number from 1 to 64. The server did not start.""")]
    [InlineData("Query:MaxDepth", "1e1", """CG5002  Setting Query:MaxDepth is "1e1" but must be a whole number from 1 to 64. The server did not start.""")]
    [InlineData("Query:MaxDepht", "9", """CG5001  Setting Query:MaxDepht is not one that this build knows. Did you mean "Query:MaxDepth"? The server did not start.""")]
    [InlineData("QUERY:MAXDEPHT", "9", """CG5001  Setting QUERY:MAXDEPHT is not one that this build knows. Did you mean "Query:MaxDepth"? The server did not start.""")]
    [InlineData("Engin", "embedded", """CG5001  Setting Engin is not one that this build knows. Did you mean "Engine"? The server did not start.""")]
    [InlineData("Urls", "ftp://x", """CG5002  Setting Urls is "ftp://x" but must be http://, a host and a port, such as http://127.0.0.1:5080. The server did not start.""")]
    [InlineData("Cors:Origins", "https://a.example/page", """CG5002  Setting Cors:Origins is "https://a.example/page" but must be "*" or origins such as https://example.org, without a path. The server did not start.""")]
    public void A_wrong_setting_is_one_line(string name, string value, string line)
        => Assert.Equal(line, Assert.Single(Read((name, value)).Faults).ToString());

    [Fact]
    public void An_address_for_the_driver_is_taken_by_a_build_that_has_it_and_refused_with_both_ways_on_by_any_other()
    {
        Outcome<CorridorSettings> settings = Read(("Neo4j:Uri", "bolt://db:7687"));
        Assert.Equal(Neo4jDriver.IsBuiltIn, settings.Succeeded);
        Assert.All(settings.Faults, fault => Assert.Equal(
            """CG5002  Setting Neo4j:Uri: "bolt://db:7687" is an address for Neo4j's driver, which this build does not have. """
                + "Write http://db:7474, or build with -p:Neo4jDriver=true. The server did not start.",
            fault.ToString()));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("0s")]
    [InlineData("2h")]
    [InlineData("-1s")]
    [InlineData("61m")]
    [InlineData("1e3s")]
    public void A_time_has_its_unit_and_a_bound(string value)
        => Assert.Contains("such as 500ms, 10s or 2m", Assert.Single(Read(("Query:QueryTimeout", value)).Faults).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("250ms", 250)]
    [InlineData("1.5s", 1500)]
    [InlineData("2m", 120_000)]
    public void A_time_is_read_with_its_unit(string value, int milliseconds)
        => Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Read(("Query:QueryTimeout", value)).Value!.Limits.QueryTimeout);

    [Fact]
    public void Every_wrong_setting_is_told_at_once()
        => Assert.Equal(2, Read(("Engine", "x"), ("Query:MaxRequestBytes", "1")).Faults.Length);

    [Fact]
    public void A_list_is_one_text_or_numbered_items()
    {
        Assert.Equal(["https://a.example", "https://b.example"], Read(("Cors:Origins", "https://a.example, https://b.example")).Value!.CorsOrigins);
        Assert.Equal(
            ["https://a.example", "https://b.example"],
            Read(("Cors:Origins:0", "https://a.example"), ("Cors:Origins:1", "https://b.example")).Value!.CorsOrigins);
        Assert.Equal(["http://127.0.0.1:1", "http://127.0.0.1:2"], Read(("Urls", "http://127.0.0.1:1;http://127.0.0.1:2")).Value!.Urls);
    }

    [Fact]
    public void The_names_of_settings_have_no_case() => Assert.Equal(3, Read(("query:maxdepth", "3")).Value!.Limits.MaxDepth);

    [Fact]
    public void A_settings_file_that_is_not_JSON_is_told_with_its_line()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("appsettings.json"), "{\n  \"Engine\": \"embedded\"\n  \"Urls\": \"\" }");
        Diagnostic fault = Assert.Single(SettingsReader.Read(folder.Path, []).Faults);
        Assert.Equal("CG5004", fault.Code);
        Assert.Contains("LineNumber: 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_wins_over_the_settings_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("appsettings.json"), """{ "Query": { "MaxDepth": 3, "MaxFields": 4 } }""");
        CorridorSettings settings = SettingsReader.Read(folder.Path, [new("Query:MaxDepth", "5")]).Value!;
        Assert.Equal((5, 4), (settings.Limits.MaxDepth, settings.Limits.MaxFields));
    }

    private static Outcome<CorridorSettings> Read(params (string Name, string Value)[] given)
        => SettingsReader.Read("nowhere", given.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)));
}

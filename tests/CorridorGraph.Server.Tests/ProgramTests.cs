using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace CorridorGraph.Server.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task Serve_runs_without_a_verb_announces_itself_and_stops_when_told()
    {
        using Process process = Corridor.Start([], "--urls", "http://127.0.0.1:0");
        string announced = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        using var client = new HttpClient();
        string address = announced[announced.IndexOf("http://", StringComparison.Ordinal)..];
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await client.GetStringAsync(address + "?query={__typename}", TestContext.Current.CancellationToken));
        using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, process.ExitCode);
        Assert.Empty(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_one_line()
    {
        ProgramResult result = await Corridor.RunAsync([("CORRIDOR__QUERY__MAXDEPTH", "99")], "serve");
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("CG5002  Setting Query:MaxDepth is \"99\" but must be a whole number from 1 to 64. The server did not start.", result.Error.TrimEnd());
    }

    [Fact]
    public async Task An_unknown_setting_of_the_environment_stops_the_start()
    {
        ProgramResult result = await Corridor.RunAsync([("CORRIDOR__SEDE", "x")], "serve");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("CG5001", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CG5003  \"--engin\" is not a verb or an option of corridor serve. Did you mean \"--engine\"? See --help.", "serve", "--engin", "x")]
    [InlineData("CG5003  \"chekc\" is not a verb or an option of corridor. Did you mean \"check\"? See --help.", "chekc")]
    [InlineData("CG5003  No operation is given. Give it as text, or name a file with --file.", "query")]
    [InlineData("CG5005  Option --file names \"none.graphql\", and no such file exists.", "plan", "--file", "none.graphql")]
    [InlineData("CG5005  Setting Seed names \"none\", and no such folder exists.", "serve", "--seed", "none")]
    [InlineData("CG5005  Setting Ontology names \"none\", and no such file exists.", "serve", "--ontology", "none")]
    [InlineData("CG5005  DIR names \"none\", and no such folder exists.", "check", "none")]
    public async Task A_wrong_command_line_is_one_line(string line, params string[] arguments)
    {
        ProgramResult result = await Corridor.RunAsync(arguments);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(line, result.Error.TrimEnd());
    }

    [Fact]
    public async Task An_address_that_is_taken_is_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        ProgramResult result = await Corridor.RunAsync("--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("CG5006  ", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_counts_a_folder_that_is_right()
    {
        ProgramResult result = await Corridor.RunAsync("check", new CorridorSettings().Seed);
        Assert.Empty(result.Error);
        Assert.Matches(@"is right: [\d,]+ entities, [\d,]+ relationships, [\d,]+ sources, [\d,]+ metrics\.", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Check_names_every_fault_with_its_file_and_line()
    {
        using var folder = new TemporaryFolder();
        Seed.CopyTo(folder);
        await File.AppendAllTextAsync(
            folder.PathOf("entities/University.csv"), "\"only-an-id\"\n", TestContext.Current.CancellationToken);
        ProgramResult result = await Corridor.RunAsync("check", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.All(result.Error.TrimEnd().Split('\n'), line => Assert.Matches(@"^CG4\d{3}  .*entities/University\.csv line \d+", line));
    }

    [Fact]
    public async Task Query_prints_the_answer_indented_and_in_Chinese()
    {
        ProgramResult result = await Corridor.RunAsync(
            "query", "query Q($id: ID!, $n: Int) { universities(where: { id: { eq: $id } }, first: $n) { name } }", "--var", "id=zju", "--var", "n=1");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "{\n  \"data\": {\n    \"universities\": [\n      {\n        \"name\": \"浙江大学\"\n      }\n    ]\n  }\n}\n",
            result.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Query_with_a_fault_prints_it_and_ends_with_1()
    {
        ProgramResult result = await Corridor.RunAsync("query", "{ universities { nmae } }");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(JsonValueKind.Array, JsonElement.Parse(result.Output).GetProperty("errors").ValueKind);
    }

    [Fact]
    public async Task Plan_prints_the_plan_and_the_Cypher_of_a_file()
    {
        using var folder = new TemporaryFolder();
        string file = folder.PathOf("q.graphql");
        await File.WriteAllTextAsync(file, "{ firms(first: 2) { id } }", TestContext.Current.CancellationToken);
        ProgramResult result = await Corridor.RunAsync("plan", "--file", file);
        Assert.Empty(result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("firms: scan Firm", result.Output, StringComparison.Ordinal);
        Assert.Contains("// firms\nMATCH (x:`Firm`)", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "EXISTS {")]
    [InlineData("3", "size([")]
    public async Task Plan_prints_Cypher_in_the_dialect_that_is_asked_for(string dialect, string form)
    {
        ProgramResult result = await Corridor.RunAsync("plan", "--dialect", dialect, "{ firms(where: { hatchedBy: { none: { name: { eq: \"h\" } } } }) { id } }");
        Assert.Empty(result.Error);
        Assert.Contains(form, result.Output, StringComparison.Ordinal);
    }
}

using System.Net;
using CorridorGraph.TestKit;

namespace CorridorGraph.Server.Tests;

/// <summary>A Neo4j of these tests' own, because one of them stops it.</summary>
public sealed class Neo4jHost : IAsyncLifetime
{
    private Neo4jTestServer? server;

    public Neo4jTestServer Server => server!;

    public (string, string)[] Environment => Server.User is null
        ? [("CORRIDOR__NEO4J__URI", Server.Address.ToString())]
        :
        [
            ("CORRIDOR__NEO4J__URI", Server.Address.ToString()),
            ("CORRIDOR__NEO4J__USER", Server.User), ("CORRIDOR__NEO4J__PASSWORD", Server.Password ?? ""),
        ];

    internal CorridorSettings Settings => new()
    {
        Engine = "neo4j",
        Neo4j = new Neo4jSettings { Uri = Server.Address.ToString(), User = Server.User, Password = Server.Password },
    };

    public async ValueTask InitializeAsync() => server = await Neo4jTestServer.StartAsync();

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

public sealed class Neo4jTests(Neo4jHost neo4j) : IClassFixture<Neo4jHost>
{
    private static readonly string Seed = new CorridorSettings().Seed;

    [Fact]
    public async Task A_folder_is_pushed_once_verified_and_pulled_back_byte_for_byte()
    {
        await PushAsync();
        ProgramResult again = await Corridor.RunAsync(neo4j.Environment, "push", Seed, "--verify");
        Assert.Contains("nothing changed", again.Output, StringComparison.Ordinal);
        Assert.Contains("verified", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);

        using var folder = new TemporaryFolder();
        ProgramResult pulled = await Corridor.RunAsync(neo4j.Environment, "pull", folder.Path);
        Assert.Empty(pulled.Error);
        string[] files = [.. Directory.EnumerateFiles(folder.Path, "*.csv", SearchOption.AllDirectories)];
        Assert.Equal(Directory.EnumerateFiles(Seed, "*.csv", SearchOption.AllDirectories).Count(), files.Length);
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Seed, Path.GetRelativePath(folder.Path, file))), File.ReadAllBytes(file)));
    }

    [Fact]
    public async Task What_the_folder_lacks_is_told_by_type_and_deleted_by_prune()
    {
        await PushAsync();
        using var folder = new TemporaryFolder();
        Server.Tests.Seed.CopyTo(folder);
        string file = folder.PathOf("relationships/HATCHES.csv");
        string[] lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, string.Join('\n', lines[..^1]) + "\n", TestContext.Current.CancellationToken);

        ProgramResult verified = await Corridor.RunAsync(neo4j.Environment, "push", folder.Path, "--verify");
        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("0 entities, 1 relationships", verified.Output, StringComparison.Ordinal);
        Assert.Matches(@"^CG5008  HATCHES: the folder holds \d+, the server \d+\.", Assert.Single(verified.Error.TrimEnd().Split('\n')));

        ProgramResult pruned = await Corridor.RunAsync(neo4j.Environment, "push", folder.Path, "--verify", "--prune");
        Assert.Equal(0, pruned.ExitCode);
        Assert.Contains("deleting what the folder lacks: 0 entities, 1 relationships", pruned.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_without_a_folder_is_of_the_file_and_speaks_of_it()
    {
        await PushAsync();
        using var folder = new TemporaryFolder();
        (string, string)[] environment = [.. neo4j.Environment, ("CORRIDOR__DATABASE", folder.PathOf("graph.db"))];
        Server.Tests.Seed.CopyTo(folder);
        string file = folder.PathOf("relationships/HATCHES.csv");
        string[] lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, string.Join('\n', lines[..^1]) + "\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await Corridor.RunAsync(environment, "import", folder.Path)).ExitCode);

        ProgramResult verified = await Corridor.RunAsync(environment, "push", "--verify");
        Assert.Equal(1, verified.ExitCode);
        Assert.StartsWith($"{folder.PathOf("graph.db")} is right: ", verified.Output, StringComparison.Ordinal);
        Assert.Contains("left on the server, though the file lacks them: 0 entities, 1 relationships", verified.Output, StringComparison.Ordinal);
        Assert.Matches(@"^CG5008  HATCHES: the file holds \d+, the server \d+\.", Assert.Single(verified.Error.TrimEnd().Split('\n')));
        ProgramResult pruned = await Corridor.RunAsync(environment, "push", "--verify", "--prune");
        Assert.Equal((0, ""), (pruned.ExitCode, pruned.Error));
        Assert.Contains("deleting what the file lacks: 0 entities, 1 relationships", pruned.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("folder", verified.Output + verified.Error + pruned.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_merge_and_revert_work_on_the_server()
    {
        await PushAsync();
        async Task<string> Done(params string[] arguments)
        {
            ProgramResult result = await Corridor.RunAsync(neo4j.Environment, [.. arguments, "--engine", "neo4j"]);
            Assert.True(result.ExitCode == 0, result.Error);
            return result.Output;
        }

        string[] firms = [.. (await File.ReadAllLinesAsync(Path.Combine(Seed, "entities/Firm.csv"), TestContext.Current.CancellationToken))[1..3].Select(line => line.Split(',')[0].Trim('"'))];
        string number = (await Done("merge", firms[0], firms[1])).Split("corridor revert ")[1].Split('"')[0];
        string log = await Done("log");
        Assert.Contains("  push  Push  corridor\n", log, StringComparison.Ordinal);
        Assert.Contains($"{number}  ", log, StringComparison.Ordinal);
        Assert.Contains($"  merge  MergeEntity  {firms[0]}\n", log, StringComparison.Ordinal);
        Assert.Contains("is taken back by change ", await Done("revert", number), StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await Corridor.RunAsync(neo4j.Environment, "push", Seed, "--verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_a_fault_is_not_pushed()
    {
        using var folder = new TemporaryFolder();
        Server.Tests.Seed.CopyTo(folder);
        await File.AppendAllTextAsync(folder.PathOf("relationships/HATCHES.csv"), "nobody,nothing\n", TestContext.Current.CancellationToken);
        ProgramResult result = await Corridor.RunAsync(neo4j.Environment, "push", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("CG40", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_after_init_misses_nothing()
    {
        Assert.Equal(0, (await Corridor.RunAsync(neo4j.Environment, "neo4j", "init")).ExitCode);
        ProgramResult status = await Corridor.RunAsync(neo4j.Environment, "neo4j", "status");
        Assert.Equal(0, status.ExitCode);
        Assert.StartsWith("Neo4j ", status.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("missing", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_says_that_Neo4j_is_away_and_recovers()
    {
        Assert.SkipUnless(neo4j.Server.CanStop, "This Neo4j is not ours to stop.");
        await PushAsync();
        await using RunningServer server = await RunningServer.StartAsync(neo4j.Settings);
        await UntilAsync(server, HttpStatusCode.OK);
        await neo4j.Server.StopAsync();
        try
        {
            string reason = await UntilAsync(server, HttpStatusCode.ServiceUnavailable);
            Assert.StartsWith("not answering\nCG3021  ", reason, StringComparison.Ordinal);
        }
        finally
        {
            await neo4j.Server.StartAgainAsync();
        }

        Assert.Equal("ok\n", await UntilAsync(server, HttpStatusCode.OK));
    }

    [Theory]
    [InlineData("push", ".")]
    [InlineData("pull", ".")]
    [InlineData("neo4j", "status")]
    [InlineData("serve", "--engine", "neo4j")]
    public async Task Without_an_address_each_verb_says_which_setting_is_missing(params string[] arguments)
    {
        ProgramResult result = await Corridor.RunAsync(arguments);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("CG5007  Setting Neo4j:Uri is missing.", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_that_finds_nothing_leaves_the_folder_alone()
    {
        using var folder = new TemporaryFolder();
        Server.Tests.Seed.CopyTo(folder);
        using var empty = new TemporaryFolder();
        Directory.CreateDirectory(empty.PathOf("entities"));
        Directory.CreateDirectory(empty.PathOf("relationships"));
        await File.WriteAllTextAsync(empty.PathOf("sources.csv"), "id,title\n", TestContext.Current.CancellationToken);
        ProgramResult emptied = await Corridor.RunAsync(neo4j.Environment, "push", empty.Path, "--prune");
        Assert.True(emptied.ExitCode == 0, emptied.Error);

        ProgramResult result = await Corridor.RunAsync(neo4j.Environment, "pull", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("CG5009  ", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("relationships/HATCHES.csv")));
    }

    [Theory]
    [InlineData(5_000, 5, "push: 5,000 of 650,000 (0 %), 1,000 a second, 10:45 left")]
    [InlineData(650_000, 130, "push: 650,000 of 650,000 (100 %), 5,000 a second, 0:00 left")]
    public void Progress_has_rate_and_remaining_time(long done, int seconds, string line)
        => Assert.Equal(line, ProgressLine.Describe("push", done, 650_000, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Progress_of_reading_counts_kilobytes()
        => Assert.Equal(
            "import: 12,000 of 30,000 KB (40 %), 6,000 KB a second, 0:03 left",
            ProgressLine.Describe("import", 12_000, 30_000, TimeSpan.FromSeconds(2), " KB"));

    private async Task PushAsync()
    {
        ProgramResult result = await Corridor.RunAsync(neo4j.Environment, "push", Seed, "--prune");
        Assert.True(result.ExitCode == 0, result.Error);
    }

    // The circuit of the client and the server's start take a moment each.
    private static async Task<string> UntilAsync(RunningServer server, HttpStatusCode status)
    {
        for (int attempt = 0; ; attempt++)
        {
            using HttpResponseMessage response = await server.GetAsync("/readyz");
            if (response.StatusCode == status || attempt == 50)
            {
                string text = await response.TextAsync();
                Assert.True(response.StatusCode == status, text);
                return text;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }
}

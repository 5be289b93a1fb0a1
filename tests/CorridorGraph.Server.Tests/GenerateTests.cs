namespace CorridorGraph.Server.Tests;

public sealed class GenerateTests
{
    [Fact]
    public async Task Generate_writes_a_dataset_that_check_finds_right()
    {
        using var folder = new TemporaryFolder();
        string corridor = folder.PathOf("corridor");

        ProgramResult generated = await Corridor.RunAsync("generate", "--firms", "300", "--seed", "4", "--out", corridor);
        Assert.Empty(generated.Error);
        Assert.Equal(0, generated.ExitCode);
        Assert.Matches(@": [\d,]+ entities, [\d,]+ relationships, .*; \d+\.\d s\.$", generated.Output.TrimEnd());

        ProgramResult check = await Corridor.RunAsync("check", corridor);
        Assert.Empty(check.Error);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("notes.txt"), "mine", TestContext.Current.CancellationToken);

        ProgramResult result = await Corridor.RunAsync("generate", "--firms", "5", "--out", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("CG4050  ", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CG5003  Option --firms is \"0\" but must be a whole number from 1 to 10000000.", "--firms", "0")]
    [InlineData("CG5003  Option --firms is \"many\" but must be a whole number from 1 to 10000000.", "--firms", "many")]
    [InlineData("CG5003  Option --seed is \"-1\" but must be a whole number from 0 to 18446744073709551615.",
        "--firms", "5", "--seed", "-1")]
    public async Task A_wrong_number_is_told_with_its_range(string line, params string[] options)
    {
        ProgramResult result = await Corridor.RunAsync(["generate", .. options, "--out", "never-written"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(line, result.Error.TrimEnd());
    }
}

using System.Diagnostics;
using System.Globalization;
using CorridorGraph.Embedded;
using CorridorGraph.Exchange;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server.Tests;

/// <summary>The verbs that work on the file of the graph.</summary>
public sealed class GraphFileTests : IDisposable
{
    private static readonly CorridorSettings Defaults = new();

    private static readonly GraphOntology Ontology = OntologyReader.ReadFile(Defaults.Ontology).Value!;

    private readonly TemporaryFolder folder = new();

    private string Database => folder.PathOf("graph.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Serve_fills_an_empty_file_from_the_seed_and_holds_it()
    {
        using Process process = Corridor.Start([], "--urls", "http://127.0.0.1:0", "--database", Database);
        try
        {
            var block = new List<string>();
            while (!block.Any(line => line.StartsWith("  ready", StringComparison.Ordinal)))
            {
                block.Add((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            }

            Assert.Contains($"  database  {Database}", block);
            ProgramResult second = await RunAsync("import", Defaults.Seed);
            Assert.StartsWith("CG3040  ", Assert.Single(second.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
            ProgramResult log = await RunAsync("log");
            Assert.Contains("  seed  Fill  ", log.Output, StringComparison.Ordinal);
            ProgramResult backup = await RunAsync("backup", folder.PathOf("copy.db"));
            Assert.Matches("digest [0-9a-f]{64}\\.", backup.Output);
            ProgramResult query = await RunAsync("query", "{ firms(first: 1) { __typename } graphVersion }");
            Assert.Contains("\"graphVersion\": 1", query.Output, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task An_import_is_one_entry_then_nothing_then_a_row_each_and_can_be_taken_back_by_a_backup()
    {
        string first = (await RunAsync("import", Defaults.Seed)).Output;
        Assert.Contains(" new, 0 changed, 0 the same, 0 deleted. The graph has version 1 and digest ", first, StringComparison.Ordinal);
        string again = (await RunAsync("import", Defaults.Seed, "--prune")).Output;
        Assert.Contains("imported: 0 new, 0 changed, ", again, StringComparison.Ordinal);
        Assert.Contains(first[first.IndexOf("version", StringComparison.Ordinal)..], again, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("backup", folder.PathOf("copy.db"))).ExitCode);

        GraphFacts seed = Facts();
        GraphFacts other = seed with { Metrics = [], Sources = [seed.Sources[0] with { Title = "另一个" }, .. seed.Sources.Skip(1)] };
        DatasetWriter.Write(other, Ontology, folder.PathOf("other"));
        string kept = (await RunAsync("import", folder.PathOf("other"))).Output;
        Assert.Contains("0 new, 1 changed, ", kept, StringComparison.Ordinal);
        Assert.Contains("0 deleted", kept, StringComparison.Ordinal);
        string dry = (await RunAsync("import", folder.PathOf("other"), "--prune", "--dry-run")).Output;
        Assert.Contains(Count($"{seed.Metrics.Count:N0} deleted. Nothing was written."), dry, StringComparison.Ordinal);
        string pruned = (await RunAsync("import", folder.PathOf("other"), "--prune")).Output;
        Assert.Contains(Count($"0 sources, {seed.Metrics.Count:N0} metrics."), pruned, StringComparison.Ordinal);
        Assert.Contains(GraphDigest.Of(other), pruned, StringComparison.Ordinal);

        string log = (await RunAsync("log", "--after", "1")).Output;
        Assert.StartsWith("2  ", log, StringComparison.Ordinal);
        Assert.Contains("  import  PutSource  ", log, StringComparison.Ordinal);
        Assert.Contains("  import  DeleteMetric  ", log, StringComparison.Ordinal);

        Assert.Contains("change 2 is taken back by change ", (await RunAsync("revert", "2")).Output, StringComparison.Ordinal);
        Assert.StartsWith("CG3045  Change 1 cannot be taken back: it filled the file", (await RunAsync("revert", "1")).Error, StringComparison.Ordinal);

        ProgramResult restored = await RunAsync("restore", folder.PathOf("copy.db"));
        Assert.Contains(GraphDigest.Of(seed), restored.Output, StringComparison.Ordinal);
        Assert.Contains("the same, 0 deleted. The graph has version 1 ", (await RunAsync("import", Defaults.Seed)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_makes_no_file_and_a_wrong_folder_changes_none()
    {
        Assert.Contains("would be made and filled", (await RunAsync("import", Defaults.Seed, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
        using var wrong = new TemporaryFolder();
        Seed.CopyTo(wrong);
        await File.AppendAllTextAsync(wrong.PathOf("entities/University.csv"), "\"only-an-id\"\n", TestContext.Current.CancellationToken);
        ProgramResult refused = await RunAsync("import", wrong.Path);
        Assert.Equal(1, refused.ExitCode);
        Assert.Matches(@"^CG4\d{3}  .*entities/University\.csv line \d+", refused.Error);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task An_entity_keeps_its_type_and_a_former_id_stands_for_one()
    {
        await RunAsync("import", Defaults.Seed);
        GraphFacts seed = Facts();
        EntityFact firm = seed.Entities.First(fact => fact.Type.Name == "Firm");
        GraphFacts other = new(
            seed.Sources,
            [
                As(seed, "University", firm.Id),
                As(seed, "Town", "town-of-this-test", seed.Entities[0].Id == firm.Id ? seed.Entities[1].Id : seed.Entities[0].Id),
            ],
            [],
            []);
        DatasetWriter.Write(other, Ontology, folder.PathOf("other"));
        ProgramResult refused = await RunAsync("import", folder.PathOf("other"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"CG4010  The id \"{firm.Id}\" is a Firm in the graph and a University in the folder.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("CG4011  With the folder in it, ", refused.Error, StringComparison.Ordinal);
        Assert.Contains(" 0 changed, ", (await RunAsync("import", Defaults.Seed)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("revert", "1")]
    [InlineData("backup", "copy.db")]
    [InlineData("restore", "nowhere.db")]
    [InlineData("query", "{ graphVersion }")]
    public async Task A_file_that_is_not_there_is_one_line(params string[] arguments)
    {
        ProgramResult result = await RunAsync(arguments);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("CG5005  ", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_is_told_and_taken_back()
    {
        await RunAsync("import", Defaults.Seed);
        EntityFact[] firms = [.. Facts().Entities.Where(fact => fact.Type.Name == "Firm").Take(2)];
        string dry = (await RunAsync("merge", firms[0].Id, firms[1].Id, "--dry-run")).Output;
        Assert.Contains("conflict: \"name\" stays ", dry, StringComparison.Ordinal);
        Assert.Contains("dry run: ", dry, StringComparison.Ordinal);
        ProgramResult merged = await RunAsync("merge", firms[0].Id, firms[1].Id);
        Assert.Matches($"^conflict: .*\n(?s:.*)\"{firms[0].Id}\" is now \"{firms[1].Id}\": .*\\. The graph has version 2; \"corridor revert \\d+\" takes", merged.Output);
        string number = merged.Output.Split("corridor revert ")[1].Split('"')[0];
        Assert.Contains($"{number}  ", (await RunAsync("log", "--entity", firms[0].Id)).Output, StringComparison.Ordinal);
        Assert.Contains(firms[1].Id, (await RunAsync("query", $"{{ firm(id: \"{firms[0].Id}\") {{ id }} }}")).Output, StringComparison.Ordinal);
        Assert.Contains(" the graph has version 3.", (await RunAsync("revert", number)).Output, StringComparison.Ordinal);
        Assert.Contains("imported: 0 new, 0 changed", (await RunAsync("import", Defaults.Seed, "--prune")).Output, StringComparison.Ordinal);
        Assert.StartsWith("CG2047  No entity has the id \"nobody\".", (await RunAsync("merge", "nobody", firms[0].Id)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_without_a_folder_is_of_the_file()
    {
        ProgramResult result = await Corridor.RunAsync(
            [("CORRIDOR__DATABASE", Database), ("CORRIDOR__NEO4J__URI", "http://127.0.0.1:9")], "push");
        Assert.StartsWith($"CG5005  Setting Database names \"{Database}\"", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static GraphFacts Facts() => DatasetReader.Read(Defaults.Seed, Ontology).Value!;

    private static EntityFact As(GraphFacts seed, string type, string id, params string[] formerIds)
    {
        EntityFact model = seed.Entities.First(fact => fact.Type.Name == type);
        return model with
        {
            Id = id,
            Values =
            [
                .. model.Type.Properties.Zip(model.Values, (property, value) => property.Name switch
                {
                    "id" => id,
                    "formerIds" => System.Collections.Immutable.ImmutableArray.Create(formerIds),
                    _ => value,
                }),
            ],
        };
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => Corridor.RunAsync([("CORRIDOR__DATABASE", Database)], arguments);
}

using System.CommandLine;
using System.Globalization;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor push [DIR]</c>: brings a Neo4j in line with a dataset folder, or with the file of the graph.</summary>
internal static class PushVerb
{
    private static readonly Option<bool> Verify = new("--verify")
    {
        Description = "Read the server back and compare counts and digests by type.",
    };

    private static readonly Option<bool> Prune = new("--prune") { Description = "Delete from the server what the folder lacks." };

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The dataset folder. Default: the graph of --database.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var verb = new Command("push", "Bring Neo4j in line with a dataset folder or the file of the graph; what is the same is not sent.")
        {
            folder, Verify, Prune, options.Database, options.Ontology,
        };
        verb.SetAction((parsed, cancel) => RunAsync(options.Read(parsed), parsed, parsed.GetValue(folder), cancel));
        return verb;
    }

    private static Task<int> RunAsync(Outcome<CorridorSettings> settings, ParseResult parsed, string? folder, CancellationToken cancel)
        => Neo4jRun.WithAsync(settings, async (client, ontology) =>
        {
            Outcome<GraphFacts> facts = folder is null
                ? GraphFile.ReadAll(settings.Value!, ontology)
                : GraphLoader.ReadFacts(folder, "DIR", ontology);
            if (!facts.Succeeded)
            {
                return Faults.Print(facts.Faults);
            }

            Console.WriteLine($"{folder ?? GraphFile.Name(settings.Value!)} is right: {GraphCounts.Of(facts.Value)}.");
            var push = new GraphPush(client, ontology);
            await new Neo4jSchema(client, ontology).InitAsync(cancel);
            GraphComparison comparison = await push.CompareAsync(facts.Value, cancel);
            await WriteAsync(push, comparison, cancel);
            await PruneAsync(push, comparison, parsed.GetValue(Prune), cancel);
            return parsed.GetValue(Verify) ? Compare(await push.CompareAsync(facts.Value, cancel)) : 0;
        });

    private static async Task WriteAsync(GraphPush push, GraphComparison comparison, CancellationToken cancel)
    {
        if (comparison.Changes == 0)
        {
            Console.WriteLine("nothing changed: Neo4j holds all of these facts already.");
            return;
        }

        var progress = new ProgressLine("push", comparison.Changes);
        await push.WriteAsync(comparison, progress.Add, cancel);
        double seconds = progress.End().TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pushed {GraphCounts.Of(comparison.ToWrite)} in {seconds:0.0} s."));
    }

    private static async Task PruneAsync(GraphPush push, GraphComparison comparison, bool isWanted, CancellationToken cancel)
    {
        if (!comparison.HasExtra)
        {
            return;
        }

        string extra = string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.ExtraEntities:N0} entities, {comparison.ExtraRelationships:N0} relationships, {comparison.ExtraSources:N0} sources "
                + $"and the metrics of {comparison.ExtraMetrics:N0} entities");
        Console.WriteLine(isWanted
            ? $"deleting what the folder lacks: {extra}."
            : $"left on the server, though the folder lacks them: {extra}. --prune deletes them.");
        if (isWanted)
        {
            await push.PruneAsync(comparison, cancel);
        }
    }

    private static int Compare(GraphComparison comparison)
    {
        TypeTally[] differing = [.. comparison.Types.Where(type => !type.Agrees)];
        if (differing.Length > 0)
        {
            return Faults.Print(differing.Select(Differs));
        }

        Console.WriteLine($"verified: the facts of all {comparison.Types.Count} types are the same on both sides.");
        return 0;
    }

    private static Diagnostic Differs(TypeTally type) => new(
        HostCodes.FactsDiffer,
        type.Folder.Count == type.Server.Count
            ? $"{type.Type}: folder and server hold {type.Folder.Count} each, but not the same. Push again while nobody else writes."
            : $"{type.Type}: the folder holds {type.Folder.Count}, the server {type.Server.Count}. "
                + "Push again, with --prune where the server holds more.");
}

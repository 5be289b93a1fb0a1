using System.CommandLine;
using System.Globalization;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor push [DIR]</c>: brings a Neo4j in line with a dataset folder, or with the file of the graph.</summary>
internal static class PushVerb
{
    private const string Author = "push";

    private static readonly Option<bool> Verify = new("--verify")
    {
        Description = "Read the server back and compare counts and digests by type.",
    };

    private static readonly Option<bool> Prune = new("--prune") { Description = "Delete from the server what the folder or file lacks." };

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

            string origin = folder ?? GraphFile.Name(settings.Value!), kind = folder is null ? "file" : "folder";
            Console.WriteLine($"{origin} is right: {GraphCounts.Of(facts.Value)}.");
            var push = new GraphPush(client, ontology);
            await new Neo4jSchema(client, ontology).InitAsync(cancel);
            GraphComparison comparison = await push.CompareAsync(facts.Value, cancel);
            bool isChanged = await WriteAsync(push, comparison, cancel) | await PruneAsync(push, comparison, kind, parsed.GetValue(Prune), cancel);
            Outcome<ChangeReceipt>? logged = isChanged
                ? await new Neo4jStore(ontology, client, TimeProvider.System).LogPushAsync(facts.Value, Author, GraphFile.LogName(origin), cancel)
                : null;
            return logged is { Succeeded: false } ? Faults.Print(logged.Faults)
                : parsed.GetValue(Verify) ? Compare(await push.CompareAsync(facts.Value, cancel), kind)
                : 0;
        });

    private static async Task<bool> WriteAsync(GraphPush push, GraphComparison comparison, CancellationToken cancel)
    {
        if (comparison.Changes == 0)
        {
            Console.WriteLine("nothing changed: Neo4j holds all of these facts already.");
            return false;
        }

        var progress = new ProgressLine("push", comparison.Changes);
        await push.WriteAsync(comparison, progress.Add, cancel);
        double seconds = progress.End().TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pushed {GraphCounts.Of(comparison.ToWrite)} in {seconds:0.0} s."));
        return true;
    }

    private static async Task<bool> PruneAsync(GraphPush push, GraphComparison comparison, string kind, bool isWanted, CancellationToken cancel)
    {
        if (!comparison.HasExtra)
        {
            return false;
        }

        string extra = string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.ExtraEntities:N0} entities, {comparison.ExtraRelationships:N0} relationships, {comparison.ExtraSources:N0} sources "
                + $"and the metrics of {comparison.ExtraMetrics:N0} entities");
        Console.WriteLine(isWanted
            ? $"deleting what the {kind} lacks: {extra}."
            : $"left on the server, though the {kind} lacks them: {extra}. --prune deletes them.");
        if (isWanted)
        {
            await push.PruneAsync(comparison, cancel);
        }

        return isWanted;
    }

    private static int Compare(GraphComparison comparison, string kind)
    {
        TypeTally[] differing = [.. comparison.Types.Where(type => !type.Agrees)];
        if (differing.Length > 0)
        {
            return Faults.Print(differing.Select(type => Differs(type, kind)));
        }

        Console.WriteLine($"verified: the facts of all {comparison.Types.Count} types are the same on both sides.");
        return 0;
    }

    private static Diagnostic Differs(TypeTally type, string kind) => new(
        HostCodes.FactsDiffer,
        type.Folder.Count == type.Server.Count
            ? $"{type.Type}: {kind} and server hold {type.Folder.Count} each, but not the same. Push again while nobody else writes."
            : $"{type.Type}: the {kind} holds {type.Folder.Count}, the server {type.Server.Count}. "
                + "Push again, with --prune where the server holds more.");
}

using System.CommandLine;
using System.Globalization;
using CorridorGraph.Embedded;
using CorridorGraph.Exchange;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor import DIR</c>: brings a dataset folder into the file of the graph, all of it or none.</summary>
internal static class ImportVerb
{
    private const string Author = "import";

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Do everything but keep the changes." };

    private static readonly Option<bool> Prune = new("--prune") { Description = "Delete from the graph what the folder lacks." };

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var folder = new Argument<string>("DIR") { Description = "The dataset folder." };
        var verb = new Command("import", "Check a dataset folder and bring it into the file of the graph: all of it or none.")
        {
            folder, DryRun, Prune, options.Database, options.Ontology,
        };
        verb.SetAction(parsed => Run(options.Read(parsed), parsed.GetRequiredValue(folder), parsed.GetValue(DryRun), parsed.GetValue(Prune)));
        return verb;
    }

    private static int Run(Outcome<CorridorSettings> settings, string folder, bool isDry, bool prune)
    {
        Outcome<string> done = settings.Then(known => GraphLoader.ReadOntology(known).Then(ontology =>
            GraphLoader.ReadFacts(folder, "DIR", ontology).Then(facts =>
            {
                Console.WriteLine($"{folder} is right: {GraphCounts.Of(facts)}.");
                if (isDry && GraphFile.Missing(known) is not null)
                {
                    return $"dry run: {GraphFile.Name(known)} would be made and filled with all of it. Nothing was written.";
                }

                return GraphFile.Open(known, ontology).Then(store => Import(store, facts, folder, isDry, prune));
            })));
        if (!done.Succeeded)
        {
            return Faults.Print(done.Faults);
        }

        Console.WriteLine(done.Value);
        return 0;
    }

    private static Outcome<string> Import(EmbeddedStore store, GraphFacts facts, string folder, bool isDry, bool prune)
    {
        using (store)
        {
            Outcome<ChangeReceipt> receipt = store.IsEmpty && !isDry
                ? GraphFile.Fill(store, facts, Author, folder)
                : Change(store, facts, folder, isDry, prune);
            return receipt.Then(done => Describe(done, store, isDry));
        }
    }

    private static Outcome<ChangeReceipt> Change(EmbeddedStore store, GraphFacts facts, string folder, bool isDry, bool prune)
        => GraphFile.ReadAll(store).Then(graph => ImportPlan.Make(facts, graph, prune, Author, folder)).Then(changes =>
        {
            if (prune)
            {
                Console.WriteLine(Pruned(changes));
            }

            var progress = new ProgressLine("import", changes.Changes.Length);
            Outcome<ChangeReceipt> receipt = store.Apply(changes, isDry, progress.Add);
            progress.End();
            return receipt;
        });

    private static string Pruned(ChangeSet changes) => string.Create(
        CultureInfo.InvariantCulture,
        $"deleting what the folder lacks: {changes.Changes.OfType<DeleteEntity>().Count():N0} entities, "
            + $"{changes.Changes.OfType<DeleteRelationship>().Count():N0} relationships, {changes.Changes.OfType<DeleteSource>().Count():N0} sources, "
            + $"{changes.Changes.OfType<DeleteMetric>().Count():N0} metrics.");

    private static Outcome<string> Describe(ChangeReceipt done, EmbeddedStore store, bool isDry)
    {
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{done.Inserted:N0} new, {done.Updated:N0} changed, {done.Unchanged:N0} the same, {done.Deleted:N0} deleted");
        return isDry
            ? $"dry run: {counts}. Nothing was written."
            : GraphFile.ReadAll(store).Then<string>(
                facts => $"imported: {counts}. The graph has version {done.Version} and digest {GraphDigest.Of(facts)}.");
    }
}

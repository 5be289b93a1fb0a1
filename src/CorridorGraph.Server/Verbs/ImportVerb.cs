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
            isDry && GraphFile.Missing(known) is not null
                ? Read(folder, ontology).Then<string>(
                    _ => $"dry run: {GraphFile.Name(known)} would be made and filled with all of it. Nothing was written.")
                : GraphFile.OpenOrMake(known, ontology, store => Import(store, ontology, folder, isDry, prune))));
        if (!done.Succeeded)
        {
            return Faults.Print(done.Faults);
        }

        Console.WriteLine(done.Value);
        return 0;
    }

    private static Outcome<string> Import(EmbeddedStore store, GraphOntology ontology, string folder, bool isDry, bool prune)
    {
        using (store)
        {
            Outcome<ChangeReceipt> receipt = store.IsEmpty && !isDry
                ? store.Fill(receiver => Read(folder, ontology, receiver), Author, GraphFile.LogName(folder))
                : Read(folder, ontology).Then(facts => Change(store, facts, folder, isDry, prune));
            return receipt.Then(done => Describe(done, store, isDry));
        }
    }

    private static Outcome<GraphFacts> Read(string folder, GraphOntology ontology)
    {
        var facts = new FactList();
        return Read(folder, ontology, facts).Then<GraphFacts>(_ => facts.Facts);
    }

    private static Outcome<GraphCounts> Read(string folder, GraphOntology ontology, IFactReceiver receiver)
        => GraphLoader.ReadFacts(folder, "DIR", ontology, receiver).Then<GraphCounts>(counts =>
        {
            Console.WriteLine($"{folder} is right: {counts}.");
            return counts;
        });

    private static Outcome<ChangeReceipt> Change(EmbeddedStore store, GraphFacts facts, string folder, bool isDry, bool prune)
        => GraphFile.Read(store.ReadAll).Then(graph => ImportPlan.Make(facts, graph, prune, Author, folder)).Then(changes =>
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
            : GraphFile.Read(store.ReadDigest).Then<string>(
                digest => $"imported: {counts}. The graph has version {done.Version} and digest {digest}.");
    }
}

using System.CommandLine;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor merge OLD NEW</c>: makes one entity of two; the old id still leads to it.</summary>
internal static class MergeVerb
{
    private const string Author = "merge";

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be lost, and change nothing." };

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var old = new Argument<string>("OLD") { Description = "The id of the entity that goes; it stays as a former id." };
        var stays = new Argument<string>("NEW") { Description = "The id of the entity that stays." };
        var verb = new Command("merge", "Make one entity of two, relationships and all; a file, while no service runs on it.")
        {
            old, stays, DryRun, options.Engine, options.Database, options.Ontology,
        };
        verb.SetAction((parsed, cancel) => RunAsync(
            options.Read(parsed), (parsed.GetRequiredValue(old), parsed.GetRequiredValue(stays)), parsed.GetValue(DryRun), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(Outcome<CorridorSettings> settings, (string Old, string Stays) ids, bool isDry, CancellationToken cancel)
    {
        Outcome<MergeReceipt> done = await GraphStores.UseAsync(
            settings, mayWrite: true, (store, _) => EntityMerge.MakeAsync(store, ids, Author, isDry, cancel).AsTask());
        if (!done.Succeeded)
        {
            return Faults.Print(done.Faults);
        }

        foreach (string conflict in done.Value.Conflicts)
        {
            Console.WriteLine($"conflict: {conflict}");
        }

        var (version, inserted, updated, _, deleted, number) = done.Value.Change;
        string rows = string.Create(CultureInfo.InvariantCulture, $"{inserted:N0} rows new, {updated:N0} changed, {deleted:N0} deleted");
        Console.WriteLine(isDry
            ? $"dry run: {rows}. Nothing was written."
            : $"\"{ids.Old}\" is now \"{ids.Stays}\": {rows}. The graph has version {version}; \"corridor revert {number}\" takes all of it back.");
        return 0;
    }
}

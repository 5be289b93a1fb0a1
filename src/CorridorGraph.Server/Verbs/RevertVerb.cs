using System.CommandLine;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor revert CHANGE</c>: takes one entry of the change log back, as a new change; of a merge, the whole merge.</summary>
internal static class RevertVerb
{
    private const string Author = "revert";

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var change = new Argument<long>("CHANGE") { Description = "The number of the change in the log." };
        var verb = new Command("revert", "Take one change back, as a new change; a file, while no service runs on it.")
        {
            change, options.Engine, options.Database, options.Ontology,
        };
        verb.SetAction((parsed, cancel) => RunAsync(options.Read(parsed), parsed.GetRequiredValue(change), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(Outcome<CorridorSettings> settings, long change, CancellationToken cancel)
    {
        Outcome<ChangeReceipt> done = await GraphStores.UseAsync(
            settings, mayWrite: true, (store, ontology) => ChangeReversal.MakeAsync(store, ontology, change, Author, cancel).AsTask());
        if (!done.Succeeded)
        {
            return Faults.Print(done.Faults);
        }

        Console.WriteLine($"change {change} is taken back by change {done.Value.Number}; the graph has version {done.Value.Version}.");
        return 0;
    }
}

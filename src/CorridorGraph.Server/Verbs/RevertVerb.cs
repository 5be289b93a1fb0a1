using System.CommandLine;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor revert CHANGE</c>: takes one entry of the change log back, as a new change.</summary>
internal static class RevertVerb
{
    private const string Author = "revert";

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var change = new Argument<long>("CHANGE") { Description = "The number of the change in the log." };
        var verb = new Command("revert", "Take one change back, as a new change, while no service runs.") { change, options.Database, options.Ontology };
        verb.SetAction(parsed => Run(options.Read(parsed), parsed.GetRequiredValue(change)));
        return verb;
    }

    private static int Run(Outcome<CorridorSettings> settings, long change)
    {
        Outcome<ChangeReceipt> done = settings.Then(known => GraphFile.Missing(known) is { } fault
            ? fault
            : GraphLoader.ReadOntology(known).Then(ontology => GraphFile.Open(known, ontology)).Then(store =>
            {
                using (store)
                {
                    return ChangeReversal.MakeAsync(store, ontology, change, Author, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                }
            }));
        if (!done.Succeeded)
        {
            return Faults.Print(done.Faults);
        }

        Console.WriteLine($"change {change} is taken back by change {done.Value.Number}; the graph has version {done.Value.Version}.");
        return 0;
    }
}

using System.CommandLine;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor check DIR</c>: judges a dataset folder and loads nothing.</summary>
internal static class CheckVerb
{
    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var folder = new Argument<string>("DIR") { Description = "The dataset folder." };
        var verb = new Command("check", "Check a dataset folder against the ontology: each fault is one line.") { folder, options.Ontology };
        verb.SetAction(parsed => Run(options.Read(parsed), parsed.GetRequiredValue(folder)));
        return verb;
    }

    private static int Run(Outcome<CorridorSettings> settings, string folder)
    {
        Outcome<GraphFacts> facts = settings.Then(known => GraphLoader.Check(known, folder));
        if (!facts.Succeeded)
        {
            return Faults.Print(facts.Faults);
        }

        Console.WriteLine($"{folder} is right: {GraphCounts.Of(facts.Value)}.");
        return 0;
    }
}

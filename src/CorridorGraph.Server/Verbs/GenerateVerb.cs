using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CorridorGraph.Exchange;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor generate</c>: writes a made-up corridor, the same for the same number of firms and the same seed.</summary>
internal static class GenerateVerb
{
    // Numbers are read here rather than by the command line's parser, so that a wrong one is told as any other setting.
    private static readonly Option<string> Firms = new("--firms") { Description = "How many firms.", HelpName = "N", Required = true };

    private static readonly Option<string> Seed = new("--seed")
    {
        Description = "A number; another one gives another corridor. Default: 1.",
        HelpName = "S",
        DefaultValueFactory = _ => "1",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The dataset folder to write: a new or an empty one.",
        HelpName = "DIR",
        Required = true,
    };

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var verb = new Command("generate", "Write a made-up corridor of any size, to measure and to test with.")
        {
            Firms, Seed, Out, options.Ontology,
        };
        verb.SetAction(parsed => Run(options.Read(parsed), parsed));
        return verb;
    }

    private static int Run(Outcome<CorridorSettings> settings, ParseResult parsed)
    {
        long start = Stopwatch.GetTimestamp();
        string firms = parsed.GetRequiredValue(Firms), seed = parsed.GetRequiredValue(Seed), folder = parsed.GetRequiredValue(Out);
        if (!int.TryParse(firms, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || count is < 1 or > CorridorGenerator.MaxFirms)
        {
            return Faults.Print([Wrong("--firms", firms, $"from 1 to {CorridorGenerator.MaxFirms}")]);
        }

        if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number))
        {
            return Faults.Print([Wrong("--seed", seed, $"from 0 to {ulong.MaxValue}")]);
        }

        Outcome<GraphFacts> facts = settings.Then(GraphLoader.ReadOntology)
            .Then(ontology => CorridorGenerator.Write(ontology, count, number, folder));
        if (!facts.Succeeded)
        {
            return Faults.Print(facts.Faults);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {GraphCounts.Of(facts.Value)}; {seconds:0.0} s."));
        return 0;
    }

    private static Diagnostic Wrong(string option, string value, string range)
        => new(HostCodes.WrongCommandLine, $"Option {option} is \"{value}\" but must be a whole number {range}.");
}

using System.CommandLine;
using CorridorGraph.Exchange;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor pull DIR</c>: writes the graph of a Neo4j as a dataset folder.</summary>
internal static class PullVerb
{
    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var folder = new Argument<string>("DIR") { Description = "The dataset folder; files of an earlier dataset in it are replaced." };
        var verb = new Command("pull", "Write the graph of Neo4j as a dataset folder.") { folder, options.Ontology };
        verb.SetAction((parsed, cancel) => RunAsync(options.Read(parsed), parsed.GetRequiredValue(folder), cancel));
        return verb;
    }

    private static Task<int> RunAsync(Outcome<CorridorSettings> settings, string folder, CancellationToken cancel)
        => Neo4jRun.WithAsync(settings, async (client, ontology) =>
        {
            PulledGraph pulled = await new GraphPull(client, ontology).ReadAsync(cancel);
            if (pulled.Facts.Entities.Count == 0)
            {
                return Faults.Print([new Diagnostic(
                    HostCodes.NothingToPull,
                    $"Neo4j at {settings.Value!.Neo4j.Uri} holds no entity of the ontology. Nothing was written to {folder}.")]);
            }

            DatasetWriter.Write(pulled.Facts, ontology, folder);
            Console.WriteLine($"{folder}: {GraphCounts.Of(pulled.Facts)}.");
            foreach (var (name, count) in pulled.LeftOut)
            {
                Console.Error.WriteLine($"warning: {count} of {name} left out; the ontology has no such type.");
            }

            // What other tools wrote may break the rules of a dataset; the folder is there to be looked at, but not right.
            Outcome<GraphFacts> check = DatasetReader.Read(folder, ontology);
            return check.Succeeded ? 0 : Faults.Print(check.Faults);
        });
}

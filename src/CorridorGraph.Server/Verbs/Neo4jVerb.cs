using System.CommandLine;
using System.Globalization;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary><c>corridor neo4j init|status</c>: the schema of a Neo4j.</summary>
internal static class Neo4jVerb
{
    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var init = new Command("init", "Create the constraints and indexes that are missing.") { options.Ontology };
        init.SetAction((parsed, cancel) => InitAsync(options.Read(parsed), cancel));
        var status = new Command("status", "Compare the server with the ontology; changes nothing.") { options.Ontology };
        status.SetAction((parsed, cancel) => StatusAsync(options.Read(parsed), cancel));
        return new Command("neo4j", "Constraints, indexes and counts of Neo4j.") { init, status };
    }

    private static Task<int> InitAsync(Outcome<CorridorSettings> settings, CancellationToken cancel)
        => Neo4jRun.WithAsync(settings, async (client, ontology) =>
        {
            IReadOnlyList<SchemaEntry> created = await new Neo4jSchema(client, ontology).InitAsync(cancel);
            Print("created", created);
            if (created.Count == 0)
            {
                Console.WriteLine("nothing missing");
            }

            return 0;
        });

    private static Task<int> StatusAsync(Outcome<CorridorSettings> settings, CancellationToken cancel)
        => Neo4jRun.WithAsync(settings, async (client, ontology) =>
        {
            CypherServer server = await client.DescribeAsync(cancel);
            SchemaStatus status = await new Neo4jSchema(client, ontology).StatusAsync(cancel);
            Console.WriteLine($"Neo4j {server.Version} {server.Edition}".TrimEnd() + $" at {settings.Value!.Neo4j.Uri}");
            Print("missing ", status.Missing);
            Print("failed  ", status.Failed);
            Print("extra   ", status.Extra);
            Print("count   ", status.Counts.Select(Count));
            Print("unknown ", status.Unknown.Select(Count));
            return status.Missing.Count + status.Failed.Count == 0 ? 0 : 1;
        });

    private static string Count(KeyValuePair<string, long> count)
        => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value:N0}");

    private static void Print<T>(string what, IEnumerable<T> entries)
    {
        foreach (T entry in entries)
        {
            Console.WriteLine($"{what} {entry}");
        }
    }
}

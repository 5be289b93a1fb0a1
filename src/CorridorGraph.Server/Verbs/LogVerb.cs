using System.CommandLine;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary><c>corridor log</c>: prints the change log of the graph, oldest first.</summary>
internal static class LogVerb
{
    // Entries read at a time: the log is kept for ever and need not fit in memory.
    private const int PageSize = 1000;

    private static readonly Option<long> After = new("--after") { Description = "Only entries after this number.", HelpName = "N" };

    private static readonly Option<string?> Entity = new("--entity") { Description = "Only entries of one entity, its relationships and metrics.", HelpName = "ID" };

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var verb = new Command("log", "Print who changed what and when, with each row before and after.")
        {
            After, Entity, options.Engine, options.Database, options.Ontology,
        };
        verb.SetAction((parsed, cancel) => RunAsync(options.Read(parsed), parsed.GetValue(After), parsed.GetValue(Entity), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(Outcome<CorridorSettings> settings, long after, string? entity, CancellationToken cancel)
    {
        Outcome<string> done = await GraphStores.UseAsync<string>(settings, mayWrite: false, async (store, _) =>
        {
            for (var page = await store.ReadLogAsync(after, PageSize, entity, cancel); page.Count > 0;
                page = await store.ReadLogAsync(page[^1].Number, PageSize, entity, cancel))
            {
                foreach (LoggedChange entry in page)
                {
                    Print(entry);
                }
            }

            return "";
        });
        return done.Succeeded ? 0 : Faults.Print(done.Faults);
    }

    private static void Print(LoggedChange entry)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{entry.Number}  {entry.At:yyyy-MM-ddTHH:mm:ssZ}  {entry.Author}  {entry.Kind}  {entry.What}"));
        if (entry.Before is not null)
        {
            Console.WriteLine($"  - {entry.Before}");
        }

        if (entry.After is not null)
        {
            Console.WriteLine($"  + {entry.After}");
        }
    }
}

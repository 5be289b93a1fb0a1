using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CorridorGraph.Embedded;
using CorridorGraph.Exchange;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server.Tests;

/// <summary>The real program, killed at random moments while it writes.</summary>
public sealed class CrashTests
{
    private const int Lanes = 2;

    // CORRIDOR_KILLS sets how many kills there are in all.
    private static readonly int KillsOfALane
        = (int.TryParse(Environment.GetEnvironmentVariable("CORRIDOR_KILLS"), CultureInfo.InvariantCulture, out int kills) ? kills : 40) / Lanes;

    private const string Key = "key-of-a-curator";

    private static readonly CorridorSettings Defaults = new();
    private static readonly GraphOntology Ontology = OntologyReader.ReadFile(Defaults.Ontology).Value!;

    [Fact]
    public async Task What_was_acknowledged_survives_every_kill_and_nothing_is_there_by_half()
    {
        int[] acknowledged = await Task.WhenAll(Enumerable.Range(1, Lanes).Select(lane => Task.Run(() => RunLaneAsync(seed: lane))));
        Assert.All(acknowledged, count => Assert.True(count > KillsOfALane, $"only {count} changes were acknowledged before the kills"));
    }

    private static async Task<int> RunLaneAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        GraphFacts facts = DatasetReader.Read(Defaults.Seed, Ontology).Value!;
        for (int variant = 0; variant < 2; variant++)
        {
            DatasetWriter.Write(Described(facts, $"variant {variant}"), Ontology, folder.PathOf($"variant{variant}"));
        }

        var acknowledged = new List<string>();
        for (int kill = 0; kill < KillsOfALane; kill++)
        {
            if (kill % 2 == 0)
            {
                await KillServingAsync(folder, $"k{kill}", random, acknowledged);
            }
            else
            {
                await KillImportAsync(folder, kill / 2 % 2, random);
            }

            await CheckAsync(folder, acknowledged, $"seed {seed}, kill {kill}");
        }

        return acknowledged.Count;
    }

    // Each mutation puts three firms; its name is acknowledged once its answer has come.
    private static async Task KillServingAsync(TemporaryFolder folder, string round, Random random, List<string> acknowledged)
    {
        using Process process = Corridor.Start(
            [("CORRIDOR__CURATORKEYS", $"ann={Key}")], "--urls", "http://127.0.0.1:0", "--database", folder.PathOf("graph.db"));
        string announced = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        Assert.True(announced.Contains("http://", StringComparison.Ordinal), announced);
        using var client = new HttpClient { BaseAddress = new Uri(announced[announced.IndexOf("http://", StringComparison.Ordinal)..]) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        // Some kills come before the first answer, which takes a while. Most come after a number of answers, so that a slow machine has some too.
        Task? killed = random.Next(4) == 0 ? KillAfterAsync(process, random.Next(50, 400)) : null;
        int burst = random.Next(1, 12);
        int delay = random.Next(0, 40);
        try
        {
            for (int i = 0; ; i++)
            {
                string name = $"crash-{round}-{i}";
                using var content = new StringContent(Upsert(name), Encoding.UTF8, "application/json");
                using HttpResponseMessage response = await client.PostAsync((Uri?)null, content, TestContext.Current.CancellationToken);
                string answer = await response.TextAsync();
                Assert.Contains("\"inserted\":3", answer, StringComparison.Ordinal);
                acknowledged.Add(name);
                killed = i + 1 == burst ? killed ?? KillAfterAsync(process, delay) : killed;
            }
        }
        catch (HttpRequestException)
        {
            // The program is gone.
        }

        await killed!;
    }

    private static async Task KillImportAsync(TemporaryFolder folder, int variant, Random random)
    {
        using Process process = Corridor.Start([], "import", folder.PathOf($"variant{variant}"), "--database", folder.PathOf("graph.db"));
        await KillAfterAsync(process, random.Next(200, 900));
    }

    private static async Task KillAfterAsync(Process process, int milliseconds)
    {
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    // Opening checks the file, and takes the lock that the killed process held.
    private static async Task CheckAsync(TemporaryFolder folder, List<string> acknowledged, string what)
    {
        Outcome<EmbeddedStore> opened = EmbeddedStore.Open(folder.PathOf("graph.db"), Ontology, new QueryLimits(), TimeProvider.System);
        Assert.True(opened.Succeeded, $"{what}: {string.Join('\n', opened.Faults)}");
        using EmbeddedStore store = opened.Value;
        GraphFacts facts = store.ReadAll();
        var crashed = facts.Entities.Select(fact => fact.Id).Where(id => id.StartsWith("crash-", StringComparison.Ordinal)).ToHashSet();
        var whole = crashed.Select(id => id[..id.LastIndexOf('-')]).ToHashSet();
        Assert.True(crashed.Count == 3 * whole.Count, $"{what}: half of a mutation is there");
        Assert.True(whole.IsSupersetOf(acknowledged), $"{what}: an acknowledged mutation is gone");
        var described = facts.Entities.Where(fact => !crashed.Contains(fact.Id)).Select(DescriptionOf).Where(text => text is "variant 0" or "variant 1");
        Assert.True(described.Distinct().Count() <= 1, $"{what}: half of an import is there");

        var log = await store.ReadLogAsync(0, int.MaxValue, null, TestContext.Current.CancellationToken);
        Assert.Equal(log.Select((_, i) => i + 1L), log.Select(entry => entry.Number));
        Assert.Equal(log.Count == 0 ? 0 : log[^1].Version, await store.ReadVersionAsync(TestContext.Current.CancellationToken));
        Assert.Equal(crashed.Count, log.Count(entry => entry.What.StartsWith("crash-", StringComparison.Ordinal)));
    }

    private static string Upsert(string name)
    {
        string rows = string.Join(", ", "abc".Select(letter => $$"""{ id: \"{{name}}-{{letter}}\", name: \"新\", sources: [\"{{Source}}\"] }"""));
        return $$"""{"query":"mutation { upsertFirms(rows: [{{rows}}]) { inserted } }"}""";
    }

    private static string Source => field ??= DatasetReader.Read(Defaults.Seed, Ontology).Value!.Sources[0].Id;

    private static GraphFacts Described(GraphFacts facts, string description) => facts with
    {
        Entities =
        [
            .. facts.Entities.Select(fact => fact with
            {
                Values = [.. fact.Type.Properties.Zip(fact.Values, (property, value) => property.Name == "descriptionEn" ? description : value)],
            }),
        ],
    };

    private static string? DescriptionOf(EntityFact fact)
        => fact.Values[fact.Type.Properties.Index().First(pair => pair.Item.Name == "descriptionEn").Index] as string;
}

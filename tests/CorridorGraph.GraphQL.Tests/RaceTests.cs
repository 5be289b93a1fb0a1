using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>Many curators at once, through several services over one store, as several processes would be.</summary>
public sealed class RaceTests
{
    [Fact]
    public async Task Ten_thousand_races_for_a_version_lose_no_update_in_memory() => await RaceAsync(InMemory());

    [Fact]
    public async Task Ten_thousand_races_for_a_version_lose_no_update_in_a_file()
    {
        using var store = new TemporaryStore();
        await RaceAsync([store.Serve(), store.Serve(), store.Serve(), store.Serve()]);
    }

    private static WritableService[] InMemory()
    {
        var first = new WritableService();
        return [first, new WritableService(first.Store), new WritableService(first.Store), new WritableService(first.Store)];
    }

    private static async Task RaceAsync(WritableService[] services)
    {
        int start = (await VersionRace.SeenAsync(services[0])).Version;
        const int curators = 40, tries = 250;
        var race = new VersionRace();
        await Task.WhenAll(Enumerable.Range(0, curators).Select(
            curator => Task.Run(() => race.TryAsync(services[curator % services.Length], tries))));

        Assert.All(race.Refusals, codes => Assert.Equal(["CG2031"], codes));
        Assert.Equal(curators * tries, race.Won + race.Refusals.Count);
        Assert.True(race.Won >= tries && race.Refusals.Count > 0, $"{race.Won} won and {race.Refusals.Count} lost: that was no race.");
        Assert.Equal((120 + race.Won, start + race.Won), await VersionRace.SeenAsync(services[0]));
    }

    [Fact]
    public async Task Those_who_expect_no_version_keep_what_the_others_changed_in_other_fields()
    {
        WritableService[] services = InMemory();
        string[] fields = ["nameEn", "description", "descriptionEn", "locator"];
        await Task.WhenAll(fields.Select((field, curator) => Task.Run(async () =>
        {
            string? mine = null;
            for (int i = 0; i < 25; i++)
            {
                var firm = (await services[curator].DataAsync($$"""{ firm(id: "f-alpha") { {{field}} } }"""))["firm"]!;
                Assert.True(mine is null || mine == (string?)firm[field], $"{field} is {firm[field]} and was set to {mine}.");
                mine = $"{field} {i}";
                await services[curator].DataAsync($$"""mutation { upsertFirms(rows: [{ id: "f-alpha", {{field}}: "{{mine}}" }]) { version } }""");
            }
        })));
    }
}

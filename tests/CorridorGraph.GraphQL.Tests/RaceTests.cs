using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>Many curators at once, through several services over one store, as several processes would be.</summary>
public sealed class RaceTests
{
    private const string Read = """{ graphVersion firm(id: "f-alpha") { employees } }""";

    private const string Write = """
        mutation ($e: Int, $v: Int) { upsertFirms(rows: [{ id: "f-alpha", employees: $e }], expectedVersion: $v) { version } }
        """;

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
        int start = (int)(await services[0].DataAsync(Read))["graphVersion"]!;
        const int curators = 40, tries = 250;
        int won = 0, lost = 0;
        await Task.WhenAll(Enumerable.Range(0, curators).Select(curator => Task.Run(async () =>
        {
            var service = services[curator % services.Length];
            for (int i = 0; i < tries; i++)
            {
                var seen = await service.DataAsync(Read);
                int employees = (int)seen["firm"]!["employees"]!;
                string[] codes = await service.CodesAsync(Write, $$"""{"e":{{employees + 1}},"v":{{seen["graphVersion"]}}}""");
                if (codes.Length == 0)
                {
                    Interlocked.Increment(ref won);
                }
                else
                {
                    Assert.Equal(["CG2031"], codes);
                    Interlocked.Increment(ref lost);
                }
            }
        })));

        Assert.Equal(curators * tries, won + lost);
        Assert.True(won >= tries && lost > 0, $"{won} won and {lost} lost: that was no race.");
        var end = await services[0].DataAsync(Read);
        Assert.Equal((120 + won, start + won), ((int)end["firm"]!["employees"]!, (int)end["graphVersion"]!));
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

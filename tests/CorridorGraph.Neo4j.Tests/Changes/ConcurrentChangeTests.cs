using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>Several services over one server, each with a client of its own, as several processes would have.</summary>
public sealed class ConcurrentChangeTests(LiveServer live) : StoreTest(live)
{
    [Fact]
    public async Task Races_for_a_version_lose_no_update()
    {
        const int curators = 8, tries = 20;
        var race = new VersionRace();
        await AllAsync(curators, service => race.TryAsync(service, tries));

        Assert.All(race.Refusals, codes => Assert.Equal(["CG2031"], codes));
        Assert.Equal(curators * tries, race.Won + race.Refusals.Count);
        Assert.True(race.Won >= tries && race.Refusals.Count > 0, $"{race.Won} won and {race.Refusals.Count} lost: that was no race.");
        Assert.Equal((120 + race.Won, 1 + race.Won), await VersionRace.SeenAsync(Serve()));
        Assert.Equal(
            Enumerable.Range(1, 1 + race.Won).Select(number => (long)number), (await Store.ReadLogAsync(0, 1_000, null, Cancel)).Select(entry => entry.Number));
    }

    [Fact]
    public async Task Those_who_expect_no_version_keep_what_the_others_changed_in_other_fields()
    {
        string[] fields = ["nameEn", "description", "descriptionEn", "locator"];
        int next = -1;
        await AllAsync(fields.Length, async service =>
        {
            string field = fields[Interlocked.Increment(ref next)];
            for (int i = 0; i < 10; i++)
            {
                await service.DataAsync($$"""mutation { upsertFirms(rows: [{ id: "f-alpha", {{field}}: "{{field}} {{i}}" }]) { version } }""");
            }
        });

        Assert.Equal(
            """{"data":{"graphVersion":41,"firm":{"nameEn":"nameEn 9","description":"description 9","descriptionEn":"descriptionEn 9","locator":"locator 9"}}}""",
            await Serve().AskAsync("""{ graphVersion firm(id: "f-alpha") { nameEn description descriptionEn locator } }"""));
    }

    [Fact]
    public async Task A_relationship_to_what_is_deleted_at_the_same_time_is_never_made()
    {
        for (int i = 0; i < 10; i++)
        {
            await Serve().DataAsync($$"""mutation { upsertFirms(rows: [{ id: "f-{{i}}", name: "n", sources: ["s-news"] }]) { version } }""");
            string[] changes =
            [
                $$"""mutation { deleteEntities(ids: ["f-{{i}}"]) { version } }""",
                $$"""mutation { relate(rows: [{ type: HATCHES, from: "inc-a", to: "f-{{i}}", sources: ["s-news"] }]) { version } }""",
            ];
            int next = -1;
            string[][] codes = new string[2][];
            await AllAsync(2, async service =>
            {
                int mine = Interlocked.Increment(ref next);
                codes[mine] = await service.CodesAsync(changes[mine]);
            });
            Assert.Single(codes, one => one.Length == 0);
            Assert.Contains(Assert.Single(codes, one => one.Length > 0)[0], (string[])["CG2042", "CG2032"]);
        }
    }

    private async Task AllAsync(int services, Func<WritableService, Task> work)
        => await Task.WhenAll(Enumerable.Range(0, services).Select(_ => Task.Run(async () =>
        {
            await using ICypherClient client = Live.Connect();
            await work(Serve(client));
        })));
}

using System.Collections.Immutable;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using CsCheck;

namespace CorridorGraph.Neo4j.Tests;

public sealed class StoreTests(LiveServer live) : StoreTest(live)
{
    private const string Log = "{ graphVersion changes(after: 1) { number version author kind what before after } }";

    [Fact]
    public Task Drawn_change_sets_give_the_receipts_the_log_and_the_graph_that_a_file_gives()
        => Gen.Int.SampleAsync(CompareAsync, iter: 5, threads: 1);

    [Fact]
    public async Task A_push_is_one_entry_with_digest_and_counts_and_is_not_taken_back()
    {
        LoggedChange entry = Assert.Single(await Store.ReadLogAsync(0, 10, null, Cancel));
        Assert.Equal((1L, 1L, "test", "Push", "golden cases"), (entry.Number, entry.Version, entry.Author, entry.Kind, entry.What));
        Assert.Equal(GraphDigest.Describe(GraphDigest.Of(Cases.Facts), GraphCounts.Of(Cases.Facts)), entry.After);
        Assert.Equal(
            "CG3045  Change 1 cannot be taken back: it stands for all rows that a push sent; the log does not hold them. Nothing was changed.",
            (await RevertAsync(1)).Faults.Single().ToString());
        Assert.Equal(ChangeCodes.NotTakenBack, (await RevertAsync(2)).Faults.Single().Code);
    }

    [Fact]
    public async Task The_log_of_an_entity_has_its_relationships_and_metrics_in_pages()
    {
        using var file = new TemporaryStore();
        foreach (var service in new[] { file.Serve(), Serve() })
        {
            await service.DataAsync("""
                mutation {
                  upsertFirms(rows: [{ id: "f-alpha", employees: 5 }, { id: "f-beta", employees: 5 }]) { version }
                  relate(rows: [{ type: HATCHES, from: "inc-c", to: "f-alpha", sources: ["s-news"] }]) { version }
                  upsertMetrics(rows: [{ entity: "f-alpha", name: "m", value: 2, sources: ["s-news"] }]) { version }
                }
                """);
        }

        foreach (string arguments in new[] { "", "entity: \"f-alpha\"", "entity: \"f-alpha\", first: 2", "entity: \"inc-c\", after: 2", "after: 3, first: 1", "first: 0" })
        {
            string query = arguments.Length == 0 ? "{ changes(after: 1) { number what } }" : $"{{ changes({arguments}) {{ number what }} }}";
            if (arguments != "first: 0")
            {
                Assert.Contains("number", await Serve().AskAsync(query), StringComparison.Ordinal);
            }

            Assert.Equal(await file.Serve().AskAsync(query), await Serve().AskAsync(query));
        }
    }

    [Fact]
    public async Task A_version_that_was_not_expected_is_named()
    {
        var set = new ChangeSet([new PutSource(new SourceFact("s-x", "X"))], "ann") { ExpectedVersion = 7 };
        Assert.Equal(
            "CG2031  The graph has version 1, not the expected 7.", (await Store.ApplyAsync(set, dryRun: false, Cancel)).Faults.Single().ToString());
        Assert.Equal(2, (await Store.ApplyAsync(set with { ExpectedVersion = 1 }, dryRun: false, Cancel)).Value!.Version);
        Assert.Equal(2, (await Store.ApplyAsync(set with { ExpectedVersion = 2 }, dryRun: false, Cancel)).Value!.Version);
    }

    [Fact]
    public async Task A_server_without_a_log_begins_with_version_0()
    {
        await Client.RunAsync(Runs.Write(Runs.Say("MATCH (x) WHERE x:`corridor.Graph` OR x:`corridor.Change` DELETE x")));
        Assert.Equal("""{"data":{"graphVersion":0,"changes":[]}}""", await Serve().AskAsync("{ graphVersion changes { number } }"));
        await Serve().DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: 5 }]) { version } }""");
        Assert.Equal("""{"data":{"graphVersion":1,"changes":[{"number":1}]}}""", await Serve().AskAsync("{ graphVersion changes { number } }"));
    }

    [Fact]
    public async Task A_subscription_is_told_what_another_service_changed()
    {
        await using ICypherClient other = Live.Connect();
        await using var events = Serve(other).Service.StreamAsync(
            TestService.Request("subscription { graphChanged { version author count } }"), Cancel).GetAsyncEnumerator(Cancel);
        Task<bool> first = events.MoveNextAsync().AsTask();

        // A subscription has no acknowledgement: it listens within a moment.
        for (int i = 1; i < 50 && !first.IsCompleted; i++)
        {
            await Serve().DataAsync(
                $$"""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: {{i}} }, { id: "f-beta", employees: {{i}} }]) { version } }""");
            await Task.WhenAny(first, Task.Delay(1_000, Cancel));
        }

        Assert.True(await first);
        using var told = events.Current;
        Assert.Matches("""^{"data":{"graphChanged":{"version":\d+,"author":"ann","count":2}}}$""", System.Text.Encoding.UTF8.GetString(told.Utf8.Span));
    }

    [Fact]
    public async Task What_another_tool_tied_to_an_entity_keeps_it()
    {
        await Client.RunAsync(Runs.Write(Runs.Say("MATCH (x:Entity {id: 'f-beta'}) CREATE (:Elsewhere)-[:WATCHES]->(x)")));
        Assert.Equal(["CG3028"], await Serve().CodesAsync("""mutation { deleteEntities(ids: ["f-beta"], detach: true) { version } }"""));
        Assert.Equal("""{"data":{"graphVersion":1,"firm":{"id":"f-beta"}}}""", await Serve().AskAsync("""{ graphVersion firm(id: "f-beta") { id } }"""));
    }

    [Fact]
    public async Task Former_ids_lead_on_while_an_entity_has_them()
    {
        const string ask = """{ firm(id: "f-old") { id } }""";
        await Serve().DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", formerIds: ["f-old", "f-older"] }]) { version } }""");
        Assert.Equal("""{"data":{"firm":{"id":"f-alpha"}}}""", await Serve().AskAsync(ask));
        Assert.Equal(["CG2040"], await Serve().CodesAsync("""mutation { upsertFirms(rows: [{ id: "f-old", name: "n", sources: ["s-news"] }]) { version } }"""));
        await Serve().DataAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", formerIds: ["f-older"] }]) { version } }""");
        Assert.Equal("""{"data":{"firm":null}}""", await Serve().AskAsync(ask));
    }

    private static async Task SameAsync(WritableService file, WritableService neo4j, string query)
        => Assert.Equal(await file.AskAsync(query), await neo4j.AskAsync(query));

    private ValueTask<Ontology.Outcome<ChangeReceipt>> RevertAsync(long number)
        => ChangeReversal.MakeAsync(Store, Cases.Ontology, number, "ann", Cancel);

    private async Task CompareAsync(int seed)
    {
        await InitializeAsync();
        using var file = new TemporaryStore();
        var drawn = new DrawnChanges(seed, file);
        for (int i = 0; i < 12; i++)
        {
            ChangeSet set = drawn.Next();
            foreach (bool dryRun in new[] { true, false })
            {
                var expected = await file.Store.ApplyAsync(set, dryRun, Cancel);
                var actual = await Store.ApplyAsync(set, dryRun, Cancel);
                Assert.Equal(expected.Value! with { Number = 0 }, OnAnyStore(actual.Value! with { Number = 0 }));
            }
        }

        await SameAsync(file.Serve(), Serve(), Log);
        await CompareGraphAsync(file.Facts);

        // And back again, the last one first.
        int changes = (await Store.ReadLogAsync(0, int.MaxValue, null, Cancel)).Count;
        for (int number = changes; number > 1; number--)
        {
            Assert.True((await RevertAsync(number)).Succeeded);
        }

        await CompareGraphAsync(Cases.Facts);
    }

    private async Task CompareGraphAsync(GraphFacts facts)
    {
        var comparison = await new GraphPush(Client, Cases.Ontology).CompareAsync(facts, Cancel);
        Assert.Equal((0, false), (comparison.Changes, comparison.HasExtra));
    }

    /// <summary>Change sets that suit the graph as it is, drawn at random.</summary>
    private sealed class DrawnChanges(int seed, TemporaryStore file)
    {
        private readonly Random random = new(seed);

        public ChangeSet Next()
        {
            var now = file.Facts;
            var touched = new HashSet<string>();
            var changes = Enumerable.Range(0, random.Next(1, 6)).Select(i => Draw(now, i)).Where(change => touched.Add(Subject(change)));
            return new ChangeSet([.. changes], "ann", random.Next(2) == 0 ? null : "why");
        }

        // Rows of one set may speak of the same entity, so that one deleted is spoken of by no other.
        private static string Subject(Change change) => change switch
        {
            PutRelationship put => put.Row.Id,
            DeleteRelationship delete => delete.Identity.Id,
            _ => change.GetType().Name,
        };

        private Change Draw(GraphFacts now, int i)
        {
            var entity = One(now.Entities);
            var tie = One(now.Relationships);
            ImmutableArray<string> cited = [One(now.Sources).Id];
            return random.Next(8) switch
            {
                0 => new PutSource(One(now.Sources) with { TitleEn = $"Title {random.Next(3)}" }),
                1 => new PutEntity(With(entity, "nameEn", $"Name {random.Next(3)}")),
                2 => new PutEntity(With(With(entity, "id", $"{entity.Id}-{random.Next(9)}"), "formerIds", ImmutableArray<string>.Empty) with { Sources = cited }),
                3 => new PutEntity(With(entity, "formerIds", ImmutableArray.Create($"old-{entity.Id}-{random.Next(3)}"))),
                4 => new PutRelationship(tie with { Note = $"note {random.Next(3)}", Sources = cited }),
                5 => new PutRelationship(tie with { Since = $"{2000 + random.Next(9)}", Until = null }),
                6 => i == 0 ? new DeleteRelationship(RelationshipIdentity.Of(tie)) : new PutMetric(Metric(entity.Id, cited)),
                _ => now.Metrics.Count > 0 && i == 0
                    ? new DeleteMetric(MetricIdentity.Of(One(now.Metrics)))
                    : new PutMetric(Metric(entity.Id, cited)),
            };
        }

        private MetricFact Metric(string entity, ImmutableArray<string> cited)
            => new(entity, "drawn", random.Next(3) / 2.0, cited, random.Next(2) == 0 ? null : "m", random.Next(2) == 0 ? null : "2020");

        private static EntityFact With(EntityFact entity, string name, object value)
        {
            int column = entity.Type.Properties.Index().Single(pair => pair.Item.Name == name).Index;
            var changed = entity with { Values = entity.Values.SetItem(column, value) };
            return name == "id" ? changed with { Id = (string)value } : changed;
        }

        private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
    }
}

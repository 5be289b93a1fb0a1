using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CsCheck;

namespace CorridorGraph.Embedded.Tests;

public sealed class StoreTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Change_sets_give_what_a_plain_model_gives_and_so_do_the_file_and_the_log()
        => Gen.Int.Sample(Compare, iter: 30, threads: 1);

    [Fact]
    public async Task A_refused_version_changes_nothing()
    {
        using EmbeddedStore store = file.Open();
        Firm(store, "n1");
        var outcome = store.Apply(Put("n2") with { ExpectedVersion = 0 }, false, _ => { });
        Assert.Equal(ChangeCodes.OtherVersion, outcome.Faults.Single().Code);
        Assert.Equal(1, await store.ReadVersionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_dry_run_counts_and_keeps_nothing()
    {
        using EmbeddedStore store = file.Open();
        Firm(store, "n1");
        string before = GraphDigest.Of(store.ReadAll());
        Assert.Equal(new ChangeReceipt(1, 1, 0, 0, 0, 3), store.Apply(Put("n2"), true, _ => { }).Value);
        Assert.Equal(before, GraphDigest.Of(store.ReadAll()));
        Assert.Equal(2, (await store.ReadLogAsync(0, 10, null, TestContext.Current.CancellationToken)).Count);
        Assert.Equal(new ChangeReceipt(2, 1, 0, 0, 0, 3), store.Apply(Put("n2"), false, _ => { }).Value);
    }

    [Fact]
    public void Rows_as_they_were_make_no_version_and_no_entry()
    {
        using EmbeddedStore store = file.Open();
        Firm(store, "n1");
        Assert.Equal(new ChangeReceipt(1, 0, 0, 1, 0, 0), store.Apply(Put("n1"), false, _ => { }).Value);
    }

    [Fact]
    public async Task A_filled_file_has_one_entry_with_the_digest()
    {
        var model = new PlainStore(new Chance(1));
        _ = Enumerable.Range(0, 20).Select(_ => model.Next()).Last();
        using EmbeddedStore store = file.Open();
        Assert.True(store.Fill(model.Facts, "seed", "folder").Succeeded);
        var entry = Assert.Single(await store.ReadLogAsync(0, 10, null, TestContext.Current.CancellationToken));
        Assert.Contains(GraphDigest.Of(model.Facts), entry.After, StringComparison.Ordinal);
        Assert.Equal(GraphDigest.Of(model.Facts), GraphDigest.Of(store.ReadAll()));
    }

    [Fact]
    public async Task Ties_former_ids_and_parallels_are_found()
    {
        using EmbeddedStore store = file.Open();
        Firm(store, "n1");
        Firm(store, "n1b");
        RelationshipFact[] ties =
        [
            new(SmallGraph.Tie("OWNS"), "n1", "n1b", ["s1"]), new(SmallGraph.Tie("OWNS"), "n1", "n1b", ["s1"], "2017"),
            new(SmallGraph.Tie("OWNS"), "n1", "n1", ["s1"]),
        ];
        var renamed = new SmallGraph().Entity("Firm", "n3", ("formerIds", System.Collections.Immutable.ImmutableArray.Create("n0"))).Entities[0];
        store.Apply(new ChangeSet([.. ties.Select(tie => new PutRelationship(tie)), new PutEntity(renamed)], "ann"), false, _ => { });
        var wanted = new FactsWanted();
        wanted.Relationships.Add(RelationshipIdentity.Of(ties[1]));
        wanted.Entities.Add("n0");
        FactsFound found = await store.ReadAsync(wanted, TestContext.Current.CancellationToken);
        Assert.Equal(ties[..2].Select(RelationshipIdentity.Of).Order(Comparer<RelationshipIdentity>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id))),
            found.Relationships.Keys.OrderBy(identity => identity.Id, StringComparer.Ordinal));
        Assert.Equal("n3", found.Renamed["n0"]);
        wanted.Ties.Add("n1");
        Assert.Equal(3, (await store.ReadAsync(wanted, TestContext.Current.CancellationToken)).Relationships.Count);
    }

    [Fact]
    public void Taking_changes_back_from_the_last_on_gives_each_state_again()
        => Gen.Int.Sample(TakeBack, iter: 20, threads: 1);

    [Fact]
    public void A_change_that_the_graph_has_moved_on_from_is_not_taken_back()
    {
        using EmbeddedStore store = file.Open();
        Firm(store, "n1");
        Firm(store, "n2");
        store.Apply(new ChangeSet([new PutRelationship(new RelationshipFact(SmallGraph.Tie("OWNS"), "n1", "n2", ["s1"]))], "ann"), false, _ => { });
        string digest = GraphDigest.Of(store.ReadAll());
        string[] refused = [.. new[] { 1L, 2, 3, 5, 0 }.Select(number => Revert(store, number).Faults.Single().ToString())];
        Assert.All(refused, line => Assert.StartsWith(ChangeCodes.NotTakenBack, line, StringComparison.Ordinal));
        Assert.Contains("facts cite the source", refused[0], StringComparison.Ordinal);
        Assert.Contains("has relationships", refused[1], StringComparison.Ordinal);
        Assert.Contains("has no change 5", refused[3], StringComparison.Ordinal);
        Assert.Equal(digest, GraphDigest.Of(store.ReadAll()));
        Assert.Equal(1, Revert(store, 4).Value!.Deleted);
        Assert.Contains("changed again", Revert(store, 4).Faults.Single().Message, StringComparison.Ordinal);
        Assert.Equal(1, Revert(store, 5).Value!.Inserted);
    }

    private static Outcome<ChangeReceipt> Revert(EmbeddedStore store, long number)
        => ChangeReversal.MakeAsync(store, SmallGraph.Ontology, number, "ann", CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static ChangeSet Put(string id) => new([new PutEntity(new SmallGraph().Entity("Firm", id).Entities[0])], "ann");

    private static void Firm(EmbeddedStore store, string id)
    {
        var changes = Put(id);
        Assert.True(store.Apply(changes with { Changes = [new PutSource(new SourceFact("s1", "First")), .. changes.Changes] }, false, _ => { }).Succeeded);
    }

    private static void Compare(int seed)
    {
        using var file = new StoreFile();
        var chance = new Chance(seed);
        var model = new PlainStore(chance);
        string digest = "";
        for (int round = 0; round < 3; round++)
        {
            using EmbeddedStore store = file.Open();
            for (int i = 0; i < 15; i++)
            {
                var applied = store.Apply(model.Next(), false, _ => { });
                Assert.True(applied.Succeeded, string.Join('\n', applied.Faults));
                digest = GraphDigest.Of(model.Facts);
                Assert.Equal(digest, GraphDigest.Of(store.ReadAll()));
            }
        }

        using EmbeddedStore reopened = file.Open();
        Assert.Equal(digest, GraphDigest.Of(reopened.ReadAll()));
        Assert.Equal(digest, GraphDigest.Of(Replay(reopened, chance)));
    }

    private static void TakeBack(int seed)
    {
        using var file = new StoreFile();
        var model = new PlainStore(new Chance(seed));
        using EmbeddedStore store = file.Open();
        var states = new Stack<(long Last, string Digest)>();
        for (int i = 0; i < 12; i++)
        {
            long last = store.ReadLogAsync(0, int.MaxValue, null, CancellationToken.None).AsTask().GetAwaiter().GetResult().Count;
            states.Push((last, GraphDigest.Of(store.ReadAll())));
            Assert.True(store.Apply(model.Next(), false, _ => { }).Succeeded);
        }

        long next = store.ReadLogAsync(0, int.MaxValue, null, CancellationToken.None).AsTask().GetAwaiter().GetResult().Count;
        foreach (var (last, digest) in states)
        {
            for (; next > last; next--)
            {
                var reverted = Revert(store, next);
                Assert.True(reverted.Succeeded, string.Join('\n', reverted.Faults));
            }

            Assert.Equal(digest, GraphDigest.Of(store.ReadAll()));
        }
    }

    private static GraphFacts Replay(EmbeddedStore store, Chance chance)
    {
        var replayed = new PlainStore(chance);
        var reader = new FactReader(SmallGraph.Ontology);
        var log = store.ReadLogAsync(0, int.MaxValue, null, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        Assert.Equal(Enumerable.Range(1, log.Count).Select(number => (long)number), log.Select(entry => entry.Number));
        foreach (LoggedChange entry in log)
        {
            byte[] json = Encoding.UTF8.GetBytes((entry.After ?? entry.Before)!);
            replayed.Make(entry.Kind switch
            {
                nameof(PutSource) => new PutSource(FactReader.Source(json)),
                nameof(PutEntity) => new PutEntity(reader.Entity(json)),
                nameof(PutRelationship) => new PutRelationship(reader.Relationship(json)),
                nameof(PutMetric) => new PutMetric(FactReader.Metric(json)),
                nameof(DeleteSource) => new DeleteSource(entry.What),
                nameof(DeleteEntity) => new DeleteEntity(entry.What),
                nameof(DeleteRelationship) => new DeleteRelationship(RelationshipIdentity.Of(reader.Relationship(json))),
                _ => (Change)new DeleteMetric(MetricIdentity.Of(FactReader.Metric(json))),
            });
        }

        return replayed.Facts;
    }
}

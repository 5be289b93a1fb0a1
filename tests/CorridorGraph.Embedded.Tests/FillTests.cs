using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>An empty file that is filled while the facts are still being read: with all of them or none.</summary>
public sealed class FillTests : IDisposable
{
    private const int Firms = 8_000;
    private const string Indexes = "SELECT group_concat(name || sql) FROM (SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)";

    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_fill_is_one_entry_with_the_digest_of_what_the_file_holds()
    {
        GraphFacts facts = Facts();
        using (EmbeddedStore store = file.Open())
        {
            object? indexes = JournalFile.Ask(store.Connection, Indexes);
            ChangeReceipt receipt = store.Fill(facts, "test", "folder").Value!;
            Assert.Equal((1, GraphCounts.Of(facts).All, 1), (receipt.Version, receipt.Inserted, receipt.Number));
            Assert.Equal(indexes, JournalFile.Ask(store.Connection, Indexes));
            Assert.Equal(GraphCounts.Of(facts), store.Counts);
            LoggedChange entry = (await store.ReadLogAsync(0, 10, null, TestContext.Current.CancellationToken)).Single();
            Assert.Equal(GraphDigest.Of(facts), JsonDocument.Parse(entry.After!).RootElement.GetProperty("digest").GetString());
            Assert.Equal(GraphDigest.Of(facts), store.ReadDigest());
            Assert.Equal(SnapshotText.Of(Snapshot.Build(SmallGraph.Ontology, facts)), SnapshotText.Of(store.Graph.Current.Engine.Snapshot));

            Assert.True(store.Apply(new ChangeSet([new PutSource(new SourceFact("s9", "Ninth"))], "test"), false, _ => { }).Succeeded);
            Assert.Equal(GraphDigest.Of(store.ReadAll()), store.ReadDigest());
            Assert.NotEqual(GraphDigest.Of(facts), store.ReadDigest());
        }

        using EmbeddedStore reopened = file.Open();
        Assert.Equal(facts.Relationships.Count, reopened.Counts.Relationships);
    }

    [Fact]
    public void A_fault_found_after_thousands_of_rows_leaves_the_file_empty()
    {
        var fault = new Diagnostic("CG4007", "No entity has the id.");
        GraphFacts facts = Facts();
        using EmbeddedStore store = file.Open();
        Outcome<ChangeReceipt> refused = store.Fill(
            receiver =>
            {
                facts.GiveTo(receiver);
                return fault;
            },
            "test",
            "folder");
        Assert.Equal(fault, refused.Faults.Single());
        Assert.True(store.IsEmpty);
        Assert.Equal(0L, JournalFile.Ask(store.Connection, "SELECT count(*) FROM entities"));
        Assert.Equal(1, store.Fill(facts, "test", "folder").Value!.Version);
    }

    [Fact]
    public void A_disk_that_is_full_half_way_ends_the_reading_and_leaves_the_file_empty()
    {
        GraphFacts facts = Facts();
        using EmbeddedStore store = file.Open();
        JournalFile.Run(store.Connection, "PRAGMA max_page_count = 300");
        Assert.Equal(JournalCodes.Unwritable, store.Fill(facts, "test", "folder").Faults.Single().Code);
        Assert.True(store.IsEmpty);
        JournalFile.Run(store.Connection, "PRAGMA max_page_count = 1000000");
        Assert.Equal(GraphCounts.Of(facts).All, store.Fill(facts, "test", "folder").Value!.Inserted);
    }

    // More than who reads may be ahead of who writes.
    private static GraphFacts Facts()
    {
        var graph = new SmallGraph();
        for (int i = 0; i < Firms; i++)
        {
            graph.Entity("Firm", $"f{i}", ("founded", $"{1990 + (i % 30)}"), ("employees", (long)(i % 500)));
            graph.Tied("PEER_OF", $"f{i}", $"f{(i * 7) % Firms}", "2020").Tied("OWNS", $"f{i}", $"f{i / 2}");
        }

        graph.Measured("f1", "a \"measure\" 中 \U0001F600", 1.5);
        return new GraphFacts([new("s1", "First \U0001F600"), new("s2", "\uFFFD Second")], graph.Entities, graph.Relationships, graph.Metrics);
    }
}

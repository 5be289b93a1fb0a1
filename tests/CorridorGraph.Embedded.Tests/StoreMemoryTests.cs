using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>What a file costs who opens it, and what becomes of facts that lie in the file only.</summary>
[Collection(Alone.Name)]
public sealed class StoreMemoryTests : IDisposable
{
    private const int Firms = 5_000;

    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_start_makes_no_object_of_a_fact_and_keeps_none()
    {
        int facts = Fill();
        file.Open(readOnly: true).Dispose();
        long kept = GC.GetTotalMemory(forceFullCollection: true), made = GC.GetAllocatedBytesForCurrentThread();
        using EmbeddedStore store = file.Open(readOnly: true);
        made = GC.GetAllocatedBytesForCurrentThread() - made;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;

        // A relationship is about 110 bytes of JSON; as an object with its texts it is 400.
        Assert.InRange((double)made / facts, 1, 350);
        Assert.InRange((double)kept / facts, 1, 110);
    }

    [Fact]
    public async Task A_row_that_is_damaged_while_the_file_is_open_is_neither_read_nor_changed()
    {
        Fill();
        using EmbeddedStore store = file.Open();
        string digest = GraphDigest.Of(store.ReadAll());
        JournalFile.Run(store.Connection, "UPDATE entities SET fact = replace(fact, 'f17', 'f71') WHERE id = 'f17'");
        var wanted = new FactsWanted();
        wanted.Entities.Add("f17");
        var unread = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await store.ReadAsync(wanted, TestContext.Current.CancellationToken));
        Assert.Equal(JournalCodes.Damaged, unread.Fault.Code);
        Assert.Equal(JournalCodes.Damaged, Put(store, new SmallGraph().Entity("Firm", "f17", ("founded", "2020")).Entities[0]).Faults.Single().Code);

        JournalFile.Run(store.Connection, "UPDATE entities SET fact = replace(fact, 'f71', 'f17') WHERE id = 'f17'");
        Assert.Equal(digest, GraphDigest.Of(store.ReadAll()));
    }

    [Fact]
    public void A_property_that_took_another_place_in_its_type_is_no_change()
    {
        Fill();
        EntityFact firm = new SmallGraph().Entity("Firm", "f0new", ("founded", "2020"), ("employees", 7L)).Entities[0];
        using EmbeddedStore store = file.Open();
        Assert.Equal(1, Put(store, firm).Value!.Inserted);
        JournalFile.Run(store.Connection, """
            UPDATE entities SET fact = json_set(json_remove(fact, '$.founded'), '$.founded', '2020') WHERE id = 'f0new';
            UPDATE entities SET seal = row_seal(id, fact) WHERE id = 'f0new';
            """);
        Assert.Equal(1, Put(store, firm).Value!.Unchanged);
    }

    [Theory]
    [InlineData("\U0001F600", "\uFFFD")]
    [InlineData("\uE000", "\U00010000")]
    [InlineData("中", "é")]
    public void Texts_of_facts_are_in_the_order_of_their_bytes(string one, string other)
    {
        string first = FactText.Of(new SourceFact("s", one)), second = FactText.Of(new SourceFact("s", other));
        Assert.Equal(
            Math.Sign(string.CompareOrdinal(first, second)),
            Math.Sign(Encoding.UTF8.GetBytes(first).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(second))));
    }

    private static Outcome<ChangeReceipt> Put(EmbeddedStore store, EntityFact fact)
        => store.Apply(new ChangeSet([new PutEntity(fact)], "test"), false, _ => { });

    private int Fill()
    {
        var graph = new SmallGraph();
        for (int i = 0; i < Firms; i++)
        {
            graph.Entity("Firm", $"f{i}", ("founded", $"{1990 + (i % 30)}"), ("employees", (long)(i % 500)));
            for (int tie = 1; tie < 6; tie++)
            {
                graph.Tied("PEER_OF", $"f{i}", $"f{(i * tie) % Firms}", $"20{10 + tie}");
            }
        }

        using EmbeddedStore store = file.Open();
        var facts = new GraphFacts([new("s1", "First"), new("s2", "Second")], graph.Entities, graph.Relationships, []);
        Assert.True(store.Fill(facts, "test", "folder").Succeeded);
        return GraphCounts.Of(facts).All;
    }
}

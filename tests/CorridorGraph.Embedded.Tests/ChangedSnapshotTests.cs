using CorridorGraph.Plan;
using CsCheck;

namespace CorridorGraph.Embedded.Tests;

/// <summary>Snapshots that come about by changes, and their replacement by whole ones.</summary>
public sealed class ChangedSnapshotTests
{
    private static readonly string[] Tags = [.. Enumerable.Range(0, 40).Select(i => $"tag{i}")];

    [Fact]
    public void After_any_changes_everything_is_as_in_a_snapshot_that_is_built_whole()
        => Gen.Int.Sample(Compare, iter: 25, threads: 1);

    [Theory]
    [InlineData("relate")]
    [InlineData("put")]
    [InlineData("delete")]
    public void What_a_change_copies_does_not_grow_with_the_graph(string change)
    {
        long small = CopiedBy(change, firms: 4_000), large = CopiedBy(change, firms: 40_000);

        // The table of a column's pages has an entry for a thousand rows.
        Assert.InRange(large, 1, small + (small / 5));
        Assert.InRange(large, 1, 60_000);
    }

    [Fact]
    public void A_list_of_numbers_stays_in_order_whatever_comes_and_goes()
        => Gen.Int.Sample(Listed, iter: 100);

    [Fact]
    public void Texts_that_come_later_are_found_and_placed_as_built_ones()
        => Gen.Int.Sample(Placed, iter: 300);

    [Fact]
    public async Task Snapshots_are_built_whole_in_the_background_while_changes_go_on()
    {
        using var file = new StoreFile();
        using EmbeddedStore store = file.Open();
        var model = new PlainStore(new Chance(7));
        store.Graph.MostChanges = 10;
        int whole = 0, before = 0;
        long version = 0;
        for (int i = 0; i < 200; i++)
        {
            version = store.Apply(model.Next(), false, _ => { }).Value!.Version;
            int changes = store.Graph.Current.Engine.Snapshot.Changes;
            whole += changes < before ? 1 : 0;
            before = changes;
            if (i % 50 == 49)
            {
                // A busy machine may not get to it by itself before all changes are made.
                await store.Graph.Building;
            }
        }

        // What came on top while one was built may be many rows: the next change begins another, and nothing comes on top of that.
        await store.Graph.Building;
        version = store.Apply(model.Next(), false, _ => { }).Value!.Version;
        await store.Graph.Building;
        Assert.InRange(whole, 1, 200);
        Assert.InRange(store.Graph.Current.Engine.Snapshot.Changes, 0, store.Graph.MostChanges);
        Assert.Equal(version, store.Graph.Current.Version);
        Assert.Equal(SnapshotText.Of(Snapshot.Build(SmallGraph.Ontology, model.Facts)), SnapshotText.Of(store.Graph.Current.Engine.Snapshot));
    }

    private static void Compare(int seed)
    {
        using var file = new StoreFile();
        var chance = new Chance(seed);
        var model = new PlainStore(chance);
        using EmbeddedStore store = file.Open();
        store.Graph.MostChanges = chance.Of(0, 6, 16_384);
        for (int i = 0; i < 25; i++)
        {
            var applied = store.Apply(model.Next(), false, _ => { });
            Assert.True(applied.Succeeded, string.Join('\n', applied.Faults));
            Assert.Equal(SnapshotText.Of(Snapshot.Build(SmallGraph.Ontology, model.Facts)), SnapshotText.Of(store.Graph.Current.Engine.Snapshot));
        }
    }

    private static long CopiedBy(string change, int firms)
    {
        var graph = new SmallGraph();
        for (int i = 0; i < firms; i++)
        {
            graph.Entity("Firm", $"f{i}", ("founded", $"{1990 + (i % 30)}"), ("employees", (long)(i % 500)), ("tags", System.Collections.Immutable.ImmutableArray.Create(Tags[i % 40])));
            graph.Tied("OWNS", $"f{i}", $"f{i / 2}").Tied("PEER_OF", $"f{i}", $"f{(i * 7) % firms}", "2020");
        }

        EntityFact entity = graph.Entities[firms / 3];
        var renamed = new SmallGraph().Entity("Firm", "f0new", ("founded", "2024-05"), ("employees", 9L)).Entities[0];
        RelationshipFact tie = new(SmallGraph.Tie("OWNS"), "f7", $"f{firms - 3}", ["s1"], "2021-02");
        FactChanges changes = change switch
        {
            "relate" => new([], [], [new(null, tie)], []),
            "put" => new([], [new(entity, entity with { Values = renamed.Values.SetItem(0, entity.Values[0]) }), new(null, renamed)], [], []),
            _ => new([], [], [new(graph.Relationships[firms], null)], []),
        };
        var copied = new CopyCount();
        SnapshotPatch.Apply(graph.Snapshot(), changes, copied);
        return copied.Copied;
    }

    private static void Listed(int seed)
    {
        var random = new Random(seed);
        int[] place = [.. Enumerable.Range(0, 9_000).OrderBy(_ => random.Next())];
        int Order(int one, int other) => place[one].CompareTo(place[other]);
        var expected = Enumerable.Range(0, random.Next(6_000)).ToList();
        expected.Sort(Order);
        var list = new NumberList(expected.ToArray());
        for (int round = 0; round < 5; round++)
        {
            var editor = list.Edit(Order, new CopyCount());
            for (int i = random.Next(3_000); i > 0; i--)
            {
                int number = random.Next(9_000), at = expected.BinarySearch(number, Comparer<int>.Create(Order));
                if (at >= 0)
                {
                    expected.RemoveAt(at);
                    editor.Remove(number);
                }
                else
                {
                    expected.Insert(~at, number);
                    editor.Insert(number);
                }
            }

            list = editor.Build();
            Assert.Equal(expected, Enumerable.Range(0, list.Count).Select(i => list[i]));
        }
    }

    private static void Placed(int seed)
    {
        var random = new Random(seed);
        string[] alphabet = ["a", "b", "\"", "中", "\U0001F600", "\uFFFD"];
        string Drawn() => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => alphabet[random.Next(alphabet.Length)]));
        var texts = new SortedSet<string>(Enumerable.Range(0, random.Next(12)).Select(_ => Drawn()), TextOrder.Instance!);
        var dictionary = TextNumbers.Of(texts).Sort(out _);
        for (int round = 0; round < 4; round++)
        {
            var editor = new TextDictionaryEditor(dictionary, new CopyCount());
            foreach (string text in Enumerable.Range(0, random.Next(6)).Select(_ => Drawn()).ToList())
            {
                texts.Add(text);
                editor.CodeOf(text);
            }

            dictionary = editor.Build();
        }

        var built = TextNumbers.Of(texts).Sort(out _);
        Assert.Equal(texts, dictionary.Ordered().Select(dictionary.Text));
        Assert.Equal(texts, Enumerable.Range(0, dictionary.Count).OrderBy(dictionary.Place).Select(dictionary.Text));
        for (int i = 0; i < 40; i++)
        {
            byte[] sought = TextOrder.Bytes(Drawn());
            Assert.Equal(built.Find(sought) >= 0, dictionary.Find(sought) >= 0);
            Same(built.LowerBound(sought), dictionary.LowerBound(sought));
            Same(built.UpperBound(sought), dictionary.UpperBound(sought));
            Same(built.PrefixEnd(sought), dictionary.PrefixEnd(sought));
            Same(new TextBound(0, built.PlaceOf(sought)), new TextBound(0, dictionary.PlaceOf(sought)));
        }

        foreach (int code in Enumerable.Range(0, dictionary.Count))
        {
            Assert.Equal(code, dictionary.CodeAt(dictionary.Place(code)));
            Assert.Equal(built.Json(built.Find(dictionary.Plain(code))).ToArray(), dictionary.Json(code).ToArray());
        }

        // A bound is what is before it.
        void Same(TextBound one, TextBound other)
        {
            Assert.Equal(Before(built, one.Place), Before(dictionary, other.Place));
            if (one.Code > 0 || other.Code > 0)
            {
                Assert.Equal(Before(built, one.Place).Order(), Enumerable.Range(0, dictionary.Count).Where(code => dictionary.IsBefore(code, other)).Select(dictionary.Text).Order());
            }
        }
    }

    private static string[] Before(TextDictionary dictionary, long place)
        => [.. Enumerable.Range(0, dictionary.Count).Where(code => dictionary.Place(code) < place).Select(dictionary.Text).Order(StringComparer.Ordinal)];
}

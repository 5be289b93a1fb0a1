using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded.Tests;

/// <summary>What a file does when the disk, another process or somebody's editor interferes.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_second_writer_is_refused_and_a_reader_is_not()
    {
        using EmbeddedStore store = Filled();
        Assert.StartsWith(JournalCodes.InUse, file.Refusal(), StringComparison.Ordinal);
        using EmbeddedStore reader = file.Open(readOnly: true);
        Assert.Equal(GraphDigest.Of(store.ReadAll()), GraphDigest.Of(reader.ReadAll()));
    }

    [Fact]
    public void A_damaged_file_is_refused_wherever_it_is_damaged_or_opens_whole_and_is_never_changed()
    {
        string digest;
        using (EmbeddedStore store = Filled())
        {
            digest = GraphDigest.Of(store.ReadAll());
        }

        byte[] whole = File.ReadAllBytes(file.Path);
        int refused = 0;
        for (int at = 0; at < whole.Length; at += 2048)
        {
            byte[] damaged = [.. whole];
            damaged.AsSpan(at, 64).Fill(0xA5);
            File.WriteAllBytes(file.Path, damaged);
            Outcome<EmbeddedStore> opened = file.TryOpen(readOnly: true);
            opened.Value?.Dispose();
            if (!opened.Succeeded)
            {
                refused++;
                Assert.Equal(damaged, File.ReadAllBytes(file.Path));
                Assert.StartsWith("CG304", file.Refusal(), StringComparison.Ordinal);
                Assert.Equal(damaged, File.ReadAllBytes(file.Path));
            }
        }

        Assert.True(refused > whole.Length / 2048 / 3, $"{refused} of {whole.Length / 2048}");
        File.WriteAllBytes(file.Path, [.. whole[..(whole.Length / 2)]]);
        Assert.StartsWith(JournalCodes.Damaged, file.Refusal(), StringComparison.Ordinal);
        File.WriteAllText(file.Path, "id,name,sources and much more that is no database at all");
        Assert.StartsWith(JournalCodes.Damaged, file.Refusal(), StringComparison.Ordinal);
        File.WriteAllBytes(file.Path, whole);
        using EmbeddedStore mended = file.Open();
        Assert.Equal(digest, GraphDigest.Of(mended.ReadAll()));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 999", "CG3042", "has form 999")]
    [InlineData("PRAGMA application_id = 7", "CG3042", "another program")]
    [InlineData("UPDATE entities SET fact = replace(fact, 'Firm', 'Frim')", "CG3044", "of the type \"Frim\"")]
    [InlineData("UPDATE entities SET fact = replace(fact, '\"name\"', '\"nom\"')", "CG3044", "the property \"nom\"")]
    [InlineData("UPDATE entities SET fact = 'x'", "CG3041", "damaged")]
    [InlineData("UPDATE entities SET fact = CAST(x'7B2274797065223A224669726D222C226964223AFFFE7D' AS TEXT)", "CG3041", "damaged")]
    public void A_file_that_is_not_ours_is_refused(string statement, string code, string text)
    {
        using (EmbeddedStore store = Filled())
        {
            JournalFile.Run(store.Connection, $"{statement}; UPDATE entities SET seal = row_seal(id, fact)");
        }

        Assert.StartsWith(code, file.Refusal(), StringComparison.Ordinal);
        Assert.Contains(text, file.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_another_one_took_the_place_of_is_seen()
    {
        Filled().Dispose();
        byte[] whole = File.ReadAllBytes(file.Path);
        int at = whole.AsSpan().LastIndexOf("Name of n7\""u8);
        whole[at] = (byte)'G';
        File.WriteAllBytes(file.Path, whole);
        Assert.StartsWith(JournalCodes.Damaged, file.Refusal(), StringComparison.Ordinal);
        Assert.Contains("the row \"n7\" of entities is not what was written", file.Refusal(), StringComparison.Ordinal);
        Assert.Equal(whole, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void A_file_of_the_first_form_is_read_and_is_brought_to_this_form_by_who_writes()
    {
        string digest;
        using (EmbeddedStore store = Filled())
        {
            digest = GraphDigest.Of(store.ReadAll());
            string[] tables = ["sources", "entities", "relationships", "metrics"];
            JournalFile.Run(store.Connection, string.Concat(tables.Select(table => $"ALTER TABLE {table} DROP COLUMN seal;")) + "PRAGMA user_version = 1");
        }

        using (EmbeddedStore reader = file.Open(readOnly: true))
        {
            Assert.Equal(digest, GraphDigest.Of(reader.ReadAll()));
        }

        for (int time = 0; time < 2; time++)
        {
            using EmbeddedStore store = file.Open();
            Assert.Equal(digest, GraphDigest.Of(store.ReadAll()));
            Assert.Equal((long)JournalForm.Steps.Length, JournalFile.Ask(store.Connection, "PRAGMA user_version"));
            Assert.Equal(0L, JournalFile.Ask(store.Connection, "SELECT count(*) FROM entities WHERE seal IS NULL"));
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3_000)]
    public void A_write_that_was_torn_leaves_what_was_acknowledged_before_it(int torn)
    {
        using EmbeddedStore store = Filled();
        Assert.True(Change(store, 7).Succeeded);
        string digest = GraphDigest.Of(store.ReadAll());
        using var copy = new StoreFile();
        File.Copy(file.Path, copy.Path);
        byte[] log = File.ReadAllBytes(file.Path + "-wal");

        // The beginning of a next frame, as a disk leaves it that lost its power while it wrote.
        File.WriteAllBytes(copy.Path + "-wal", [.. log, .. log.AsSpan(32, torn)]);
        using EmbeddedStore opened = copy.Open();
        Assert.Equal(digest, GraphDigest.Of(opened.ReadAll()));
        Assert.True(Change(opened, 9).Succeeded);
    }

    [Theory]
    [InlineData("PRAGMA query_only = ON", "PRAGMA query_only = OFF")]
    [InlineData("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000")]
    public async Task A_disk_that_takes_nothing_leaves_the_graph_as_it_was_and_readable(string fail, string mend)
    {
        using EmbeddedStore store = Filled();
        string digest = GraphDigest.Of(store.ReadAll());
        JournalFile.Run(store.Connection, fail);
        Assert.Equal(JournalCodes.Unwritable, Change(store, 200).Faults.Single().Code);
        Assert.Equal(digest, GraphDigest.Of(store.ReadAll()));
        Assert.Equal(1, await store.ReadVersionAsync(TestContext.Current.CancellationToken));
        JournalFile.Run(store.Connection, mend);
        Assert.Equal(2, Change(store, 200).Value!.Version);
    }

    [Fact]
    public void A_backup_of_a_file_in_use_is_restored_as_it_was()
    {
        string backup = file.Path + ".backup";
        string digest;
        using (EmbeddedStore store = Filled())
        {
            digest = GraphDigest.Of(store.ReadAll());
            Assert.Equal(digest, GraphBackup.Write(file.Path, backup).Value);
            Change(store, 3);
            Assert.Equal(JournalCodes.InUse, GraphBackup.Restore(backup, file.Path).Faults.Single().Code);
        }

        File.WriteAllText(file.Path, "damaged beyond repair");
        Assert.Equal(digest, GraphBackup.Restore(backup, file.Path).Value);
        Assert.Equal("damaged beyond repair", File.ReadAllText(file.Path + GraphBackup.Replaced));
        using EmbeddedStore restored = file.Open();
        Assert.Equal(digest, GraphDigest.Of(restored.ReadAll()));
    }

    private static ChangeSet Changes(int count)
        => new([.. new SmallGraph().Firms([.. Enumerable.Range(0, count).Select(i => $"f{i}")]).Entities.Select(fact => new PutEntity(fact))], "ann");

    private static Outcome<ChangeReceipt> Change(EmbeddedStore store, int count) => store.Apply(Changes(count), false, _ => { });

    private EmbeddedStore Filled()
    {
        EmbeddedStore store = file.Open();
        var facts = new SmallGraph().Firms([.. Enumerable.Range(0, 60).Select(i => $"n{i}")]).Entities;
        Assert.True(store.Fill(new GraphFacts([new SourceFact("s1", "First")], facts, [], []), "seed", "folder").Succeeded);
        return store;
    }
}

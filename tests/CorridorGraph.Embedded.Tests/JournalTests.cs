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
    public void A_file_that_is_not_ours_is_refused(string statement, string code, string text)
    {
        using (EmbeddedStore store = Filled())
        {
            JournalFile.Run(store.Connection, statement);
        }

        Assert.StartsWith(code, file.Refusal(), StringComparison.Ordinal);
        Assert.Contains(text, file.Refusal(), StringComparison.Ordinal);
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
    public void Every_step_failed_once_keeps_what_was_acknowledged_and_nothing_else()
    {
        int steps = 0;
        using (EmbeddedStore store = Filled())
        {
            store.BeforeStep = _ => steps++;
            Assert.True(store.Apply(Changes(5), true, _ => { }).Succeeded);
            steps += 2;
        }

        for (int failing = 0; failing < steps; failing++)
        {
            string digest;
            using (EmbeddedStore store = file.Open())
            {
                digest = GraphDigest.Of(store.ReadAll());
                int step = 0;
                store.BeforeStep = _ =>
                {
                    if (step++ == failing)
                    {
                        throw new SqliteException("disk I/O error", 10);
                    }
                };
                Assert.Equal(JournalCodes.Unwritable, Change(store, 5).Faults.Single().Code);
                Assert.Equal(digest, GraphDigest.Of(store.ReadAll()));
            }

            using EmbeddedStore reopened = file.Open();
            Assert.Equal(digest, GraphDigest.Of(reopened.ReadAll()));
        }
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
        Assert.True(store.Fill(new GraphFacts([new SourceFact("s1", "First")], facts, [], []), "seed", "folder", _ => { }).Succeeded);
        return store;
    }
}

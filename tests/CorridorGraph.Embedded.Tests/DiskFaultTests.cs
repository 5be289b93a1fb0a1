using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>Every call that reaches the disk fails once, each in a run of its own: what was acknowledged stays, and nothing is there by half.</summary>
[Collection(Alone.Name)]
public sealed class DiskFaultTests : IDisposable
{
    private const int Rows = 40, ChangedRows = 6;

    private static readonly string[] Codes = [JournalCodes.Unwritable, JournalCodes.Damaged];

    private readonly string home = Directory.CreateTempSubdirectory("corridor-").FullName;
    private int runs;

    public DiskFaultTests() => FailingDisk.Watch(home);

    public static TheoryData<DiskFault> Faults => [.. Enum.GetValues<DiskFault>()];

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_change(DiskFault how) => Each(how, Fill, (_, store) => Change(store, "one"));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fill(DiskFault how) => Each(how, null, (_, store) => FaultOf(store.Fill(Facts(""), "ann", "test")));

    [Fact]
    public void Reading_the_log_and_the_rows() => Each(DiskFault.Error, Fill, (_, store) =>
    {
        try
        {
            Assert.Single(store.ReadLogAsync(0, 10, null, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult());
            Assert.Equal(Rows, store.ReadAll().Entities.Count);
            return null;
        }
        catch (GraphStoreException unread)
        {
            return unread.Fault;
        }
    });

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_backup(DiskFault how) => Each(how, Fill, (path, _) =>
    {
        // It is there whole or not at all.
        string backup = path + ".backup";
        var written = GraphBackup.Write(path, backup);
        Assert.Equal(written.Succeeded, File.Exists(backup));
        Assert.True(!written.Succeeded || written.Value == GraphDigest.Of(Facts("")));
        return FaultOf(written);
    });

    [Fact]
    public void Opening() => Each(DiskFault.Error, Fill, (path, store) =>
    {
        store.Dispose();
        var opened = Open(path);
        opened.Value?.Dispose();
        return FaultOf(opened);
    });

    // Lets the first call fail, then the second, until an action no longer makes so many. After each, the service answers and takes changes, and the
    // file holds what was acknowledged.
    private void Each(DiskFault how, Action<string>? prepare, Func<string, EmbeddedStore, Diagnostic?> action)
    {
        int failed = 0;
        do
        {
            string path = Path.Combine(Directory.CreateDirectory(Path.Combine(home, $"{++runs}")).FullName, "graph.db");
            prepare?.Invoke(path);
            EmbeddedStore store = Opened(path);
            string before = GraphDigest.Of(store.ReadAll());
            var fault = FailingDisk.Run(how, runs, () => action(path, store));
            string where = $"{how}, call {runs}: {fault?.ToString() ?? "passed over"}";
            if (fault is not null)
            {
                failed++;
                Assert.True(FailingDisk.HasFailed, where);
                Assert.True(Codes.Contains(fault.Code) && fault.Message.Contains(path, StringComparison.Ordinal), where);
            }

            CheckServing(path, store, fault is null ? null : before, where);
        }
        while (FailingDisk.HasFailed);
        Assert.True(failed > 0, $"{how}: no call failed");
    }

    // A store that the action closed is opened again.
    private static void CheckServing(string path, EmbeddedStore store, string? unchanged, string where)
    {
        using EmbeddedStore serving = store.IsClosed ? Opened(path) : store;
        Assert.True(unchanged is null || GraphDigest.Of(serving.ReadAll()) == unchanged, where);
        var question = new Question();
        question.Scan("Firm");
        using IPlanRows rows = question.Rows(serving.Graph.Current.Engine);
        Assert.Equal(serving.Counts.Entities, rows.Rows(0, 0).Count);
        Assert.True(Change(serving, "two") is null, where);
        string after = GraphDigest.Of(serving.ReadAll());
        serving.Dispose();
        using EmbeddedStore reopened = Opened(path);
        Assert.True(GraphDigest.Of(reopened.ReadAll()) == after, where);
    }

    private void Fill(string path)
    {
        string filled = Path.Combine(home, "filled.db");
        if (!File.Exists(filled))
        {
            using EmbeddedStore store = Opened(filled);
            Assert.Null(FaultOf(store.Fill(Facts(""), "ann", "test")));
        }

        File.Copy(filled, path);
    }

    private static Diagnostic? Change(EmbeddedStore store, string name)
    {
        GraphFacts facts = Facts(name, ChangedRows);
        Change[] changes = [.. facts.Sources.Select(row => new PutSource(row)), .. facts.Entities.Select(row => new PutEntity(row))];
        return FaultOf(store.Apply(new ChangeSet([.. changes], "ann"), false, _ => { }));
    }

    private static Diagnostic? FaultOf<T>(Outcome<T> outcome)
        where T : class
        => outcome.Succeeded ? null : outcome.Faults.Single();

    private static EmbeddedStore Opened(string path)
        => Open(path) is var opened && opened.Succeeded ? opened.Value : throw new InvalidOperationException(string.Join('\n', opened.Faults));

    private static Outcome<EmbeddedStore> Open(string path) => EmbeddedStore.Open(path, SmallGraph.Ontology, new QueryLimits(), TimeProvider.System);

    private static GraphFacts Facts(string name, int rows = Rows) => new SmallGraph().Firms([.. Enumerable.Range(0, rows).Select(i => $"n{i}{name}")]).Facts;
}

using System.Globalization;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>
/// The graph of a file, and the engine over it. A change is in the file, on the disk, before anybody sees it; then a new snapshot is published in
/// one step. An operation reads one snapshot from beginning to end, and never waits.
/// </summary>
public sealed class EmbeddedStore : IGraphStore, IGraphEngine, IDisposable
{
    private readonly JournalFile file;
    private readonly GraphOntology ontology;
    private readonly StoredFacts facts;
    private readonly ChangeLog log;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly PublishedGraph published;
    private readonly CancellationTokenSource closing = new();
    private (long Version, string Digest)? proven;

    private EmbeddedStore(JournalFile file, GraphOntology ontology, QueryLimits limits, TimeProvider time)
    {
        this.file = file;
        this.ontology = ontology;
        this.time = time;
        published = new PublishedGraph(snapshot => new EmbeddedEngine(snapshot, limits, time), gate);
        facts = new StoredFacts(file.Connection, ontology);
        // One transaction, so that who only reads beside a service sees one state.
        using var reading = file.Connection.BeginTransaction(deferred: true);
        log = new ChangeLog(file.Connection);
        published.Begin(JournalFile.ReadVersion(file.Connection), BuildWhole());
    }

    /// <summary>Whether the file holds no fact yet.</summary>
    public bool IsEmpty => Counts.All == 0;

    /// <summary>How many facts of each kind the graph has now.</summary>
    public GraphCounts Counts => published.Current.Engine.Snapshot.Counts;

    /// <summary>Whether it was disposed.</summary>
    internal bool IsClosed => closing.IsCancellationRequested;

    /// <summary>The snapshots, for tests of how they come about.</summary>
    internal PublishedGraph Graph => published;

    /// <summary>Connection to the file, for tests of what a full or read-only disk does.</summary>
    internal SqliteConnection Connection => file.Connection;

    /// <summary>
    /// Opens a file, and makes it where it is missing. One process writes a file; who only reads may open it at any time, and sees it as it was
    /// then.
    /// </summary>
    public static Outcome<EmbeddedStore> Open(string path, GraphOntology ontology, QueryLimits limits, TimeProvider time, bool readOnly = false)
    {
        JournalFile? file = null;
        try
        {
            file = readOnly ? JournalFile.OpenToRead(path) : JournalFile.OpenToWrite(path);
            return new EmbeddedStore(file, ontology, limits, time);
        }
        catch (Exception fault) when (JournalException.IsOfTheFile(fault) || JournalException.IsOfAStoredRow(fault))
        {
            file?.Dispose();
            return JournalException.Of(fault, path).Fault;
        }
    }

    /// <summary>All facts as they are now.</summary>
    /// <exception cref="GraphStoreException">The file could not be read.</exception>
    public GraphFacts ReadAll() => Read(() => new StoredRows(file.Connection).ReadFacts(ontology));

    /// <summary>
    /// The digest of all facts. What a fill has just read out of the file is not read again; otherwise that takes seconds where there are many
    /// facts.
    /// </summary>
    /// <exception cref="GraphStoreException">The file could not be read.</exception>
    public string ReadDigest()
        => proven is { } known && known.Version == published.Current.Version ? known.Digest : GraphDigest.Of(ReadAll());

    /// <summary>Fills an empty file with facts that are at hand, as the other overload does.</summary>
    public Outcome<ChangeReceipt> Fill(GraphFacts all, string author, string note)
        => Fill(
            receiver =>
            {
                all.GiveTo(receiver);
                return GraphCounts.Of(all);
            },
            author,
            note);

    /// <summary>
    /// Fills an empty file while the facts are being read: with all of them or, where the reading ends with a fault, none. It is one entry in the
    /// change log, with the digest and the counts, not one for each row.
    /// </summary>
    /// <param name="read">Hands the facts over and gives their counts, or what is wrong with them.</param>
    /// <param name="author">Who the change log says it was.</param>
    /// <param name="note">What it was filled from.</param>
    public Outcome<ChangeReceipt> Fill(Func<IFactReceiver, Outcome<GraphCounts>> read, string author, string note)
    {
        lock (gate)
        {
            if (!IsEmpty)
            {
                throw new InvalidOperationException("Only an empty file is filled.");
            }

            return InTransaction(isDry: false, () =>
            {
                using var fill = new GraphFill(file.Connection, facts, ontology);
                return read(fill).Then<Made>(counts =>
                {
                    var (digest, whole) = fill.Complete();
                    string after = GraphDigest.Describe(digest, counts);
                    var entry = Entry(author) with { Kind = LoggedChange.FillKind, What = note, After = after };
                    log.Add(entry, null, default);
                    proven = (entry.Version, digest);
                    return new Made(new ChangeReceipt(0, counts.All, 0, 0, 0, log.Last), whole);
                });
            });
        }
    }

    /// <inheritdoc />
    public ValueTask<Outcome<ChangeReceipt>> ApplyAsync(ChangeSet changes, bool dryRun, CancellationToken cancel)
        => ValueTask.FromResult(Apply(changes, dryRun, _ => { }));

    /// <summary>As <see cref="ApplyAsync"/>, and tells how far it is.</summary>
    public Outcome<ChangeReceipt> Apply(ChangeSet changes, bool dryRun, Action<int> progress)
    {
        lock (gate)
        {
            if (changes.ExpectedVersion is { } expected && expected != published.Current.Version)
            {
                return new Diagnostic(
                    ChangeCodes.OtherVersion,
                    string.Create(CultureInfo.InvariantCulture, $"The graph has version {published.Current.Version}, not the expected {expected}."));
            }

            return InTransaction(dryRun, () =>
            {
                var writer = new ChangeWriter(facts, log, Entry(changes.Author), changes.Note);
                foreach (Change change in changes.Changes)
                {
                    writer.Make(change);
                    progress(1);
                }

                return new Made(writer.Receipt, null);
            });
        }
    }

    /// <inheritdoc />
    public ValueTask<long> ReadVersionAsync(CancellationToken cancel) => new(published.Current.Version);

    /// <inheritdoc />
    public ValueTask<long> ReadLastNumberAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            return new(log.Last);
        }
    }

    /// <inheritdoc />
    public ValueTask<FactsFound> ReadAsync(FactsWanted wanted, CancellationToken cancel) => new(Read(() =>
    {
        GraphState now = published.Current;
        FactsFound found = facts.Find(wanted, now.Version);
        found.Cited.UnionWith(wanted.Citations.Where(now.Engine.Snapshot.IsCited));
        return found;
    }));

    /// <inheritdoc />
    public ValueTask<IReadOnlyCollection<string>> ListIdsAsync(bool ofSources, CancellationToken cancel)
        => new(Read(() => facts.ListIds(ofSources)));

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<LoggedChange>> ReadLogAsync(long after, int first, string? entity, CancellationToken cancel)
        => new(Read(() => log.Read(after, first, entity)));

    /// <inheritdoc />
    public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
        => published.Current.Engine.ExecuteAsync(plan, arguments, cancel);

    /// <inheritdoc />
    public void Dispose()
    {
        if (IsClosed)
        {
            return;
        }

        // Outside the gate, which who builds takes at its end.
        closing.Cancel();
        published.Building.Wait();
        lock (gate)
        {
            facts.Dispose();
            log.Dispose();
            file.Dispose();
        }

        closing.Dispose();
    }

    private LoggedChange Entry(string author) => new(0, published.Current.Version + 1, time.GetUtcNow(), author, "", "", null, null);

    // The snapshot is built before the commit: facts that no snapshot can be built of never reach the disk. It is published after the commit:
    // nobody sees what a crash would take back.
    private Outcome<ChangeReceipt> InTransaction(bool isDry, Func<Outcome<Made>> make)
    {
        long last = log.Last;
        bool isKept = false;
        try
        {
            using var transaction = file.Connection.BeginTransaction();
            var outcome = make();
            if (!outcome.Succeeded)
            {
                transaction.Rollback();
                return outcome.Faults;
            }

            var (receipt, whole) = outcome.Value;
            if (isDry || log.Last == last)
            {
                transaction.Rollback();
                return receipt with { Version = published.Current.Version };
            }

            FactChanges changes = facts.Changes();
            GraphState next = whole is null ? published.Next(changes, BuildWhole) : published.Next(whole);
            JournalFile.Run(file.Connection, "UPDATE meta SET value = value + 1 WHERE name = 'version'");
            transaction.Commit();
            isKept = true;
            published.Publish(next, changes, HoldToBuild);
            return receipt with { Version = next.Version };
        }
        catch (Exception fault) when (JournalException.IsOfTheFile(fault) || fault is JsonException)
        {
            return JournalException.Of(fault, file.Path).Fault;
        }
        finally
        {
            Settle(isKept, last);
        }
    }

    private void Settle(bool isKept, long last)
    {
        facts.Forget();
        if (!isKept)
        {
            log.GoBackTo(last);
            proven = null;
        }
    }

    // What the open transaction sees, its own changes included.
    private Snapshot BuildWhole() => new StoredRows(file.Connection).BuildSnapshot(ontology);

    // A connection of its own goes on seeing the file as it is now, whatever is written meanwhile.
    private Func<Snapshot>? HoldToBuild()
    {
        SqliteConnection? held = null;
        try
        {
            held = JournalFile.Connect(file.Path, SqliteOpenMode.ReadOnly);
            SqliteTransaction state = held.BeginTransaction(deferred: true);
            JournalFile.ReadVersion(held);
            return () =>
            {
                using (held)
                using (state)
                {
                    return new StoredRows(held, closing.Token).BuildSnapshot(ontology);
                }
            };
        }
        catch (Exception fault) when (JournalException.IsOfTheFile(fault))
        {
            held?.Dispose();
            return null;
        }
    }

    private T Read<T>(Func<T> read)
    {
        try
        {
            lock (gate)
            {
                return read();
            }
        }
        catch (Exception fault) when (JournalException.IsOfTheFile(fault) || JournalException.IsOfAStoredRow(fault))
        {
            throw new GraphStoreException(JournalException.Of(fault, file.Path).Fault, fault);
        }
    }

    // What a transaction made; the snapshot of it where it was made on the way.
    private sealed record Made(ChangeReceipt Receipt, Snapshot? Whole);
}

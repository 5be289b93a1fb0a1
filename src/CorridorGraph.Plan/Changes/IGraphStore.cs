using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Keeps the graph and takes changes to it. An acknowledged change is there after a crash, and in every answer that starts later.</summary>
public interface IGraphStore
{
    /// <summary>The same store, whose reads show the changes of these bookmarks. One of a single state, which is never behind, is that already.</summary>
    IGraphStore After(IReadOnlyList<string> bookmarks) => this;

    /// <summary>Counts change sets: one that changed a row makes it greater. An answer that starts now shows this version or a later one.</summary>
    ValueTask<long> ReadVersionAsync(CancellationToken cancel);

    /// <summary>Number of the last entry of the change log; 0 where there is none.</summary>
    ValueTask<long> ReadLastNumberAsync(CancellationToken cancel);

    /// <summary>Rows of one state of the graph; what is not there is not among them.</summary>
    ValueTask<FactsFound> ReadAsync(FactsWanted wanted, CancellationToken cancel);

    /// <summary>Ids of all entities or of all sources, for finding what a wrong one was meant to be.</summary>
    ValueTask<IReadOnlyCollection<string>> ListIdsAsync(bool ofSources, CancellationToken cancel);

    /// <summary>
    /// Makes all changes of a set or none. A graph of another version than expected is refused with <see cref="ChangeCodes.OtherVersion"/>. A dry
    /// run does everything but keep the changes.
    /// </summary>
    ValueTask<Outcome<ChangeReceipt>> ApplyAsync(ChangeSet changes, bool dryRun, CancellationToken cancel);

    /// <summary>Entries of the change log with a greater number than <paramref name="after"/>, oldest first.</summary>
    /// <param name="after">0 for all.</param>
    /// <param name="first">At most so many.</param>
    /// <param name="entity">Only those of one entity, its relationships and its metrics; null for all.</param>
    /// <param name="cancel">Tells that the caller has left.</param>
    ValueTask<IReadOnlyList<LoggedChange>> ReadLogAsync(long after, int first, string? entity, CancellationToken cancel);
}

/// <summary>What became of a change set.</summary>
/// <param name="Version">The graph's version afterwards; unchanged where no row changed, and by a dry run.</param>
/// <param name="Inserted">Rows that were new.</param>
/// <param name="Updated">Rows that differ from before.</param>
/// <param name="Unchanged">Rows that are as they were.</param>
/// <param name="Deleted">Rows that are gone.</param>
/// <param name="Number">Number of the last entry in the change log.</param>
public sealed record ChangeReceipt(long Version, int Inserted, int Updated, int Unchanged, int Deleted, long Number)
{
    /// <summary>
    /// Places in the history of the store from which on the change is seen, for who reads from a copy that may lag behind. None where there is one
    /// state only, and where nothing was changed.
    /// </summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>The receipt with one row more, told by its texts: null where it is not there, before or after.</summary>
    public ChangeReceipt With(string? before, string? after) => (before, after) switch
    {
        (null, null) => this,
        (null, _) => this with { Inserted = Inserted + 1 },
        (_, null) => this with { Deleted = Deleted + 1 },
        _ when before == after => this with { Unchanged = Unchanged + 1 },
        _ => this with { Updated = Updated + 1 },
    };
}

/// <summary>An entry of the change log: one row that was changed.</summary>
/// <param name="Number">Its place in the log, from 1, without gaps.</param>
/// <param name="Version">The graph's version that its change set made.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Kind">What was done: the name of the <see cref="Change"/>.</param>
/// <param name="What">The id of the row.</param>
/// <param name="Before">The row before as JSON, or null where it was new.</param>
/// <param name="After">The row after as JSON, or null where it was deleted.</param>
public sealed record LoggedChange(
    long Number, long Version, DateTimeOffset At, string Author, string Kind, string What, string? Before, string? After)
{
    /// <summary>Kind of the entry that stands for all rows an empty store was filled with: its digest and counts, not its rows.</summary>
    public const string FillKind = "Fill";

    /// <summary>Kind of the entry that stands for all rows a dataset brought to a server.</summary>
    public const string PushKind = "Push";
}

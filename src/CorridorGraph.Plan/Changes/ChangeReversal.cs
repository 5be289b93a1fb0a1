using System.Globalization;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>
/// Takes an entry of the change log back, as a new change, as long as the graph still is what the entry made of it. An entry of a merge stands for the
/// whole merge.
/// </summary>
public static class ChangeReversal
{
    // Entries read at a time. A set may be as large as an import.
    private const int PageSize = 1_000;

    /// <summary>Takes the entry with a number back.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    public static async ValueTask<Outcome<ChangeReceipt>> MakeAsync(
        IGraphStore store, GraphOntology ontology, long number, string author, CancellationToken cancel)
    {
        if (number < 1 || await store.ReadLogAsync(number - 1, 1, null, cancel).ConfigureAwait(false) is not [{ } entry] || entry.Number != number)
        {
            return new Diagnostic(
                ChangeCodes.NotTakenBack,
                string.Create(CultureInfo.InvariantCulture, $"The change log has no change {number}. Nothing was changed; \"corridor log\" prints it."));
        }

        string? whole = entry.Kind switch
        {
            LoggedChange.FillKind => "it filled the file; there is nothing before it",
            LoggedChange.PushKind => "it stands for all rows that a push sent; the log does not hold them",
            _ => null,
        };
        return whole is null
            ? await MakeAsync(store, ontology, entry, author, cancel).ConfigureAwait(false)
            : Reversal.Refused(entry, whole);
    }

    private static async ValueTask<Outcome<ChangeReceipt>> MakeAsync(
        IGraphStore store, GraphOntology ontology, LoggedChange entry, string author, CancellationToken cancel)
    {
        var set = await SetOfAsync(store, entry, cancel).ConfigureAwait(false);
        try
        {
            var reversal = new Reversal(set, ontology);
            string note = string.Create(CultureInfo.InvariantCulture, $"takes back {entry.Number}");
            return await StoreChange.MakeAsync(
                store,
                reversal.Wanted,
                found => reversal.Build(found).Then<ChangeSet>(changes => new ChangeSet(changes.Changes, author, note)),
                dryRun: false,
                cancel).ConfigureAwait(false);
        }
        catch (UnknownFactException strange)
        {
            return Reversal.Refused(entry, $"it speaks of {strange.What}, which the ontology no longer has");
        }
    }

    // The entry alone, or all entries of its set where the last of them says that they are one thing.
    private static async ValueTask<List<LoggedChange>> SetOfAsync(IGraphStore store, LoggedChange entry, CancellationToken cancel)
    {
        var last = entry;
        for (bool goesOn = true; goesOn;)
        {
            var page = await store.ReadLogAsync(last.Number, PageSize, null, cancel).ConfigureAwait(false);
            var same = page.TakeWhile(next => next.Version == entry.Version).ToList();
            last = same.Count > 0 ? same[^1] : last;
            goesOn = same.Count == PageSize;
        }

        if (last.Kind != nameof(MergeEntity))
        {
            return [entry];
        }

        var set = new List<LoggedChange>();
        for (long before = last.Number; before > 0 && (set.Count == 0 || set[0].Number == before + 1);)
        {
            long after = Math.Max(0, before - PageSize);
            var page = await store.ReadLogAsync(after, (int)(before - after), null, cancel).ConfigureAwait(false);
            set.InsertRange(0, page.Where(earlier => earlier.Version == entry.Version));
            before = after;
        }

        return set;
    }
}

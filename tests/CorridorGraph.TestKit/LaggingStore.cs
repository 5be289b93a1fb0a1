using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.TestKit;

/// <summary>
/// A store as a cluster may look: it changes one copy, and whoever asks without a bookmark of the change is answered from another that never learns of it.
/// </summary>
public sealed class LaggingStore(MemoryStore leads, MemoryStore lags) : IGraphStore, IGraphEngine
{
    /// <inheritdoc />
    public IGraphStore After(IReadOnlyList<string> bookmarks) => bookmarks.Count == 0 ? this : new LaggingStore(leads, leads);

    /// <inheritdoc />
    public ValueTask<long> ReadVersionAsync(CancellationToken cancel) => lags.ReadVersionAsync(cancel);

    /// <inheritdoc />
    public ValueTask<long> ReadLastNumberAsync(CancellationToken cancel) => lags.ReadLastNumberAsync(cancel);

    /// <inheritdoc />
    public ValueTask<FactsFound> ReadAsync(FactsWanted wanted, CancellationToken cancel) => lags.ReadAsync(wanted, cancel);

    /// <inheritdoc />
    public ValueTask<IReadOnlyCollection<string>> ListIdsAsync(bool ofSources, CancellationToken cancel) => lags.ListIdsAsync(ofSources, cancel);

    /// <inheritdoc />
    public async ValueTask<Outcome<ChangeReceipt>> ApplyAsync(ChangeSet changes, bool dryRun, CancellationToken cancel)
    {
        var made = await leads.ApplyAsync(changes, dryRun, cancel).ConfigureAwait(false);
        return made.Then<ChangeReceipt>(receipt => dryRun || receipt.Inserted + receipt.Updated + receipt.Deleted == 0
            ? receipt
            : receipt with { Bookmarks = [string.Create(CultureInfo.InvariantCulture, $"FB:{receipt.Version}")] });
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<LoggedChange>> ReadLogAsync(long after, int first, string? entity, CancellationToken cancel)
        => lags.ReadLogAsync(after, first, entity, cancel);

    /// <inheritdoc />
    public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
        => (arguments is { After.Count: > 0 } ? leads : lags).ExecuteAsync(plan, arguments, cancel);
}

using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>
/// A change that is made of what the graph holds: read, thought out, and made only if the graph is still what was read; else all of it again.
/// </summary>
internal static class StoreChange
{
    // As many as a mutation takes: others who write do not wait in line.
    private const int MaxAttempts = 100;

    /// <summary>Makes the change that <paramref name="build"/> thinks out; it may write into what it is given.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    public static async ValueTask<Outcome<ChangeReceipt>> MakeAsync(
        IGraphStore store, FactsWanted wanted, Func<FactsFound, Outcome<ChangeSet>> build, bool dryRun, CancellationToken cancel)
    {
        for (int attempt = 1; ; attempt++)
        {
            var found = await store.ReadAsync(wanted, cancel).ConfigureAwait(false);
            long version = found.Version;
            var built = build(found);
            if (!built.Succeeded)
            {
                return built.Faults;
            }

            var made = await store.ApplyAsync(built.Value with { ExpectedVersion = version }, dryRun, cancel).ConfigureAwait(false);
            if (made.Succeeded || made.Faults[0].Code != ChangeCodes.OtherVersion || attempt == MaxAttempts)
            {
                return made;
            }
        }
    }
}

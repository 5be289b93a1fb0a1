using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>
/// Makes one entity of two: the one that stays keeps the id of the other as a former id and takes its relationships, metrics and sources, and each value
/// that it lacks. Where both have one, its own stays. It is one change set, and is taken back as a whole.
/// </summary>
public static class EntityMerge
{
    /// <summary>Merges <paramref name="old"/> into <paramref name="stays"/>; a dry run says what would be lost.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    public static async ValueTask<Outcome<MergeReceipt>> MakeAsync(
        IGraphStore store, (string Old, string Stays) ids, string author, bool dryRun, CancellationToken cancel)
    {
        if (ids.Old == ids.Stays)
        {
            return new Diagnostic(ChangeCodes.NotMerged, $"\"{ids.Old}\" cannot be merged into itself. Name two entities, the one that stays last.");
        }

        var wanted = new FactsWanted();
        wanted.Entities.UnionWith([ids.Old, ids.Stays]);
        wanted.Ties.UnionWith([ids.Old, ids.Stays]);
        var known = await store.ReadAsync(wanted, cancel).ConfigureAwait(false);
        foreach (string id in new[] { ids.Old, ids.Stays })
        {
            if (!known.Entities.ContainsKey(id))
            {
                return await UnknownAsync(store, id, known, cancel).ConfigureAwait(false);
            }
        }

        MergedEntity? merged = null;
        var made = await StoreChange.MakeAsync(
            store,
            wanted,
            found => MergedEntity.Of(found, ids.Old, ids.Stays).Then<ChangeSet>(one =>
                new ChangeSet((merged = one).Changes, author, $"merges {ids.Old} into {ids.Stays}")),
            dryRun,
            cancel).ConfigureAwait(false);
        return made.Then<MergeReceipt>(receipt => new MergeReceipt(receipt, merged!.Conflicts));
    }

    private static async ValueTask<Diagnostic> UnknownAsync(IGraphStore store, string id, FactsFound known, CancellationToken cancel)
    {
        string repair = known.Renamed.TryGetValue(id, out string? now)
            ? $" It is a former id of \"{now}\"; write that."
            : Spelling.DidYouMean(id, await store.ListIdsAsync(ofSources: false, cancel).ConfigureAwait(false));
        return new Diagnostic(ChangeCodes.NotMerged, $"No entity has the id \"{id}\".{repair}");
    }
}

/// <summary>What became of a merge.</summary>
/// <param name="Change">The change; <see cref="ChangeReceipt.Number"/> is the entry to take back.</param>
/// <param name="Conflicts">One sentence for each value that both had and that the old one loses, and for each relationship between the two.</param>
public sealed record MergeReceipt(ChangeReceipt Change, IReadOnlyList<string> Conflicts);

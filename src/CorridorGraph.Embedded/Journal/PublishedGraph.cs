namespace CorridorGraph.Embedded;

/// <summary>
/// The snapshot that operations read, and how the next one comes about: by the change alone. Once many rows have changed since a snapshot was built
/// whole, another is built in the background, with what changes meanwhile put on top, and takes its place in one step.
/// </summary>
/// <param name="engineOver">Makes the engine of a snapshot.</param>
/// <param name="gate">Held while the facts change.</param>
internal sealed class PublishedGraph(Func<Snapshot, EmbeddedEngine> engineOver, Lock gate)
{
    private const int CaughtUp = 64;

    private volatile GraphState? current;

    // What has changed since the facts that a snapshot is being built of; null where none is.
    private List<FactChanges>? meanwhile;

    /// <summary>Rows that may have changed before a snapshot is built whole.</summary>
    public int MostChanges { get; set; } = 16_384;

    /// <summary>What operations read that start now.</summary>
    public GraphState Current => current!;

    /// <summary>The snapshot that is being built in the background, if any; ends once it is published.</summary>
    public Task Building { get; private set; } = Task.CompletedTask;

    /// <summary>What the last change copied.</summary>
    public CopyCount LastCopied { get; private set; } = new();

    /// <summary>Publishes a snapshot of all facts.</summary>
    public void Begin(long version, Snapshot whole) => current = StateOf(version, whole);

    /// <summary>The state after some changes, which nobody sees yet.</summary>
    /// <param name="changes">What became of the facts.</param>
    /// <param name="whole">Builds a whole snapshot of the facts as they are now, for when that costs less.</param>
    public GraphState Next(FactChanges changes, Func<Snapshot> whole)
    {
        LastCopied = new CopyCount();
        Snapshot next = changes.Count > MostChanges ? whole() : SnapshotPatch.Apply(Current.Engine.Snapshot, changes, LastCopied);
        return StateOf(Current.Version + 1, next);
    }

    /// <summary>The state after changes that a whole snapshot was built with.</summary>
    public GraphState Next(Snapshot whole) => StateOf(Current.Version + 1, whole);

    /// <summary>Publishes a state; held under the gate.</summary>
    /// <param name="next">What <see cref="Next"/> gave.</param>
    /// <param name="changes">What it was given.</param>
    /// <param name="later">
    /// Holds the facts as they are now and gives what builds a whole snapshot of them later; null where that is not possible.
    /// </param>
    public void Publish(GraphState next, FactChanges changes, Func<Func<Snapshot>?> later)
    {
        current = next;
        if (next.Engine.Snapshot.Changes == 0)
        {
            // Whole already: what is being built in the background is of no use any more.
            meanwhile = null;
        }
        else if (meanwhile is not null)
        {
            meanwhile.Add(changes);
        }
        else if (next.Engine.Snapshot.Changes > MostChanges && later() is { } whole)
        {
            List<FactChanges> since = meanwhile = [];
            Building = Task.Run(() => Rebuild(whole, since));
        }
    }

    private GraphState StateOf(long version, Snapshot snapshot) => new(version, engineOver(snapshot));

    private void Rebuild(Func<Snapshot> whole, List<FactChanges> since)
    {
        if (TryBuild(whole, since) is not { } built)
        {
            return;
        }

        int done = 0;
        while (true)
        {
            // Writers wait only for the last few changes to be put on top.
            FactChanges[] more;
            lock (gate)
            {
                more = [.. since.Skip(done)];
                if (more.Length < CaughtUp)
                {
                    Replace(WithAll(built, more), since);
                    return;
                }
            }

            built = WithAll(built, more);
            done += more.Length;
        }
    }

    // Nothing is lost where the file cannot be read now: the snapshot that changes made answers, and the next change begins anew.
    private Snapshot? TryBuild(Func<Snapshot> whole, List<FactChanges> since)
    {
        try
        {
            return whole();
        }
        catch (Exception fault) when (
            fault is OperationCanceledException || JournalException.IsOfTheFile(fault) || JournalException.IsOfAStoredRow(fault))
        {
            lock (gate)
            {
                meanwhile = ReferenceEquals(meanwhile, since) ? null : meanwhile;
                return null;
            }
        }
    }

    private void Replace(Snapshot built, List<FactChanges> since)
    {
        if (ReferenceEquals(meanwhile, since))
        {
            current = StateOf(Current.Version, built);
            meanwhile = null;
        }
    }

    private static Snapshot WithAll(Snapshot snapshot, FactChanges[] changes)
    {
        foreach (FactChanges change in changes)
        {
            snapshot = SnapshotPatch.Apply(snapshot, change, new CopyCount());
        }

        return snapshot;
    }
}

/// <summary>A version of the graph and what answers out of it.</summary>
internal sealed record GraphState(long Version, EmbeddedEngine Engine);

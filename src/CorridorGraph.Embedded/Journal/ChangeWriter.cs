using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Makes the changes of one set in the transaction that is open: rows and log.</summary>
/// <param name="facts">What they change.</param>
/// <param name="log">Where each changed row is entered.</param>
/// <param name="entry">The entry that is completed for each row: version, time and author.</param>
/// <param name="note">The author's reason.</param>
internal sealed class ChangeWriter(StoredFacts facts, ChangeLog log, LoggedChange entry, string? note)
{
    /// <summary>What was done so far.</summary>
    public ChangeReceipt Receipt { get; private set; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Makes one change.</summary>
    public void Make(Change change)
    {
        var (before, after) = Write(change);
        Receipt = Receipt.With(before, after);
        if (before != after)
        {
            log.Add(
                entry with { Kind = change.GetType().Name, What = change.What, Before = before, After = after }, note, change.About);
            Receipt = Receipt with { Number = log.Last };
        }
    }

    private (string? Before, string? After) Write(Change change) => change switch
    {
        PutSource put => facts.Sources.Put(put.Row),
        PutEntity put => facts.PutEntity(put.Row),
        PutRelationship put => facts.Relationships.Put(put.Row),
        PutMetric put => facts.Metrics.Put(put.Row),
        DeleteSource delete => (facts.Sources.Delete(delete.Id), null),
        DeleteEntity delete => (facts.DeleteEntity(delete.Id), null),
        DeleteRelationship delete => (facts.Relationships.Delete(delete.Identity.Id), null),
        DeleteMetric delete => (facts.Metrics.Delete(FactText.Key(delete.Identity)), null),
        _ => throw new InvalidOperationException($"No store knows {change}."),
    };
}

using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>Makes the changes of one set in a transaction: rows and log.</summary>
/// <param name="facts">What they change.</param>
/// <param name="log">Where each changed row is entered.</param>
/// <param name="transaction">What keeps all of it or nothing.</param>
/// <param name="entry">The entry that is completed for each row: version, time and author.</param>
/// <param name="note">The author's reason.</param>
internal sealed class ChangeWriter(StoredFacts facts, ChangeLog log, SqliteTransaction transaction, LoggedChange entry, string? note)
{
    /// <summary>What was done so far.</summary>
    public ChangeReceipt Receipt { get; private set; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Makes one change.</summary>
    public void Make(Change change)
    {
        switch (change)
        {
            case PutSource put:
                Enter(change, put.Row.Id, default, facts.Sources.Put(put.Row, transaction));
                break;
            case PutEntity put:
                Enter(change, put.Row.Id, (put.Row.Id, null), facts.PutEntity(put.Row, transaction));
                break;
            case PutRelationship put:
                Enter(change, put.Row.Id, (put.Row.From, put.Row.To), facts.Relationships.Put(put.Row, transaction));
                break;
            case PutMetric put:
                Enter(change, $"{put.Row.Entity}:{put.Row.Name}", (put.Row.Entity, null), facts.Metrics.Put(put.Row, transaction));
                break;
            case DeleteSource delete:
                Enter(change, delete.Id, default, (facts.Sources.Delete(delete.Id, transaction).Before, null));
                break;
            case DeleteEntity delete:
                Enter(change, delete.Id, (delete.Id, null), (facts.DeleteEntity(delete.Id, transaction), null));
                break;
            case DeleteRelationship delete:
                var gone = facts.Relationships.Delete(delete.Identity.Id, transaction);
                Enter(change, delete.Identity.Id, (gone.Fact.From, gone.Fact.To), (gone.Before, null));
                break;
            case DeleteMetric delete:
                string before = facts.Metrics.Delete(FactText.Key(delete.Identity), transaction).Before;
                Enter(change, $"{delete.Identity.Entity}:{delete.Identity.Name}", (delete.Identity.Entity, null), (before, null));
                break;
            default:
                throw new InvalidOperationException($"No store knows {change}.");
        }
    }

    private void Enter(Change change, string what, (string? Entity, string? Other) about, (string? Before, string? After) row)
    {
        Receipt = row switch
        {
            (null, _) => Receipt with { Inserted = Receipt.Inserted + 1 },
            (_, null) => Receipt with { Deleted = Receipt.Deleted + 1 },
            _ when row.Before == row.After => Receipt with { Unchanged = Receipt.Unchanged + 1 },
            _ => Receipt with { Updated = Receipt.Updated + 1 },
        };
        if (row.Before != row.After)
        {
            log.Add(entry with { Kind = change.GetType().Name, What = what, Before = row.Before, After = row.After }, note, about, transaction);
            Receipt = Receipt with { Number = log.Last };
        }
    }
}

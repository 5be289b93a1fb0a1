using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>What a change set does to the rows that were found: entries of the log, counts, and for each row what it was and what it becomes.</summary>
internal sealed class ChangeTally
{
    private readonly LoggedChange entry;
    private readonly string? note;
    private readonly List<Dictionary<string, object?>> log = [];

    /// <summary>Begins with rows that were found.</summary>
    /// <param name="found">The rows; they become what the set makes of them.</param>
    /// <param name="entry">The entry that is completed for each row: number before the first, version, time and author.</param>
    /// <param name="note">The author's reason.</param>
    public ChangeTally(FactsFound found, LoggedChange entry, string? note)
    {
        (this.entry, this.note) = (entry, note);
        Sources = new(found.Sources, FactText.Of);
        Entities = new(found.Entities, FactText.Of);
        Relationships = new(found.Relationships, FactText.Of);
        Metrics = new(found.Metrics, FactText.Of);
        Receipt = new ChangeReceipt(entry.Version, 0, 0, 0, 0, entry.Number);
    }

    public TalliedRows<string, SourceFact> Sources { get; }

    public TalliedRows<string, EntityFact> Entities { get; }

    public TalliedRows<RelationshipIdentity, RelationshipFact> Relationships { get; }

    public TalliedRows<MetricIdentity, MetricFact> Metrics { get; }

    /// <summary>The entries to write, in order.</summary>
    public IReadOnlyList<Dictionary<string, object?>> Log => log;

    /// <summary>What the set comes to once it is written.</summary>
    public ChangeReceipt Receipt { get; private set; }

    /// <summary>The rows that a set must be told of.</summary>
    public static FactsWanted Wanted(IEnumerable<Change> changes)
    {
        var wanted = new FactsWanted();
        foreach (var change in changes)
        {
            _ = change switch
            {
                PutSource put => wanted.Sources.Add(put.Row.Id),
                PutEntity put => wanted.Entities.Add(put.Row.Id),
                PutRelationship put => wanted.Relationships.Add(RelationshipIdentity.Of(put.Row)),
                PutMetric put => wanted.Metrics.Add(MetricIdentity.Of(put.Row)),
                DeleteSource delete => wanted.Sources.Add(delete.Id),
                DeleteEntity delete => wanted.Entities.Add(delete.Id),
                DeleteRelationship delete => wanted.Relationships.Add(delete.Identity),
                DeleteMetric delete => wanted.Metrics.Add(delete.Identity),
                _ => throw Unknown(change),
            };
        }

        return wanted;
    }

    /// <summary>Makes one change.</summary>
    public void Make(Change change) => Enter(change.GetType().Name, change.What, change.About, change switch
    {
        PutSource put => Sources.Put(put.Row.Id, put.Row),
        PutEntity put => Entities.Put(put.Row.Id, put.Row),
        PutRelationship put => Relationships.Put(RelationshipIdentity.Of(put.Row), put.Row),
        PutMetric put => Metrics.Put(MetricIdentity.Of(put.Row), put.Row),
        DeleteSource delete => Sources.Delete(delete.Id),
        DeleteEntity delete => Entities.Delete(delete.Id),
        DeleteRelationship delete => Relationships.Delete(delete.Identity),
        DeleteMetric delete => Metrics.Delete(delete.Identity),
        _ => throw Unknown(change),
    });

    /// <summary>Enters that a whole dataset came, whose rows are not in the log.</summary>
    public void EnterPush(string name, string description) => Enter(LoggedChange.PushKind, name, default, (null, description));

    private static InvalidOperationException Unknown(Change change) => new($"No store knows {change}.");

    private void Enter(string kind, string what, (string? Entity, string? Other) about, (string? Before, string? After) row)
    {
        // Null before and after: a tool that is none of ours deleted the row, and no version tells of that.
        Receipt = Receipt.With(row.Before, row.After);
        if (row.Before != row.After)
        {
            Receipt = Receipt with { Number = Receipt.Number + 1 };
            var made = entry with { Number = Receipt.Number, Kind = kind, What = what, Before = row.Before, After = row.After };
            log.Add(LogForm.Of(made, note, about));
        }
    }
}

/// <summary>Rows of one kind that a change set touches.</summary>
internal sealed class TalliedRows<TKey, T>(Dictionary<TKey, T> rows, Func<T, string> text)
    where TKey : notnull
    where T : class
{
    private readonly Dictionary<TKey, T?> before = [];

    /// <summary>Each row that is another than it was: what it was and what it becomes, null where it is not there.</summary>
    public IEnumerable<(TKey Key, T? Before, T? After)> Changed
        => before.Select(pair => (pair.Key, pair.Value, rows.GetValueOrDefault(pair.Key)))
            .Where(row => Text(row.Value) != Text(row.Item3));

    /// <summary>Puts a row; gives its text before and after.</summary>
    public (string? Before, string? After) Put(TKey key, T row)
    {
        string? present = Touch(key);
        rows[key] = row;
        return (present, text(row));
    }

    /// <summary>Deletes a row; gives its text before.</summary>
    public (string? Before, string? After) Delete(TKey key)
    {
        string? present = Touch(key);
        rows.Remove(key);
        return (present, null);
    }

    private string? Touch(TKey key)
    {
        var present = rows.GetValueOrDefault(key);
        before.TryAdd(key, present);
        return Text(present);
    }

    private string? Text(T? row) => row is null ? null : text(row);
}

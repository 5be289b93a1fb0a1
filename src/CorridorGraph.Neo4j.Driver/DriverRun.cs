using Neo4j.Driver;

namespace CorridorGraph.Neo4j.Driver;

/// <summary>
/// One run on its way. The driver takes no token, so a run may outlive its caller: from <see cref="Leave"/> on the sink hears nothing more,
/// and what was not on its way to be committed is rolled back.
/// </summary>
internal sealed class DriverRun(CypherRun run, ICypherSink sink, RunClock clock, string? tag)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private Exception? ofTheSink;
    private bool isLeft;

    public RunClock Clock { get; } = clock;

    public CypherAccess Access => run.Access;

    /// <summary>Marks the transaction on the server, so that it can be ended from outside; null where nobody would end it.</summary>
    public string? Tag { get; } = tag;

    /// <summary>Index of the statement that is being run, or null before the first and after the last.</summary>
    public int? Statement { get; private set; }

    /// <summary>Whether the server has begun a transaction. Before that it was not reached, and nothing was done.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether a commit was sent. From then on, a write that is cut off is unknown.</summary>
    public bool MayHaveCommitted { get; private set; }

    /// <summary>Whether an exception is the sink's own, which is no failure of the server.</summary>
    public bool IsOfTheSink(Exception exception) => exception == ofTheSink;

    /// <summary>Runs the statements. The task ends when the server has answered, whoever still waits for it.</summary>
    public async Task<CypherOutcome> RunAsync(IDriver driver, CypherOptions options)
    {
        Query[] queries = [.. run.Statements.Select(DriverValues.Query)];
        await using IAsyncSession session = driver.AsyncSession(DriverSettings.Session(options, run.Access, run.After));
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync(DriverSettings.Transaction(Clock, Tag));
        HasBegun = true;
        using var row = new DriverRow();
        for (int i = 0; i < queries.Length; i++)
        {
            Statement = i;
            await PushAsync(await transaction.RunAsync(queries[i]), i, row);
        }

        Statement = null;
        if (run.Access == CypherAccess.Read && counters.Count > 0)
        {
            // Servers refuse this by themselves; one that does not has not committed it yet.
            throw new CypherException(CypherFault.AccessMode, "A read would have written; it was rolled back.");
        }

        BeginToCommit();
        await transaction.CommitAsync();
        return new CypherOutcome([.. session.LastBookmarks?.Values ?? []], counters);
    }

    /// <summary>The caller waits no longer.</summary>
    public void Leave()
    {
        lock (gate)
        {
            isLeft = true;
        }
    }

    private async Task PushAsync(IResultCursor cursor, int statement, DriverRow row)
    {
        string[] names = await cursor.KeysAsync();
        Push(() => sink.Columns(statement, names));
        Action pushRow = () => sink.Row(statement, row);
        while (await cursor.FetchAsync())
        {
            row.Take(cursor.Current, names.Length);
            Push(pushRow);
        }

        Count((await cursor.ConsumeAsync()).Counters);
    }

    // Under the gate, so that a caller who has left finds its sink at rest.
    private void Push(Action push)
    {
        lock (gate)
        {
            ThrowIfLeft();
            try
            {
                push();
            }
            catch (Exception exception)
            {
                ofTheSink = exception;
                throw;
            }
        }
    }

    // A caller who was told that nothing was changed must be right.
    private void BeginToCommit()
    {
        lock (gate)
        {
            ThrowIfLeft();
            MayHaveCommitted = true;
        }
    }

    private void ThrowIfLeft()
    {
        if (isLeft)
        {
            throw new OperationCanceledException("The caller of this run has left.");
        }
    }

    private void Count(ICounters changes)
    {
        Add("nodesCreated", changes.NodesCreated);
        Add("nodesDeleted", changes.NodesDeleted);
        Add("relationshipsCreated", changes.RelationshipsCreated);
        Add("relationshipsDeleted", changes.RelationshipsDeleted);
        Add("propertiesSet", changes.PropertiesSet);
        Add("labelsAdded", changes.LabelsAdded);
        Add("labelsRemoved", changes.LabelsRemoved);
        Add("indexesAdded", changes.IndexesAdded);
        Add("indexesRemoved", changes.IndexesRemoved);
        Add("constraintsAdded", changes.ConstraintsAdded);
        Add("constraintsRemoved", changes.ConstraintsRemoved);
        Add("systemUpdates", changes.SystemUpdates);
    }

    private void Add(string name, int count)
    {
        if (count != 0)
        {
            counters[name] = counters.GetValueOrDefault(name) + count;
        }
    }
}

using System.Collections.Concurrent;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>
/// Fills the empty tables of a file, in the transaction that is open: rows are written by a thread of their own while more are being read. Who
/// reads waits where the writer is far behind, so that a graph of any size passes through little memory.
/// </summary>
internal sealed class GraphFill : IFactReceiver, IDisposable
{
    private const int BatchSize = 1_024;
    private const int MostBatches = 16;

    private readonly SqliteConnection connection;
    private readonly StoredFacts facts;
    private readonly SnapshotBuilder builder;
    private readonly FactWriter json = new();
    private readonly BlockingCollection<List<object>> batches = new(MostBatches);
    private readonly CancellationTokenSource stopped = new();
    private readonly List<string> indexes = [];
    private readonly Task writing;
    private List<object> batch = new(BatchSize);

    /// <summary>Begins; nobody else uses the connection before it is completed or disposed.</summary>
    public GraphFill(SqliteConnection connection, StoredFacts facts, GraphOntology ontology)
    {
        this.connection = connection;
        this.facts = facts;
        builder = new SnapshotBuilder(ontology);
        DropIndexes();
        writing = Task.Run(WriteAll);
    }

    /// <inheritdoc />
    public void Add(SourceFact fact) => Take(fact);

    /// <inheritdoc />
    public void Add(EntityFact fact) => Take(fact);

    /// <inheritdoc />
    public void Add(RelationshipFact fact) => Take(fact);

    /// <inheritdoc />
    public void Add(MetricFact fact) => Take(fact);

    /// <summary>Writes what is left; gives the digest of what the file then holds, and the snapshot of it.</summary>
    public (string Digest, Snapshot Whole) Complete()
    {
        HandOver();
        batches.CompleteAdding();
        writing.GetAwaiter().GetResult();
        Task<Snapshot> building = Task.Run(builder.Build);
        indexes.ForEach(index => JournalFile.Run(connection, index));
        string digest = new StoredRows(connection).ReadDigest();
        return (digest, building.GetAwaiter().GetResult());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The transaction is not taken back while somebody still writes.
        stopped.Cancel();
        ((IAsyncResult)writing).AsyncWaitHandle.WaitOne();
        builder.Dispose();
        json.Dispose();
        batches.Dispose();
        stopped.Dispose();
    }

    // An index that is made of all rows at once is made by one sort.
    private void DropIndexes()
    {
        var names = new List<string>();
        using (var rows = new Statement(
            connection,
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('relationships', 'metrics')"))
        {
            while (rows.Step())
            {
                names.Add(rows.Text(0));
                indexes.Add(rows.Text(1));
            }
        }

        names.ForEach(name => JournalFile.Run(connection, $"DROP INDEX {name}"));
    }

    private void Take(object fact)
    {
        batch.Add(fact);
        if (batch.Count == BatchSize)
        {
            HandOver();
        }
    }

    private void HandOver()
    {
        try
        {
            batches.Add(batch, stopped.Token);
        }
        catch (OperationCanceledException)
        {
            // The writer has ended by a fault, which is the one to be told.
            writing.GetAwaiter().GetResult();
            throw;
        }

        batch = new(BatchSize);
    }

    private void WriteAll()
    {
        try
        {
            foreach (object fact in batches.GetConsumingEnumerable(stopped.Token).SelectMany(handed => handed))
            {
                Write(fact);
            }
        }
        finally
        {
            stopped.Cancel();
        }
    }

    private void Write(object fact)
    {
        ReadOnlySpan<byte> text;
        switch (fact)
        {
            case SourceFact source:
                builder.AddSource(text = json.Write(source));
                facts.Sources.Write(source, text);
                break;
            case EntityFact entity:
                builder.AddEntity(text = json.Write(entity));
                facts.Entities.Write(entity, text);
                facts.FileFormerIds(entity);
                break;
            case RelationshipFact relationship:
                builder.AddRelationship(text = json.Write(relationship));
                facts.Relationships.Write(relationship, text);
                break;
            case MetricFact metric:
                builder.AddMetric(text = json.Write(metric));
                facts.Metrics.Write(metric, text);
                break;
        }
    }
}

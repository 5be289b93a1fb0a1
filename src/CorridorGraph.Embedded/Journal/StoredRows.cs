using System.Security.Cryptography;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>Reads all facts of the file, each once, in the order in which they were first written.</summary>
/// <param name="connection">The file; what its transaction sees is read.</param>
/// <param name="cancel">Ends the reading.</param>
internal sealed class StoredRows(SqliteConnection connection, CancellationToken cancel = default)
{
    /// <summary>The snapshot of all facts; nothing else is kept of them.</summary>
    /// <exception cref="JsonException">A row is not what was written.</exception>
    /// <exception cref="UnknownFactException">The ontology has no place for a row.</exception>
    public Snapshot BuildSnapshot(GraphOntology ontology)
    {
        using var builder = new SnapshotBuilder(ontology);
        Each("sources", builder.AddSource);
        Each("entities", builder.AddEntity);
        Each("relationships", builder.AddRelationship);
        Each("metrics", builder.AddMetric);
        return builder.Build();
    }

    /// <summary>All facts.</summary>
    public GraphFacts ReadFacts(GraphOntology ontology)
    {
        var reader = new FactReader(ontology);
        var facts = new FactList();
        Each("sources", fact => facts.Add(FactReader.Source(fact)));
        Each("entities", fact => facts.Add(reader.Entity(fact)));
        Each("relationships", fact => facts.Add(reader.Relationship(fact)));
        Each("metrics", fact => facts.Add(FactReader.Metric(fact)));
        return facts.Facts;
    }

    /// <summary>
    /// The digest of the rows as they are stored: that of their facts (<see cref="GraphDigest"/>), as long as the ontology is the one by which they
    /// were written.
    /// </summary>
    public string ReadDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string table in (string[])["sources", "entities", "relationships", "metrics"])
        {
            // The order of the bytes is that of the texts (FactWriter).
            using var rows = new Statement(connection, $"SELECT fact FROM {table} ORDER BY fact");
            while (rows.Step())
            {
                hash.AppendData(rows.Bytes(0));
                hash.AppendData("\n"u8);
            }

            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Each(string table, Action<ReadOnlySpan<byte>> take)
    {
        // A file of the first form, which somebody opens only to read, has no seals.
        bool isSealed = (long)JournalFile.Ask(connection, $"SELECT count(*) FROM pragma_table_info('{table}') WHERE name = 'seal'")! > 0;
        using var rows = new Statement(connection, $"SELECT fact{(isSealed ? ", id, seal" : "")} FROM {table} ORDER BY rowid");
        while (rows.Step())
        {
            cancel.ThrowIfCancellationRequested();
            if (isSealed)
            {
                RowSeal.Check(rows, table);
            }

            take(rows.Bytes(0));
        }
    }
}

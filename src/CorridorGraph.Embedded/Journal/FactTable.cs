using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>The facts of one kind, in memory and in their table of the file; both change together, and memory can go back.</summary>
internal sealed class FactTable<T>
    where T : class
{
    private readonly FactShape<T> shape;
    private readonly SqliteCommand put;
    private readonly SqliteCommand delete;
    private readonly Stack<(string Key, T? Before)> undo = new();

    /// <summary>Opens the table; its columns are the id, those of the shape, the fact and its seal.</summary>
    public FactTable(SqliteConnection connection, FactShape<T> shape)
    {
        this.shape = shape;
        string[] columns = ["id", .. shape.Columns, "fact", "seal"];
        put = connection.CreateCommand();
        put.CommandText = $"INSERT INTO {shape.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(name => $"${name}"))}) "
            + $"ON CONFLICT (id) DO UPDATE SET {string.Join(", ", columns[1..].Select(name => $"{name} = excluded.{name}"))}";
        foreach (string column in columns)
        {
            put.Parameters.Add($"${column}", column == "seal" ? SqliteType.Integer : SqliteType.Text);
        }

        delete = connection.CreateCommand();
        delete.CommandText = $"DELETE FROM {shape.Table} WHERE id = $id";
        delete.Parameters.Add("$id", SqliteType.Text);
    }

    /// <summary>The facts by key.</summary>
    public Dictionary<string, T> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the whole table into memory.</summary>
    public void Load(SqliteConnection connection, Func<byte[], T> read)
    {
        // A file of the first form, which somebody opens only to read, has no seals.
        bool isSealed = (long)JournalFile.Ask(connection, $"SELECT count(*) FROM pragma_table_info('{shape.Table}') WHERE name = 'seal'")! > 0;
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id, fact{(isSealed ? ", seal" : "")} FROM {shape.Table} ORDER BY rowid";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            string id = rows.GetString(0);
            byte[] fact = rows.GetFieldValue<byte[]>(1);
            if (isSealed && (rows.IsDBNull(2) || rows.GetInt64(2) != RowSeal.Of(id, fact)))
            {
                throw new JsonException($"the row \"{id}\" of {shape.Table} is not what was written");
            }

            Rows.Add(id, read(fact));
        }
    }

    /// <summary>Puts a fact; gives its text before and after, equal where nothing changed.</summary>
    public (string? Before, string After) Put(T fact, SqliteTransaction transaction)
    {
        string key = shape.Key(fact);
        string after = shape.Text(fact);
        string? before = Rows.TryGetValue(key, out T? present) ? shape.Text(present) : null;
        if (before != after)
        {
            put.Transaction = transaction;
            object[] values = [key, .. shape.Values(fact), after, RowSeal.Of(key, after)];
            for (int i = 0; i < values.Length; i++)
            {
                put.Parameters[i].Value = values[i];
            }

            put.ExecuteNonQuery();
            undo.Push((key, present));
            Rows[key] = fact;
        }

        return (before, after);
    }

    /// <summary>Deletes a fact; gives it and its text before.</summary>
    public (T Fact, string Before) Delete(string key, SqliteTransaction transaction)
    {
        T present = Rows[key];
        delete.Transaction = transaction;
        delete.Parameters[0].Value = key;
        delete.ExecuteNonQuery();
        undo.Push((key, present));
        Rows.Remove(key);
        return (present, shape.Text(present));
    }

    /// <summary>What became of each fact since the last call of <see cref="Keep"/>.</summary>
    public List<RowChange<T>> Changes()
    {
        // The last step comes first, so that the first one of a fact stays.
        var before = new Dictionary<string, T?>(StringComparer.Ordinal);
        foreach (var step in undo)
        {
            before[step.Key] = step.Before;
        }

        return [.. before.Select(each => new RowChange<T>(each.Value, Rows.GetValueOrDefault(each.Key)))
            .Where(change => change.Before is not null || change.After is not null)];
    }

    /// <summary>Makes the changes in memory since the last call undoable no longer.</summary>
    public void Keep() => undo.Clear();

    /// <summary>Takes the changes in memory back, the last one first.</summary>
    public void Undo()
    {
        while (undo.TryPop(out var step))
        {
            if (step.Before is null)
            {
                Rows.Remove(step.Key);
            }
            else
            {
                Rows[step.Key] = step.Before;
            }
        }
    }
}

/// <summary>How facts of one kind are stored.</summary>
/// <param name="Table">The table of the file.</param>
/// <param name="Key">What tells facts apart.</param>
/// <param name="Text">The fact as JSON.</param>
/// <param name="Columns">Columns that the file is searched by.</param>
/// <param name="Values">Their values.</param>
internal sealed record FactShape<T>(string Table, Func<T, string> Key, Func<T, string> Text, string[] Columns, Func<T, string[]> Values);

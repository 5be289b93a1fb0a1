using System.Text;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>The facts of one kind, in their table of the file, and what became of some of them in the transaction that is open.</summary>
/// <param name="connection">The file.</param>
/// <param name="shape">How facts of the kind are stored.</param>
internal sealed class FactTable<T>(SqliteConnection connection, FactShape<T> shape) : IDisposable
    where T : class
{
    private readonly Dictionary<string, RowChange<T>> changed = new(StringComparer.Ordinal);

    // Prepared once they are needed: most who open a file only read it.
    private Statement? find;
    private Statement? put;
    private Statement? delete;

    /// <summary>The fact with a key, or null.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not what was written.</exception>
    public T? Find(string key) => Stored(key) is { } json ? shape.Read(json) : null;

    /// <summary>Puts a fact; gives its text before and after, equal where nothing changed.</summary>
    public (string? Before, string After) Put(T fact)
    {
        string key = shape.Key(fact);
        string after = shape.Text(fact);
        T? present = null;
        string? before = null;
        if (Stored(key) is { } json)
        {
            before = Encoding.UTF8.GetString(json);
            if (before == after)
            {
                return (before, after);
            }

            // Where a property stands among those of its type may have changed since the row was written: that makes no other fact of it.
            present = shape.Read(json);
            before = shape.Text(present);
        }

        if (before != after)
        {
            Write(fact, Encoding.UTF8.GetBytes(after));
            Record(key, present, fact);
        }

        return (before, after);
    }

    /// <summary>Writes a fact, whatever was there, and remembers nothing of it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="json">Its text.</param>
    public void Write(T fact, ReadOnlySpan<byte> json)
    {
        string key = shape.Key(fact);
        put ??= new Statement(connection, PutText());
        put.Bind(1, key).Bind(2, json).Bind(3, RowSeal.Of(key, json));
        ReadOnlySpan<string> values = shape.Values(fact);
        for (int i = 0; i < values.Length; i++)
        {
            put.Bind(4 + i, values[i]);
        }

        put.Step();
    }

    /// <summary>Deletes a fact; gives its text before.</summary>
    public string Delete(string key)
    {
        T present = Find(key) ?? throw new KeyNotFoundException($"The table {shape.Table} has no row \"{key}\", which was to be deleted.");
        delete ??= new Statement(connection, $"DELETE FROM {shape.Table} WHERE id = ?");
        delete.Bind(1, key).Step();
        Record(key, present, null);
        return shape.Text(present);
    }

    /// <summary>What became of each fact since the last call of <see cref="Forget"/>.</summary>
    public List<RowChange<T>> Changes() => [.. changed.Values.Where(change => change.Before is not null || change.After is not null)];

    /// <summary>Forgets what became of the facts: the transaction is over, whichever way.</summary>
    public void Forget() => changed.Clear();

    /// <inheritdoc />
    public void Dispose()
    {
        find?.Dispose();
        put?.Dispose();
        delete?.Dispose();
    }

    private byte[]? Stored(string key)
    {
        find ??= new Statement(connection, $"SELECT fact, id, seal FROM {shape.Table} WHERE id = ?");
        if (!find.Bind(1, key).Step())
        {
            return null;
        }

        try
        {
            RowSeal.Check(find, shape.Table);
            return find.Bytes(0).ToArray();
        }
        finally
        {
            find.Reset();
        }
    }

    private string PutText()
    {
        string[] columns = ["id", "fact", "seal", .. shape.Columns];
        return $"INSERT INTO {shape.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))}) "
            + $"ON CONFLICT (id) DO UPDATE SET {string.Join(", ", columns[1..].Select(name => $"{name} = excluded.{name}"))}";
    }

    private void Record(string key, T? before, T? after)
        => changed[key] = new RowChange<T>(changed.TryGetValue(key, out var known) ? known.Before : before, after);
}

/// <summary>How facts of one kind are stored.</summary>
/// <param name="Table">The table of the file.</param>
/// <param name="Key">What tells facts apart.</param>
/// <param name="Text">The fact as JSON.</param>
/// <param name="Read">The fact that a JSON is of.</param>
/// <param name="Columns">Columns that the file is searched by.</param>
/// <param name="Values">Their values.</param>
internal sealed record FactShape<T>(
    string Table, Func<T, string> Key, Func<T, string> Text, Func<byte[], T> Read, string[] Columns, Func<T, string[]> Values);

using System.Globalization;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>The change log in the file: who changed what and when. Entries are added and never changed.</summary>
internal sealed class ChangeLog : IDisposable
{
    private const string Columns = """number, version, at, author, kind, what, "before", "after" """;

    private readonly SqliteConnection connection;
    private Statement? insert;

    /// <summary>Opens the log.</summary>
    public ChangeLog(SqliteConnection connection)
    {
        this.connection = connection;
        Last = (long)JournalFile.Ask(connection, "SELECT coalesce(max(number), 0) FROM change_log")!;
    }

    /// <summary>Number of the last entry; 0 where there is none.</summary>
    public long Last { get; private set; }

    /// <summary>Adds an entry under the next number.</summary>
    public void Add(LoggedChange entry, string? note, (string? Entity, string? Other) about)
    {
        insert ??= new Statement(connection, """
            INSERT INTO change_log (number, version, at, author, note, kind, what, entity, other, "before", "after")
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
        insert.Bind(1, Last + 1).Bind(2, entry.Version).Bind(3, entry.At.ToString("O", CultureInfo.InvariantCulture)).Bind(4, entry.Author)
            .Bind(5, note).Bind(6, entry.Kind).Bind(7, entry.What).Bind(8, about.Entity).Bind(9, about.Other).Bind(10, entry.Before)
            .Bind(11, entry.After).Step();
        Last++;
    }

    /// <summary>Forgets entries whose transaction was taken back.</summary>
    public void GoBackTo(long number) => Last = number;

    /// <summary>Entries after a number, oldest first, of one entity or of all.</summary>
    public IReadOnlyList<LoggedChange> Read(long after, int first, string? entity)
    {
        using var command = connection.CreateCommand();
        string about = entity is null ? "" : "AND number IN (SELECT number FROM change_log WHERE entity = $entity "
            + "UNION SELECT number FROM change_log WHERE other = $entity) ";
        command.CommandText = $"SELECT {Columns} FROM change_log WHERE number > $after {about}ORDER BY number LIMIT $first";
        command.Parameters.AddWithValue("$after", after);
        command.Parameters.AddWithValue("$first", first);
        command.Parameters.AddWithValue("$entity", entity ?? "");
        using var rows = command.ExecuteReader();
        var entries = new List<LoggedChange>();
        while (rows.Read())
        {
            var at = DateTimeOffset.Parse(rows.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
            entries.Add(new LoggedChange(
                rows.GetInt64(0), rows.GetInt64(1), at, rows.GetString(3), rows.GetString(4), rows.GetString(5),
                rows.IsDBNull(6) ? null : rows.GetString(6), rows.IsDBNull(7) ? null : rows.GetString(7)));
        }

        return entries;
    }

    /// <inheritdoc />
    public void Dispose() => insert?.Dispose();
}

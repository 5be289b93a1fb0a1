using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>
/// An open file of the graph. Who writes holds an advisory lock on a file beside it, which the system drops when the process ends, however it
/// ends; who only reads needs none.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream? writerLock;

    private JournalFile(string path, SqliteConnection connection, FileStream? writerLock)
        => (Path, Connection, this.writerLock) = (path, connection, writerLock);

    /// <summary>The file, as it was named.</summary>
    public string Path { get; }

    /// <summary>The one connection; it is not for several threads at once.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Opens a file to write, and makes it where it is missing. What is there is checked first, read only.</summary>
    /// <exception cref="JournalException">It cannot be used; it was not changed.</exception>
    public static JournalFile OpenToWrite(string path)
    {
        FileStream? held = null;
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            held = Lock(path);
            if (new FileInfo(path) is { Exists: true, Length: > 0 })
            {
                using var reader = Connect(path, SqliteOpenMode.ReadOnly);
                Check(reader, path);
            }

            connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            Migrate(connection);
            return new JournalFile(path, connection, held);
        }
        catch (Exception fault)
        {
            connection?.Dispose();
            held?.Dispose();
            if (JournalException.IsOfTheFile(fault))
            {
                throw JournalException.Of(fault, path);
            }

            throw;
        }
    }

    /// <summary>Opens a file to read, also while a service writes it.</summary>
    /// <exception cref="JournalException">It cannot be used.</exception>
    public static JournalFile OpenToRead(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, SqliteOpenMode.ReadOnly);
            Check(connection, path);
            return new JournalFile(path, connection, null);
        }
        catch (Exception fault) when (JournalException.IsOfTheFile(fault))
        {
            connection?.Dispose();
            throw JournalException.Of(fault, path);
        }
    }

    /// <summary>Takes the place of the one who writes the file.</summary>
    public static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is WouldBlock or WouldBlockOnMac or SharingViolation)
        {
            throw new JournalException(
                JournalCodes.InUse,
                $"The file {path} is in use: another process serves it or imports into it. Stop that one, or name another file with --database.",
                fault);
        }
    }

    /// <summary>Runs statements that give nothing back.</summary>
    public static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    /// <summary>The one value that a statement gives.</summary>
    public static object? Ask(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    /// <summary>The version of the graph that a connection sees.</summary>
    public static long ReadVersion(SqliteConnection connection) => (long)Ask(connection, "SELECT value FROM meta WHERE name = 'version'")!;

    /// <inheritdoc />
    public void Dispose()
    {
        Connection.Dispose();
        writerLock?.Dispose();
    }

    /// <summary>A connection of its own, which closes the file when it is disposed.</summary>
    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 };
        var connection = new SqliteConnection(text.ToString());
        connection.Open();
        connection.CreateFunction(RowSeal.Function, (string id, string fact) => RowSeal.Of(id, fact), isDeterministic: true);
        return connection;
    }

    private static void Check(SqliteConnection connection, string path)
    {
        string finding = (string)Ask(connection, "PRAGMA quick_check(1)")!;
        if (finding != "ok")
        {
            throw JournalException.Damaged(path, finding);
        }

        long id = (long)Ask(connection, "PRAGMA application_id")!;
        long form = (long)Ask(connection, "PRAGMA user_version")!;
        // A process that ended between making the file and making its tables leaves one without any.
        bool isNew = id == 0 && form == 0 && (long)Ask(connection, "SELECT count(*) FROM sqlite_schema")! == 0;
        if (!isNew && (id != JournalForm.ApplicationId || form > JournalForm.Steps.Length))
        {
            string what = id == JournalForm.ApplicationId
                ? $"has form {form}; this version reads forms up to {JournalForm.Steps.Length}"
                : "is a database of another program";
            throw new JournalException(JournalCodes.OtherForm, $"The file {path} {what}. It was not changed. Name another file with --database.");
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        int form = Convert.ToInt32(Ask(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (form == JournalForm.Steps.Length)
        {
            return;
        }

        // All of it in one transaction: a file has either form, never something in between.
        using var transaction = connection.BeginTransaction();
        foreach (string step in JournalForm.Steps[form..])
        {
            Run(connection, step);
        }

        Run(connection, $"PRAGMA application_id = {JournalForm.ApplicationId}; PRAGMA user_version = {JournalForm.Steps.Length};");
        transaction.Commit();
    }
}

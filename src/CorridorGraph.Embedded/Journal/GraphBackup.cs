using CorridorGraph.Ontology;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>Copies of a graph's file: taken while a service writes it, put back while none does.</summary>
public static class GraphBackup
{
    /// <summary>Ending of the file that a restore replaced.</summary>
    public const string Replaced = ".before-restore";

    /// <summary>
    /// Writes one state of the file to another, with its change log, and compares both; gives the digest of its facts. An earlier backup of that
    /// name is replaced once the new one is proven.
    /// </summary>
    public static Outcome<string> Write(string database, string target) => Guard(database, () =>
    {
        using var source = JournalFile.OpenToRead(database);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        string digest = Copy(source, target + ".part");
        File.Move(target + ".part", target, overwrite: true);
        return digest;
    });

    /// <summary>
    /// Puts a backup in the place of a file that nobody serves; the file that was there is kept beside it. Gives the digest of the facts.
    /// </summary>
    public static Outcome<string> Restore(string backup, string database) => Guard(backup, () =>
    {
        using var source = JournalFile.OpenToRead(backup);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
        using var held = JournalFile.Lock(database);
        string part = database + ".part";
        string digest = Copy(source, part);
        if (File.Exists(database))
        {
            PutAside(database);
        }

        File.Move(part, database, overwrite: true);
        return digest;
    });

    // What is still in the write-ahead log goes into the file first, where that is possible: a damaged file is kept with its log as it is.
    private static void PutAside(string database)
    {
        try
        {
            using var old = JournalFile.Connect(database, SqliteOpenMode.ReadWriteCreate);
            JournalFile.Run(old, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // Damaged: that is why it is replaced.
        }

        File.Copy(database, database + Replaced, overwrite: true);
        foreach (string ending in new[] { "-wal", "-shm" })
        {
            if (File.Exists(database + ending))
            {
                File.Move(database + ending, database + Replaced + ending, overwrite: true);
            }
        }
    }

    private static string Copy(JournalFile source, string target)
    {
        File.Delete(target);
        string digest;
        // One transaction for the copy and the digest: both are of one state, whatever is written meanwhile.
        using (source.Connection.BeginTransaction(deferred: true))
        {
            digest = new StoredRows(source.Connection).ReadDigest();
            using var copy = JournalFile.Connect(target, SqliteOpenMode.ReadWriteCreate);
            source.Connection.BackupDatabase(copy);
            // A backup is one file, with no log beside it.
            JournalFile.Run(copy, "PRAGMA journal_mode = DELETE");
            if (new StoredRows(copy).ReadDigest() != digest)
            {
                throw JournalException.Damaged(target, "the copy differs from what was copied");
            }
        }

        using var written = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
        return digest;
    }

    private static Outcome<string> Guard(string path, Func<string> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (JournalException.IsOfTheFile(fault))
        {
            return JournalException.Of(fault, path).Fault;
        }
    }
}

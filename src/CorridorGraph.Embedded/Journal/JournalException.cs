using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>The file of the graph could not be used; what was acknowledged before is still in it.</summary>
internal sealed class JournalException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>What the caller is told.</summary>
    public Diagnostic Fault => new(code, Message);

    /// <summary>What a fault of SQLite or of the file system means for the file.</summary>
    public static JournalException Of(Exception cause, string path) => cause switch
    {
        JournalException known => known,
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => Damaged(path, cause.Message, cause),
        UnknownFactException strange => new JournalException(
            JournalCodes.OtherOntology,
            $"The file stores {strange.What}; the ontology has no such thing. Start-up stopped; the file was not changed.",
            cause),
        _ when IsOfAStoredRow(cause) => Damaged(path, cause.Message, cause),
        _ => new JournalException(
            JournalCodes.Unwritable,
            $"The file {path} could not be read or written: {cause.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Nothing of this change was "
                + "made; what was acknowledged before is kept. Make room, or let the program write there, and try again.",
            cause),
    };

    /// <summary>The file fails its check.</summary>
    public static JournalException Damaged(string path, string finding, Exception? cause = null) => new(
        JournalCodes.Damaged,
        $"The file {path} is damaged: {finding.ReplaceLineEndings(" ").TrimEnd('.')}. It was not changed. Put a backup in its place with "
            + "\"corridor restore PATH\", or move it away to start from the seed.",
        cause);

    /// <summary>Whether a row was read that this program does not write: no JSON, bytes that are no UTF-8, what the ontology lacks.</summary>
    public static bool IsOfAStoredRow(Exception fault)
        => fault is System.Text.Json.JsonException or UnknownFactException or KeyNotFoundException or InvalidOperationException { Source: "System.Text.Json" };

    /// <summary>Whether an exception is a fault of the file rather than of this program.</summary>
    public static bool IsOfTheFile(Exception fault)
        => fault is SqliteException or IOException or UnauthorizedAccessException or JournalException;
}

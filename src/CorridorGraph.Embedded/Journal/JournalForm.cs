namespace CorridorGraph.Embedded;

/// <summary>The tables of the file, and how an older file becomes one of this form.</summary>
internal static class JournalForm
{
    /// <summary>Marks a file as ours, in SQLite's <c>application_id</c>: "CGdb".</summary>
    public const int ApplicationId = 0x43476462;

    /// <summary>One step from each form to the next, kept in SQLite's <c>user_version</c>; a step that was released is never edited.</summary>
    public static readonly string[] Steps =
    [
        """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES ('version', 0);
        CREATE TABLE sources (id TEXT PRIMARY KEY, fact TEXT NOT NULL);
        CREATE TABLE entities (id TEXT PRIMARY KEY, type TEXT NOT NULL, fact TEXT NOT NULL);
        CREATE TABLE former_ids (id TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (id, entity)) WITHOUT ROWID;
        CREATE INDEX former_ids_of ON former_ids (entity);
        CREATE TABLE relationships (id TEXT PRIMARY KEY, head TEXT NOT NULL, tail TEXT NOT NULL, fact TEXT NOT NULL);
        CREATE INDEX relationships_head ON relationships (head);
        CREATE INDEX relationships_tail ON relationships (tail);
        CREATE TABLE metrics (id TEXT PRIMARY KEY, entity TEXT NOT NULL, fact TEXT NOT NULL);
        CREATE INDEX metrics_of ON metrics (entity);
        CREATE TABLE change_log (
          number INTEGER PRIMARY KEY, version INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, note TEXT,
          kind TEXT NOT NULL, what TEXT NOT NULL, entity TEXT, other TEXT, "before" TEXT, "after" TEXT);
        CREATE INDEX change_log_entity ON change_log (entity) WHERE entity IS NOT NULL;
        CREATE INDEX change_log_other ON change_log (other) WHERE other IS NOT NULL;
        """,
        """
        ALTER TABLE sources ADD COLUMN seal INTEGER;
        ALTER TABLE entities ADD COLUMN seal INTEGER;
        ALTER TABLE relationships ADD COLUMN seal INTEGER;
        ALTER TABLE metrics ADD COLUMN seal INTEGER;
        UPDATE sources SET seal = row_seal(id, fact);
        UPDATE entities SET seal = row_seal(id, fact);
        UPDATE relationships SET seal = row_seal(id, fact);
        UPDATE metrics SET seal = row_seal(id, fact);
        """,
    ];
}

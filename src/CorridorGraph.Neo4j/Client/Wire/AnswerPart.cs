namespace CorridorGraph.Neo4j;

/// <summary>What a value inside an answer is to its reader.</summary>
internal enum AnswerPart
{
    /// <summary>Of no interest: passed over without being kept.</summary>
    Skipped,

    /// <summary>Holds parts of interest.</summary>
    Inside,

    /// <summary>Holds the answer of the next statement.</summary>
    Result,

    /// <summary>Names of columns.</summary>
    Columns,

    /// <summary>A row.</summary>
    Row,

    /// <summary>Changes that a statement made.</summary>
    Counters,

    /// <summary>What went wrong.</summary>
    Errors,

    /// <summary>Places in the server's history.</summary>
    Bookmarks,

    /// <summary>Where an open transaction is committed; its id stands in the path.</summary>
    Commit,

    /// <summary>An open transaction: its id and when it expires.</summary>
    Transaction,
}

/// <summary>Says what the value at a depth is, by the name that it has there (empty in a list).</summary>
internal delegate AnswerPart AnswerShape(int depth, ReadOnlySpan<byte> name);

/// <summary>The two shapes of an answer.</summary>
internal static class AnswerShapes
{
    /// <summary><c>{results: [{columns, data: [{row}], stats}], errors, lastBookmarks, commit}</c>.</summary>
    public static AnswerPart TransactionApi(int depth, ReadOnlySpan<byte> name)
        => depth switch
        {
            0 => AnswerPart.Inside,
            1 when name.SequenceEqual("results"u8) => AnswerPart.Inside,
            1 when name.SequenceEqual("errors"u8) => AnswerPart.Errors,
            1 when name.SequenceEqual("lastBookmarks"u8) => AnswerPart.Bookmarks,
            1 when name.SequenceEqual("commit"u8) => AnswerPart.Commit,
            2 => AnswerPart.Result,
            3 when name.SequenceEqual("columns"u8) => AnswerPart.Columns,
            3 when name.SequenceEqual("data"u8) => AnswerPart.Inside,
            3 when name.SequenceEqual("stats"u8) => AnswerPart.Counters,
            4 => AnswerPart.Inside,
            5 when name.SequenceEqual("row"u8) => AnswerPart.Row,
            _ => AnswerPart.Skipped,
        };

    /// <summary><c>{data: {fields, values: [row]}, counters, bookmarks, errors, transaction}</c>.</summary>
    public static AnswerPart QueryApi(int depth, ReadOnlySpan<byte> name)
        => depth switch
        {
            0 => AnswerPart.Result,
            1 when name.SequenceEqual("data"u8) => AnswerPart.Inside,
            1 when name.SequenceEqual("counters"u8) => AnswerPart.Counters,
            1 when name.SequenceEqual("bookmarks"u8) => AnswerPart.Bookmarks,
            1 when name.SequenceEqual("errors"u8) => AnswerPart.Errors,
            1 when name.SequenceEqual("transaction"u8) => AnswerPart.Transaction,
            2 when name.SequenceEqual("fields"u8) => AnswerPart.Columns,
            2 when name.SequenceEqual("values"u8) => AnswerPart.Inside,
            3 => AnswerPart.Row,
            _ => AnswerPart.Skipped,
        };
}

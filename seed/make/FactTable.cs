using CsvHelper;

namespace CorridorGraph.SeedMaker;

/// <summary>One of the four fact files, read whole; its columns must be exactly those that this step carries over.</summary>
internal sealed class FactTable
{
    private readonly string[] columns;

    private FactTable(string[] columns, List<string[]> rows)
    {
        this.columns = columns;
        Rows = [.. rows.Select(cells => new FactRow(this, cells))];
    }

    /// <summary>The rows, in file order.</summary>
    public IReadOnlyList<FactRow> Rows { get; }

    public static FactTable Read(string path, params string[] columns)
    {
        var options = new CsvReaderOptions
        {
            Separator = ',',
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        };
        using var reader = CsvReader.FromFile(path, options);
        reader.ReadHeader();
        string[] found = [.. reader.Headers];
        if (!found.SequenceEqual(columns))
        {
            // A column that is new would be dropped without a word; one that is gone would come out blank.
            throw new SeedException($"{path} has the columns {string.Join(",", found)}; this step carries over "
                + $"{string.Join(",", columns)}.");
        }

        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, columns.Length).Select(reader.GetString)]);
        }

        return new FactTable(columns, rows);
    }

    internal int IndexOf(string column) => Array.IndexOf(columns, column);
}

/// <summary>A row of a fact file.</summary>
internal sealed class FactRow(FactTable table, string[] cells)
{
    /// <summary>A cell's text, or null where it is blank.</summary>
    public string? this[string column] => cells[table.IndexOf(column)] is { Length: > 0 } text ? text : null;

    /// <summary>A cell that no row leaves blank.</summary>
    public string Required(string column)
        => this[column] ?? throw new SeedException($"A row has no {column}: {string.Join(",", cells)}.");
}

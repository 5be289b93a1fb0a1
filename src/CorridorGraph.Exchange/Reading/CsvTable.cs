using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CsvHelper;

namespace CorridorGraph.Exchange;

/// <summary>One CSV file: its header, then row after row, read once. Rows that are not whole are reported and passed over.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvReader reader;
    private readonly DatasetFile file;
    private readonly ProgressTeller? progress;
    private readonly FaultList faults;
    private readonly string name;
    private CsvMalformedRecord? malformed;
    private int rows;

    private CsvTable(DatasetFile file, FaultList faults, ProgressTeller? progress)
    {
        this.file = file;
        this.faults = faults;
        this.progress = progress;
        name = file.Name;
        reader = CsvReader.FromFile(file.Path, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true, // Ids and sources recur in thousands of rows, and every one is kept.
            OnMalformedRecord = record => malformed = record,
        });
    }

    /// <summary>Names in the header, as written.</summary>
    public ImmutableArray<string> Header { get; private set; } = [];

    /// <summary>Whether the rest of the file is lost behind a quote that is never closed.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>File and line of the current row.</summary>
    public RowOrigin Origin => new(name, (int)reader.LineNumber);

    /// <summary>Whether the current row has as many cells as the header and is quoted well.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Opens a file and reads its header; null, with the fault reported, where it has none or is not text.</summary>
    public static CsvTable? Open(DatasetFile file, FaultList faults, ProgressTeller? progress = null)
    {
        if (!EncodingCheck.IsText(file, faults))
        {
            return null;
        }

        var table = new CsvTable(file, faults, progress);
        if (table.ReadHeader())
        {
            return table;
        }

        table.Dispose();
        return null;
    }

    /// <summary>Moves to the next row, whole or not; false at the end of the file.</summary>
    public bool Read()
    {
        if (!Advance())
        {
            return false;
        }

        if (++rows % ProgressTeller.Rows == 0)
        {
            progress?.Reach(reader.ByteOffset);
        }

        IsWhole = !ReportMalformed();
        if (IsWhole && reader.FieldCount != Header.Length)
        {
            IsWhole = false;
            string likely = reader.FieldCount > Header.Length
                ? "Put a cell that holds a comma in quotes."
                : "Put a comma for each cell that is blank.";
            Report(ExchangeCodes.RaggedRow, $"The row has {Cells(reader.FieldCount)}; the header has {Header.Length}. {likely}");
        }

        return true;
    }

    /// <summary>Text of a cell, or null where it is blank, the row is too short or the column is -1.</summary>
    public string? Cell(int column)
        => column < 0 || column >= reader.FieldCount || reader.GetSpan(column).IsEmpty ? null : reader.GetString(column);

    /// <summary>Reports a fault of the current row, or of the header before the first row.</summary>
    public void Report(string code, string message, string? column = null)
        => faults.Add(code, message, new Place(name, (int)reader.LineNumber, 0) { Field = column });

    /// <summary>Reports a problem of the current row, if there is one.</summary>
    public void Report(Problem? problem)
    {
        if (problem is { } found)
        {
            Report(found.Code, found.Message, found.Column);
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        progress?.Leave(file);
    }

    private bool ReadHeader()
    {
        if (!Advance())
        {
            faults.Add(ExchangeCodes.MissingHeader, "The file is empty. Its first row names the columns.", new Place(name, 1, 0));
            return false;
        }

        Header = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        return !ReportMalformed();
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private bool Advance()
    {
        malformed = null;
        return reader.Read();
    }

    private bool ReportMalformed()
    {
        if (malformed is not { } record)
        {
            return false;
        }

        IsCutShort |= record.Reason == CsvMalformedReason.UnterminatedQuote;
        string message = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "A quote that opens in this row is never closed. Close it; the rows after it were "
                + "not read.",
            CsvMalformedReason.TextAfterClosingQuote => "Text follows a closing quote. Write a quote inside a quoted cell twice "
                + "(\"\"), or close the quote of an earlier cell.",
            _ => "A quote stands inside a cell that does not start with one. Put the whole cell in quotes and write the inner quote "
                + "twice (\"\").",
        };
        Report(ExchangeCodes.BadQuoting, message);
        return true;
    }
}

using System.Collections.Immutable;
using CsvHelper;

namespace CorridorGraph.Exchange;

/// <summary>A column to write: its name, and its text in each row, null for blank.</summary>
internal sealed record CsvColumn<T>(string Name, Func<T, string?> Text, bool IsMandatory = false);

/// <summary>Writes one CSV file: UTF-8, RFC 4180 quoting, LF.</summary>
internal static class CsvFile
{
    // Git keeps the files of this repository with LF; RFC 4180 has CRLF, and readers take both.
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>Writes the rows with the columns that are mandatory or filled in some row; no rows delete the file.</summary>
    public static void WriteOrDelete<T>(string path, IReadOnlyCollection<T> rows, ImmutableArray<CsvColumn<T>> columns)
    {
        if (rows.Count > 0)
        {
            Write(path, rows, columns);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>Writes the rows with the columns that are mandatory or filled in some row; without rows, the header alone.</summary>
    public static void Write<T>(string path, IReadOnlyCollection<T> rows, ImmutableArray<CsvColumn<T>> columns)
    {
        var written = columns.Where(column => column.IsMandatory || rows.Any(row => column.Text(row) is not null)).ToList();
        using var writer = CsvWriter.ToFile(path, Options);
        foreach (var column in written)
        {
            writer.WriteField(column.Name);
        }

        writer.EndRecord();
        foreach (var row in rows)
        {
            foreach (var column in written)
            {
                writer.WriteField(column.Text(row));
            }

            writer.EndRecord();
        }
    }
}

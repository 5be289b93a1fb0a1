using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Where in a file the columns are that its rows may have.</summary>
internal sealed class ColumnMap
{
    private readonly ImmutableArray<int> positions;

    private ColumnMap(ImmutableArray<int> positions) => this.positions = positions;

    /// <summary>Position in the file of the column at an index of the list given to <see cref="Read"/>; -1 where it is absent.</summary>
    public int this[int index] => positions[index];

    /// <summary>Reads the header; every column that is unknown, repeated or missing is reported, and the rest stays readable.</summary>
    public static ColumnMap Read(CsvTable table, ImmutableArray<(string Name, bool IsMandatory)> columns)
    {
        int[] positions = new int[columns.Length];
        Array.Fill(positions, -1);
        for (int i = 0; i < table.Header.Length; i++)
        {
            string written = table.Header[i];
            int index = IndexOf(columns, written);
            if (index < 0)
            {
                table.Report(ExchangeCodes.UnknownColumn, Unknown(table, i, columns), written);
            }
            else if (positions[index] >= 0)
            {
                table.Report(ExchangeCodes.DuplicateColumn, $"The column \"{written}\" is already column {positions[index] + 1}. "
                    + $"Remove one of the two.", written);
            }
            else
            {
                positions[index] = i;
            }
        }

        foreach (var (name, isMandatory) in columns)
        {
            if (isMandatory && positions[IndexOf(columns, name)] < 0)
            {
                table.Report(ExchangeCodes.MissingColumn, $"The column \"{name}\" is missing. Every row needs a value in it.", name);
            }
        }

        return new ColumnMap([.. positions]);
    }

    private static int IndexOf(ImmutableArray<(string Name, bool IsMandatory)> columns, string name)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Unknown(CsvTable table, int position, ImmutableArray<(string Name, bool IsMandatory)> columns)
    {
        string written = table.Header[position];
        if (written.Length == 0)
        {
            return $"Column {position + 1} has no name. Name it, or remove it.";
        }

        if (table.Header.Length == 1 && written.IndexOfAny([';', '\t']) >= 0)
        {
            return "The header has one cell. Separate cells by commas.";
        }

        string near = Spelling.DidYouMean(written.Trim(), columns.Select(column => column.Name));
        string repair = near.Length > 0 ? near : $" It may have {string.Join(", ", columns.Select(column => column.Name))}.";
        return $"No column of this file is named \"{written}\".{repair}";
    }
}

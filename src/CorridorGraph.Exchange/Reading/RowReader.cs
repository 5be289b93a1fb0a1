using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Reads the cells of a file's rows as the properties that they are.</summary>
internal sealed class RowReader
{
    private readonly CsvTable table;
    private readonly ImmutableArray<Property> properties;
    private readonly ColumnMap columns;

    /// <summary>Reads the header: the properties' columns, and the links such as <c>sources</c>, which every row has.</summary>
    public RowReader(CsvTable table, ImmutableArray<Property> properties, params ReadOnlySpan<string> links)
    {
        this.table = table;
        this.properties = properties;
        var expected = ImmutableArray.CreateBuilder<(string, bool)>();
        foreach (var property in properties)
        {
            expected.Add((property.Name, IsMandatory(property)));
        }

        foreach (string link in links)
        {
            expected.Add((link, true));
        }

        columns = ColumnMap.Read(table, expected.ToImmutable());
    }

    /// <summary>Whether every row must fill the column: lists may be empty, and a fact is CITED unless it says otherwise.</summary>
    public static bool IsMandatory(Property property) => property.IsRequired && !property.IsList && !HasDefault(property);

    /// <summary>Position in the file of a link's column, by its number among the links.</summary>
    public int Link(int index) => columns[properties.Length + index];

    /// <summary>A link's text; a blank one is reported.</summary>
    public string? LinkText(int index, string name)
    {
        string? text = table.Cell(Link(index));
        ReportBlank(text, Link(index), name);
        return text;
    }

    /// <summary>A property's text, unread and unreported; null where the cell is blank or the row too short.</summary>
    public string? Text(int index) => table.Cell(columns[index]);

    /// <summary>A property's value as <see cref="Plan.EntityFact.Values"/> holds it; a fault is reported and gives null.</summary>
    public object? Value(int index)
    {
        var property = properties[index];
        string? text = table.Cell(columns[index]);
        if (text is null)
        {
            if (IsMandatory(property))
            {
                ReportBlank(text, columns[index], property.Name);
            }

            return property.IsList ? ImmutableArray<string>.Empty : HasDefault(property) ? property.Enum!.Values[0] : null;
        }

        object? value = ValueCheck.Read(property, text, out var problem);
        table.Report(problem);
        return value;
    }

    private static bool HasDefault(Property property) => property.IsRequired && property.Enum?.Name == Frame.Confidence.Name;

    // A column that is absent was reported at the header, once.
    private void ReportBlank(string? text, int position, string name)
    {
        if (text is null && position >= 0)
        {
            table.Report(ExchangeCodes.BlankCell, "The cell is blank. Every row needs a value in this column.", name);
        }
    }
}

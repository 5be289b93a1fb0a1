namespace CorridorGraph.Embedded;

/// <summary>Collects changes of a table's rows; a column is copied in parts, and only where a value changes.</summary>
internal sealed class RowsEditor
{
    private readonly StoredColumn?[] columns;
    private readonly ColumnEditor?[] editors;
    private readonly CopyCount copied;

    public RowsEditor(IEnumerable<StoredColumn?> columns, IntLists citations, CopyCount copied)
    {
        this.columns = [.. columns];
        this.copied = copied;
        editors = new ColumnEditor?[this.columns.Length];
        Citations = citations.Edit(copied);
    }

    /// <summary>Sources that rows cite.</summary>
    public IntLists.Editor Citations { get; }

    /// <summary>Gives a row a value.</summary>
    public void Set(int row, int column, object? value) => (editors[column] ??= columns[column]!.Edit(copied)).Set(row, value);

    /// <summary>The columns with the changes.</summary>
    public StoredColumn[] Build() => [.. columns.Zip(editors, (column, editor) => editor?.Build() ?? column!)];
}

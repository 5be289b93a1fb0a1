using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>Numbered rows with a column a property, and the sources that each row cites.</summary>
internal class Table(int count, StoredColumn[] columns, IntLists citations)
{
    /// <summary>How many numbers were given; after a deletion some stand for no row.</summary>
    public int Count => count;

    /// <summary>The columns by ordinal; null where no type of the table has the property.</summary>
    public IReadOnlyList<StoredColumn?> Columns => columns;

    /// <summary>Numbers of the sources of each row, in file order.</summary>
    public IntLists Citations => citations;

    /// <summary>The column of a property of this table; the ordinals of each table are a space of their own.</summary>
    public virtual StoredColumn this[Property property] => columns[property.Ordinal];
}

/// <summary>Elements of a list property, each distinct one a row.</summary>
internal sealed class ElementTable(StoredColumn elements) : Table(0, [], new IntLists([0], []))
{
    public override StoredColumn this[Property property] => elements;
}

using System.Text;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The name of a relationship's type.</summary>
internal sealed class TypeNameColumn(RelationshipTable table) : NameColumn
{
    private readonly byte[][] json = [.. table.TypeNames.Select(name => Encoding.UTF8.GetBytes($"\"{name}\""))];

    public override void Write(int row, JsonBuffer output) => output.Raw(json[table.TypeOf(row).Ordinal]);

    protected override string Text(int row) => table.TypeOf(row).Name;
}

/// <summary>The id of a relationship, put together when it is asked for.</summary>
internal sealed class RelationshipIdColumn(RelationshipTable table, TextDictionary ids) : NameColumn
{
    private readonly byte[][] prefixes = [.. table.TypeNames.Select(name => Encoding.UTF8.GetBytes($"\"{name}:"))];

    // Names, ids and dates have no character that JSON escapes.
    public override void Write(int row, JsonBuffer output)
    {
        output.Raw(prefixes[table.TypeOf(row).Ordinal]);
        output.Raw(ids.Plain(table.From[row]));
        output.Raw(':');
        output.Raw(ids.Plain(table.To[row]));
        if (table.Since.Codes[row] is >= 0 and int since)
        {
            output.Raw(':');
            output.Raw(table.Since.Dictionary.Plain(since));
        }

        output.Raw('"');
    }

    /// <summary>The id as text.</summary>
    public string IdOf(int row)
    {
        string id = $"{table.TypeOf(row).Name}:{ids.Text(table.From[row])}:{ids.Text(table.To[row])}";
        return table.Since.Codes[row] is >= 0 and int since ? $"{id}:{table.Since.Dictionary.Text(since)}" : id;
    }

    protected override string Text(int row) => IdOf(row);
}

/// <summary>A text that follows from what a relationship is, so that it is not stored and never missing.</summary>
internal abstract class NameColumn : StoredColumn
{
    public override bool IsMissing(int row) => false;

    public override long Rank(int row) => throw NotOrdered();

    public override long RankOf(object? value) => throw NotOrdered();

    public override void WriteRanked(long rank, JsonBuffer output) => throw NotOrdered();

    public override RowTest Compare(Comparison comparison, object operand)
        => comparison switch
        {
            Comparison.Equal => new NameTest(Text, [(string)operand]),
            Comparison.In => new NameTest(Text, (string[])operand),
            _ => throw Unsupported(comparison),
        };

    public override ColumnEditor Edit(CopyCount copied) => throw new InvalidOperationException("What follows from a relationship is not changed.");

    protected abstract string Text(int row);

    private static InvalidOperationException NotOrdered()
        => new("Relationships are not ordered by id or type name; the planner offers neither.");
}

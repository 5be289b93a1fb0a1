using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Values of an enumeration by their number in declared order, -1 where missing.</summary>
internal sealed class EnumColumn(Pages<short> numbers, EnumType type) : StoredColumn
{
    private readonly Pages<short> values = numbers;

    private readonly byte[][] json = [.. type.Values.Select(value => System.Text.Encoding.UTF8.GetBytes($"\"{value}\""))];

    public ref readonly Pages<short> Values => ref values;

    public override bool IsMissing(int row) => values[row] < 0;

    public override void Write(int row, JsonBuffer output) => WriteRanked(Rank(row), output);

    public override long Rank(int row) => values[row] < 0 ? MissingRank : values[row];

    public override long RankOf(object? value) => value is null ? MissingRank : type.Values.IndexOf((string)value);

    public override void WriteRanked(long rank, JsonBuffer output)
    {
        if (rank == MissingRank)
        {
            output.Null();
        }
        else
        {
            output.Raw(json[rank]);
        }
    }

    public override RowTest Compare(Comparison comparison, object operand)
        => comparison switch
        {
            Comparison.Equal => new NumberInTest(this, Known([(string)operand])),
            Comparison.In => new NumberInTest(this, Known((string[])operand)),
            _ => throw Unsupported(comparison),
        };

    public override ColumnEditor Edit(CopyCount copied)
        => new ValueEditor<short>(values.Edit(copied), -1, value => Kept(value, type), changed => new EnumColumn(changed, type));

    /// <summary>A fact's value as it is kept.</summary>
    public static short Kept(object value, EnumType type) => checked((short)type.Values.IndexOf((string)value));

    private long[] Known(string[] names) => [.. names.Select(name => (long)type.Values.IndexOf(name)).Where(number => number >= 0).Order()];
}

/// <summary>Truth values: 0, 1, or -1 where missing.</summary>
internal sealed class BooleanColumn(Pages<sbyte> values) : StoredColumn
{
    public override bool IsMissing(int row) => values[row] < 0;

    public override void Write(int row, JsonBuffer output) => WriteRanked(Rank(row), output);

    public override long Rank(int row) => values[row] < 0 ? MissingRank : values[row];

    public override long RankOf(object? value) => value switch { null => MissingRank, bool truth => truth ? 1 : 0, _ => (long)value };

    public override void WriteRanked(long rank, JsonBuffer output)
    {
        if (rank == MissingRank)
        {
            output.Null();
        }
        else
        {
            output.Boolean(rank == 1);
        }
    }

    public override RowTest Compare(Comparison comparison, object operand)
        => comparison switch
        {
            Comparison.Equal => new NumberTest(this, Comparison.Equal, RankOf(operand)),
            Comparison.In => new NumberInTest(this, [.. ((bool[])operand).Select(truth => truth ? 1L : 0L).Order()]),
            _ => throw Unsupported(comparison),
        };

    public override ColumnEditor Edit(CopyCount copied)
        => new ValueEditor<sbyte>(values.Edit(copied), -1, Kept, changed => new BooleanColumn(changed));

    /// <summary>A fact's value as it is kept.</summary>
    public static sbyte Kept(object value) => (sbyte)((bool)value ? 1 : 0);
}

using System.Globalization;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Whole numbers of 32 bits.</summary>
internal sealed class IntColumn(Pages<long> values) : StoredColumn
{
    /// <summary>Stands for a missing value; outside what 32 bits hold.</summary>
    public const long Missing = long.MinValue;

    public override bool IsMissing(int row) => values[row] == Missing;

    public override void Write(int row, JsonBuffer output) => WriteRanked(Rank(row), output);

    public override long Rank(int row) => values[row] is var value && value == Missing ? MissingRank : value;

    public override long RankOf(object? value) => value is null ? MissingRank : (long)value;

    public override void WriteRanked(long rank, JsonBuffer output)
    {
        if (rank == MissingRank)
        {
            output.Null();
        }
        else
        {
            output.Number(rank);
        }
    }

    public override RowTest Compare(Comparison comparison, object operand)
        => comparison == Comparison.In
            ? new NumberInTest(this, [.. ((long[])operand).Order()])
            : new NumberTest(this, comparison, Convert.ToInt64(operand, CultureInfo.InvariantCulture));

    public override ColumnEditor Edit(CopyCount copied)
        => new ValueEditor<long>(values.Edit(copied), Missing, Kept, changed => new IntColumn(changed));

    /// <summary>A fact's value as it is kept.</summary>
    public static long Kept(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}

/// <summary>Finite double-precision numbers. Ranks are the bits, turned so that they order as the numbers do.</summary>
internal sealed class FloatColumn(Pages<double> values) : StoredColumn
{
    /// <summary>The row's number; not a number where it is missing.</summary>
    public double Value(int row) => values[row];

    public override bool IsMissing(int row) => double.IsNaN(values[row]);

    public override void Write(int row, JsonBuffer output)
    {
        if (double.IsNaN(values[row]))
        {
            output.Null();
        }
        else
        {
            output.Number(values[row]);
        }
    }

    public override long Rank(int row) => double.IsNaN(values[row]) ? MissingRank : RankOf(values[row]);

    // A whole number in a cursor comes back without its fraction, hence as a long.
    public override long RankOf(object? value)
        => value switch { null => MissingRank, long whole => RankOf((double)whole), _ => RankOf((double)value) };

    public override void WriteRanked(long rank, JsonBuffer output)
    {
        if (rank == MissingRank)
        {
            output.Null();
        }
        else
        {
            output.Number(BitConverter.Int64BitsToDouble(rank < 0 ? rank ^ long.MaxValue : rank));
        }
    }

    public override RowTest Compare(Comparison comparison, object operand)
        => comparison == Comparison.In
            ? new NumberInTest(this, [.. Doubles(operand).Select(RankOf).Order()])
            : new NumberTest(this, comparison, RankOf(Convert.ToDouble(operand, CultureInfo.InvariantCulture)));

    public override ColumnEditor Edit(CopyCount copied)
        => new ValueEditor<double>(values.Edit(copied), double.NaN, Kept, changed => new FloatColumn(changed));

    /// <summary>A fact's value as it is kept.</summary>
    public static double Kept(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static IEnumerable<double> Doubles(object operand)
        => operand as double[] ?? ((long[])operand).Select(value => (double)value);

    // Adding zero makes minus zero plus zero: the two are equal.
    private static long RankOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }
}

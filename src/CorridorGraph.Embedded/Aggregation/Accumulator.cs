using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>One value of every group, fed node by node in the order of ids.</summary>
internal abstract class Accumulator
{
    public abstract void Add(int group, int node);

    public abstract bool IsMissing(int group);

    /// <summary>The value as a number; 0 where it is missing.</summary>
    public abstract double Number(int group);

    public abstract int Compare(int group, int other);

    public abstract bool Holds(int group, Comparison comparison, object operand);

    public abstract void Write(int group, JsonBuffer output);

    /// <summary>The accumulator of a value, or null for an average, which is made of two others.</summary>
    public static Accumulator Of(GroupValue value, Snapshot snapshot)
    {
        var column = value.Property is null ? null : snapshot.Nodes[value.Property];
        return (value.Measure, value.Property?.Kind) switch
        {
            (Measure.Count, _) => new CountAccumulator(column),
            (Measure.Distinct, _) => new DistinctAccumulator(column!),
            (Measure.Min, _) => new ExtremeAccumulator(column!, largest: false),
            (Measure.Max, _) => new ExtremeAccumulator(column!, largest: true),
            (Measure.Sum, PropertyKind.Float) => new RealSumAccumulator((FloatColumn)column!),
            (Measure.Sum, _) => new WholeSumAccumulator(column!),
            _ => new AverageAccumulator(Of(value with { Measure = Measure.Sum }, snapshot), new CountAccumulator(column)),
        };
    }
}

/// <summary>A whole number that is never missing.</summary>
internal abstract class WholeAccumulator : Accumulator
{
    private long[] totals = new long[16];

    public override bool IsMissing(int group) => false;

    public override double Number(int group) => Total(group);

    public override int Compare(int group, int other) => Total(group).CompareTo(Total(other));

    public override bool Holds(int group, Comparison comparison, object operand) => comparison == Comparison.In
        ? operand is long[] several && several.Contains(Total(group))
        : NumberTest.Compare(Total(group), comparison, (long)operand);

    public override void Write(int group, JsonBuffer output) => output.Number(Total(group));

    protected void Increase(int group, long by)
    {
        if (group >= totals.Length)
        {
            Array.Resize(ref totals, Math.Max(group + 1, totals.Length * 2));
        }

        totals[group] = checked(totals[group] + by);
    }

    private long Total(int group) => group < totals.Length ? totals[group] : 0;
}

/// <summary>How many nodes, or how many of them have a value.</summary>
internal sealed class CountAccumulator(StoredColumn? column) : WholeAccumulator
{
    public override void Add(int group, int node)
    {
        if (column is null || !column.IsMissing(node))
        {
            Increase(group, 1);
        }
    }
}

/// <summary>How many different values.</summary>
internal sealed class DistinctAccumulator(StoredColumn column) : WholeAccumulator
{
    private readonly HashSet<(int Group, long Rank)> seen = [];

    public override void Add(int group, int node)
    {
        if (!column.IsMissing(node) && seen.Add((group, column.Rank(node))))
        {
            Increase(group, 1);
        }
    }
}

/// <summary>The sum of whole numbers, exact to 64 bits.</summary>
internal sealed class WholeSumAccumulator(StoredColumn column) : WholeAccumulator
{
    // The rank of a whole number is the number.
    public override void Add(int group, int node)
    {
        if (!column.IsMissing(node))
        {
            Increase(group, column.Rank(node));
        }
    }
}

/// <summary>A number with a fraction, which may be missing.</summary>
internal abstract class RealAccumulator : Accumulator
{
    public override int Compare(int group, int other) => Number(group).CompareTo(Number(other));

    public override bool Holds(int group, Comparison comparison, object operand)
    {
        double value = Number(group);
        return comparison == Comparison.In
            ? operand is double[] several && several.Contains(value)
            : comparison.Holds(value.CompareTo((double)operand));
    }

    public override void Write(int group, JsonBuffer output)
    {
        if (IsMissing(group))
        {
            output.Null();
        }
        else
        {
            output.Number(Number(group));
        }
    }
}

/// <summary>The sum of numbers with fractions, in the order of ids, so that it is the same wherever it is made.</summary>
internal sealed class RealSumAccumulator(FloatColumn column) : RealAccumulator
{
    private double[] totals = new double[16];

    public override void Add(int group, int node)
    {
        if (group >= totals.Length)
        {
            Array.Resize(ref totals, Math.Max(group + 1, totals.Length * 2));
        }

        totals[group] += column.IsMissing(node) ? 0 : column.Value(node);
    }

    public override bool IsMissing(int group) => false;

    public override double Number(int group) => group < totals.Length ? totals[group] : 0;
}

/// <summary>A sum divided by a count; missing where nothing was counted.</summary>
internal sealed class AverageAccumulator(Accumulator sum, Accumulator count) : RealAccumulator
{
    public override void Add(int group, int node)
    {
        sum.Add(group, node);
        count.Add(group, node);
    }

    public override bool IsMissing(int group) => count.Number(group) == 0;

    public override double Number(int group) => IsMissing(group) ? 0 : sum.Number(group) / count.Number(group);
}

/// <summary>The least or greatest value, kept as the first node that has it.</summary>
internal sealed class ExtremeAccumulator(StoredColumn column, bool largest) : Accumulator
{
    private readonly List<int> holders = [];
    private readonly Dictionary<(Comparison Comparison, object Operand), RowTest> tests = [];

    public override void Add(int group, int node)
    {
        while (holders.Count <= group)
        {
            holders.Add(-1);
        }

        if (!column.IsMissing(node)
            && (holders[group] < 0 || (largest ? column.Rank(node) > column.Rank(holders[group]) : column.Rank(node) < column.Rank(holders[group]))))
        {
            holders[group] = node;
        }
    }

    public override bool IsMissing(int group) => Holder(group) < 0;

    public override double Number(int group)
        => throw new InvalidOperationException("A least or greatest value is shown as it is; nothing is calculated from it.");

    public override int Compare(int group, int other) => column.Rank(Holder(group)).CompareTo(column.Rank(Holder(other)));

    public override bool Holds(int group, Comparison comparison, object operand)
    {
        if (!tests.TryGetValue((comparison, operand), out var test))
        {
            tests[(comparison, operand)] = test = column.Compare(comparison, operand);
        }

        return test.Holds(Holder(group));
    }

    public override void Write(int group, JsonBuffer output)
    {
        if (IsMissing(group))
        {
            output.Null();
        }
        else
        {
            column.Write(Holder(group), output);
        }
    }

    private int Holder(int group) => group < holders.Count ? holders[group] : -1;
}

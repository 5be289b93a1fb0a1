using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The values of one property, by row of its table.</summary>
internal abstract class StoredColumn
{
    /// <summary>Rank of a row without a value: after every other, whichever way the order runs.</summary>
    public const long MissingRank = long.MaxValue;

    public abstract bool IsMissing(int row);

    /// <summary>Writes the row's value as JSON, <c>null</c> where it is missing.</summary>
    public abstract void Write(int row, JsonBuffer output);

    /// <summary>Where the row's value stands among the values of the column; <see cref="MissingRank"/> where it is missing.</summary>
    public abstract long Rank(int row);

    /// <summary>The ranks of some rows, in their order.</summary>
    public virtual void RankAll(ReadOnlySpan<int> rows, Span<long> ranks)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            ranks[i] = Rank(rows[i]);
        }
    }

    /// <summary>
    /// Where a value that a cursor brings stands, on the scale of <see cref="Rank"/>, also when no row has it any more.
    /// </summary>
    /// <exception cref="InvalidCastException">The value is of another kind than the column's.</exception>
    public abstract long RankOf(object? value);

    /// <summary>Writes the value that has a rank.</summary>
    public abstract void WriteRanked(long rank, JsonBuffer output);

    /// <summary>A test of rows against an operand that is not null.</summary>
    public abstract RowTest Compare(Comparison comparison, object operand);

    /// <summary>Begins a change of values; this column stays as it is.</summary>
    public abstract ColumnEditor Edit(CopyCount copied);

    /// <summary>Reported where the planner lets through what no column of this kind can be asked.</summary>
    protected InvalidOperationException Unsupported(Comparison comparison)
        => new($"A {GetType().Name} cannot be compared by {comparison}; the planner offers no such operator.");
}

/// <summary>Collects changes of a column's values.</summary>
internal abstract class ColumnEditor
{
    /// <summary>Gives a row a value, as facts hold it; null for none.</summary>
    public abstract void Set(int row, object? value);

    /// <summary>The column with the changes: the one it was before where there are none.</summary>
    public abstract StoredColumn Build();
}

/// <summary>Changes values that are kept as they are, one a row.</summary>
/// <param name="values">The values before.</param>
/// <param name="missing">What stands for none.</param>
/// <param name="convert">From a fact's value to what is kept.</param>
/// <param name="column">Makes the column of the values.</param>
internal sealed class ValueEditor<T>(Pages<T>.Editor values, T missing, Func<object, T> convert, Func<Pages<T>, StoredColumn> column) : ColumnEditor
{
    public override void Set(int row, object? value) => values[row] = value is null ? missing : convert(value);

    public override StoredColumn Build() => column(values.Build());
}

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

    /// <summary>
    /// Where a value that a cursor brings stands, on the scale of <see cref="Rank"/>, also when no row has it any more.
    /// </summary>
    /// <exception cref="InvalidCastException">The value is of another kind than the column's.</exception>
    public abstract long RankOf(object? value);

    /// <summary>Writes the value that has a rank.</summary>
    public abstract void WriteRanked(long rank, JsonBuffer output);

    /// <summary>A test of rows against an operand that is not null.</summary>
    public abstract RowTest Compare(Comparison comparison, object operand);

    /// <summary>Reported where the planner lets through what no column of this kind can be asked.</summary>
    protected InvalidOperationException Unsupported(Comparison comparison)
        => new($"A {GetType().Name} cannot be compared by {comparison}; the planner offers no such operator.");
}

using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The code lies in one range.</summary>
internal sealed class CodeTest(int[] codes, int start, int length) : RowTest
{
    // A missing value's code of -1 lies in no range.
    public override bool Holds(int row) => (uint)(codes[row] - start) < (uint)length && codes[row] >= 0;

    public override int Keep(Span<int> rows)
    {
        int kept = 0;
        foreach (int row in rows)
        {
            // Written in any case, kept where it passes: which row passes cannot be foreseen.
            int code = codes[row];
            rows[kept] = row;
            kept += (uint)(code - start) < (uint)length && code >= 0 ? 1 : 0;
        }

        return kept;
    }

    /// <summary>A test of several ranges, merged.</summary>
    public static RowTest Of(int[] codes, IEnumerable<(int Start, int End)> ranges)
    {
        var merged = new List<(int Start, int End)>();
        foreach ((int start, int end) in ranges.Where(range => range.Start < range.End).Order())
        {
            if (merged.Count > 0 && start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(end, merged[^1].End));
            }
            else
            {
                merged.Add((start, end));
            }
        }

        return merged.Count switch
        {
            0 => Never,
            1 => new CodeTest(codes, merged[0].Start, merged[0].End - merged[0].Start),
            _ => new CodesTest(codes, [.. merged.Select(range => range.Start)], [.. merged.Select(range => range.End)]),
        };
    }
}

/// <summary>The code lies in one of several ranges, which are ascending and apart.</summary>
internal sealed class CodesTest(int[] codes, int[] starts, int[] ends) : RowTest
{
    public override bool Holds(int row)
    {
        int code = codes[row];
        int range = Array.BinarySearch(starts, code);
        range = range < 0 ? ~range - 1 : range;
        return range >= 0 && code < ends[range];
    }
}

/// <summary>The text contains the operand, or ends with it. UTF-8 never finds a character in the middle of another.</summary>
internal sealed record TextPattern(byte[] Operand, bool AtEnd)
{
    public bool Matches(ReadOnlySpan<byte> text) => AtEnd ? text.EndsWith(Operand) : text.IndexOf(Operand) >= 0;
}

/// <summary>The row's text fits a pattern.</summary>
internal sealed class TextPatternTest(int[] codes, TextDictionary dictionary, TextPattern pattern) : RowTest
{
    public override bool Holds(int row) => codes[row] >= 0 && pattern.Matches(dictionary.Plain(codes[row]));
}

/// <summary>The row's rank compared with one number.</summary>
internal sealed class NumberTest(StoredColumn column, Comparison comparison, long operand) : RowTest
{
    public override bool Holds(int row)
    {
        long rank = column.Rank(row);
        return rank != StoredColumn.MissingRank && Compare(rank, comparison, operand);
    }

    public static bool Compare(long value, Comparison comparison, long operand)
        => comparison switch
        {
            Comparison.Equal => value == operand,
            Comparison.Greater => value > operand,
            Comparison.GreaterOrEqual => value >= operand,
            Comparison.Less => value < operand,
            Comparison.LessOrEqual => value <= operand,
            _ => throw new InvalidOperationException($"Numbers cannot be compared by {comparison}; the planner offers no such operator."),
        };
}

/// <summary>The row's rank is one of several numbers, which are ascending.</summary>
internal sealed class NumberInTest(StoredColumn column, long[] operands) : RowTest
{
    public override bool Holds(int row)
    {
        long rank = column.Rank(row);
        return rank != StoredColumn.MissingRank && Array.BinarySearch(operands, rank) >= 0;
    }
}

/// <summary>A text that is put together for each row is one of several.</summary>
internal sealed class NameTest(Func<int, string> textOf, string[] operands) : RowTest
{
    public override bool Holds(int row) => operands.Contains(textOf(row), StringComparer.Ordinal);
}

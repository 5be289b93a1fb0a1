using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The code lies in one range.</summary>
internal sealed class CodeTest(Pages<int> codes, int start, int length) : RowTest
{
    // A missing value's code of -1 lies in no range.
    public override bool Holds(int row) => codes[row] is var code && (uint)(code - start) < (uint)length && code >= 0;

    public override int Keep(Span<int> rows)
    {
        Pages<int> read = codes;
        int kept = 0;
        foreach (int row in rows)
        {
            // Written in any case, kept where it passes: which row passes cannot be foreseen.
            int code = read[row];
            rows[kept] = row;
            kept += (uint)(code - start) < (uint)length && code >= 0 ? 1 : 0;
        }

        return kept;
    }

    /// <summary>A test of several ranges of a column's texts.</summary>
    public static RowTest Of(TextColumn column, IEnumerable<TextRange> ranges)
    {
        TextRange[] all = [.. ranges];
        RowTest built = OfBuilt(column.Codes, all);
        return column.Dictionary.Count == column.Dictionary.BuiltCount ? built : new AddedTextTest(column, all, built);
    }

    // Built texts are in the order of their codes, so that ranges of them merge.
    private static RowTest OfBuilt(Pages<int> codes, TextRange[] ranges)
    {
        var merged = new List<(int Start, int End)>();
        foreach ((int start, int end) in ranges.Select(range => (range.Start.Code, range.End.Code)).Where(range => range.Item1 < range.Item2).Order())
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
internal sealed class CodesTest(Pages<int> codes, int[] starts, int[] ends) : RowTest
{
    public override bool Holds(int row)
    {
        int code = codes[row];
        int range = Array.BinarySearch(starts, code);
        range = range < 0 ? ~range - 1 : range;
        return range >= 0 && code < ends[range];
    }
}

/// <summary>The text lies in a range, of a column to which texts came after it was built.</summary>
internal sealed class AddedTextTest(TextColumn column, TextRange[] ranges, RowTest built) : RowTest
{
    private readonly Pages<int> codes = column.Codes;
    private readonly TextDictionary dictionary = column.Dictionary;
    private readonly int builtCount = column.Dictionary.BuiltCount;

    public override bool Holds(int row) => codes[row] is var code && code < builtCount ? built.Holds(row) : HoldsOf(dictionary.Place(code));

    private bool HoldsOf(long place)
    {
        foreach (TextRange range in ranges)
        {
            if (range.Start.Place < place && place < range.End.Place)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The text contains the operand, or ends with it. UTF-8 never finds a character in the middle of another.</summary>
internal sealed record TextPattern(byte[] Operand, bool AtEnd)
{
    public bool Matches(ReadOnlySpan<byte> text) => AtEnd ? text.EndsWith(Operand) : text.IndexOf(Operand) >= 0;
}

/// <summary>The row's text fits a pattern.</summary>
internal sealed class TextPatternTest(Pages<int> codes, TextDictionary dictionary, TextPattern pattern) : RowTest
{
    public override bool Holds(int row) => codes[row] is >= 0 and int code && pattern.Matches(dictionary.Plain(code));
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

using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Lists of text in file order. A row of a type that has the property is never missing, at most empty.</summary>
internal sealed class TextListColumn(IntLists lists, TextDictionary dictionary, bool[] present) : StoredColumn
{
    private readonly int[] identity = [.. Enumerable.Range(0, dictionary.Count)];

    public IntLists Lists => lists;

    /// <summary>The elements as a column of their own, whose rows are the codes: what a filter of one element runs over.</summary>
    public TextColumn Elements(bool isDate) => new(identity, dictionary, isDate);

    public override bool IsMissing(int row) => !present[row];

    public override void Write(int row, JsonBuffer output)
    {
        if (!present[row])
        {
            output.Null();
            return;
        }

        output.Raw('[');
        bool first = true;
        foreach (int code in lists[row])
        {
            if (!first)
            {
                output.Raw(',');
            }

            first = false;
            output.Raw(dictionary.Json(code));
        }

        output.Raw(']');
    }

    public override long Rank(int row) => throw NotOrdered();

    public override long RankOf(object? value) => throw NotOrdered();

    public override void WriteRanked(long rank, JsonBuffer output) => throw NotOrdered();

    public override RowTest Compare(Comparison comparison, object operand) => throw Unsupported(comparison);

    private static InvalidOperationException NotOrdered() => new("A list has no place in an order; the planner offers none.");

    /// <summary>Collects lists row by row.</summary>
    public sealed class Builder(int rows)
    {
        private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
        private readonly List<int> codes = [];
        private readonly int[] offsets = new int[rows + 1];
        private readonly bool[] present = new bool[rows];

        /// <summary>Rows come in ascending order.</summary>
        public void Set(int row, IReadOnlyList<string> texts)
        {
            present[row] = true;
            foreach (string text in texts)
            {
                codes.Add(TextColumn.Builder.Number(seen, text));
            }

            offsets[row + 1] = texts.Count;
        }

        public TextListColumn Build()
        {
            int[] values = [.. codes];
            TextDictionary dictionary = TextColumn.Builder.Sort(seen, values);
            for (int row = 0; row < rows; row++)
            {
                offsets[row + 1] += offsets[row];
            }

            return new TextListColumn(new IntLists(offsets, values), dictionary, present);
        }
    }
}

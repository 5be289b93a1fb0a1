using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Text, an id or a partial date: a code into a sorted dictionary, -1 where missing.</summary>
internal sealed class TextColumn(int[] codes, TextDictionary dictionary, bool isDate) : StoredColumn
{
    public int[] Codes => codes;

    public TextDictionary Dictionary => dictionary;

    public override bool IsMissing(int row) => codes[row] < 0;

    public override void Write(int row, JsonBuffer output)
    {
        int code = codes[row];
        if (code < 0)
        {
            output.Null();
        }
        else
        {
            dictionary.Write(code, output);
        }
    }

    // Codes count double, so that a text which the dictionary lacks has a rank between its neighbours.
    public override long Rank(int row) => codes[row] < 0 ? MissingRank : 2L * codes[row];

    public override long RankOf(object? value)
    {
        if (value is null)
        {
            return MissingRank;
        }

        byte[] text = TextOrder.Bytes((string)value);
        int code = dictionary.LowerBound(text);
        return code < dictionary.Count && dictionary.Plain(code).SequenceEqual(text) ? 2L * code : (2L * code) - 1;
    }

    public override void WriteRanked(long rank, JsonBuffer output)
    {
        if (rank == MissingRank)
        {
            output.Null();
        }
        else
        {
            output.Raw(dictionary.Json((int)(rank / 2)));
        }
    }

    public override RowTest Compare(Comparison comparison, object operand)
    {
        switch (comparison)
        {
            case Comparison.In:
                return CodeTest.Of(codes, ((string[])operand).Select(Same));
            case Comparison.Contains:
                return new TextPatternTest(codes, dictionary, new TextPattern(TextOrder.Bytes((string)operand), AtEnd: false));
            case Comparison.EndsWith:
                return new TextPatternTest(codes, dictionary, new TextPattern(TextOrder.Bytes((string)operand), AtEnd: true));
            default:
                return CodeTest.Of(codes, [Range(comparison, (string)operand)]);
        }
    }

    private (int Start, int End) Range(Comparison comparison, string operand)
    {
        byte[] text = TextOrder.Bytes(operand);
        return comparison switch
        {
            Comparison.Equal => Same(operand),
            Comparison.StartsWith => (dictionary.LowerBound(text), dictionary.PrefixEnd(text)),
            Comparison.Less => (0, dictionary.LowerBound(text)),
            Comparison.GreaterOrEqual => (dictionary.LowerBound(text), dictionary.Count),
            Comparison.LessOrEqual => (0, After(text)),
            Comparison.Greater => (After(text), dictionary.Count),
            _ => throw Unsupported(comparison),
        };
    }

    // A date is read at the operand's precision: the texts that start with the operand are one range of codes.
    private (int Start, int End) Same(string operand)
    {
        byte[] text = TextOrder.Bytes(operand);
        return (dictionary.LowerBound(text), After(text));
    }

    private int After(byte[] text)
    {
        if (isDate)
        {
            return dictionary.PrefixEnd(text);
        }

        int code = dictionary.LowerBound(text);
        return code < dictionary.Count && dictionary.Plain(code).SequenceEqual(text) ? code + 1 : code;
    }

    /// <summary>Collects texts row by row and sorts the distinct ones at the end.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
        private readonly int[] codes;

        public Builder(int rows)
        {
            codes = new int[rows];
            Array.Fill(codes, -1);
        }

        public void Set(int row, string? text)
        {
            if (text is not null)
            {
                codes[row] = Number(seen, text);
            }
        }

        public TextColumn Build(bool isDate)
        {
            TextDictionary dictionary = Sort(seen, codes);
            return new TextColumn(codes, dictionary, isDate);
        }

        internal static int Number(Dictionary<string, int> seen, string text)
        {
            ref int code = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(seen, text, out bool known);
            return known ? code : code = seen.Count - 1;
        }

        /// <summary>Makes the dictionary and turns numbers in order of first sight into its codes.</summary>
        internal static TextDictionary Sort(Dictionary<string, int> seen, Span<int> codes)
        {
            string[] sorted = [.. seen.Keys];
            Array.Sort(sorted, TextOrder.Instance);
            var codeOf = new int[sorted.Length];
            for (int code = 0; code < sorted.Length; code++)
            {
                codeOf[seen[sorted[code]]] = code;
            }

            foreach (ref int code in codes)
            {
                code = code < 0 ? -1 : codeOf[code];
            }

            return new TextDictionary(sorted);
        }
    }
}

using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Text, an id or a partial date: a code into a sorted dictionary, -1 where missing.</summary>
internal sealed class TextColumn(Pages<int> values, TextDictionary dictionary, bool isDate) : StoredColumn
{
    private readonly Pages<int> codes = values;

    public ref readonly Pages<int> Codes => ref codes;

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

    public override long Rank(int row) => codes[row] is >= 0 and int code ? dictionary.Place(code) : MissingRank;

    public override void RankAll(ReadOnlySpan<int> rows, Span<long> ranks)
    {
        Pages<int> read = codes;
        TextDictionary places = dictionary;
        for (int i = 0; i < rows.Length; i++)
        {
            ranks[i] = read[rows[i]] is >= 0 and int code ? places.Place(code) : MissingRank;
        }
    }

    public override long RankOf(object? value) => value is null ? MissingRank : dictionary.PlaceOf(TextOrder.Bytes((string)value));

    public override void WriteRanked(long rank, JsonBuffer output)
    {
        if (rank == MissingRank)
        {
            output.Null();
        }
        else
        {
            output.Raw(dictionary.Json(dictionary.CodeAt(rank)));
        }
    }

    public override RowTest Compare(Comparison comparison, object operand)
    {
        switch (comparison)
        {
            case Comparison.In:
                return CodeTest.Of(this, ((string[])operand).Select(Same));
            case Comparison.Contains:
                return new TextPatternTest(codes, dictionary, new TextPattern(TextOrder.Bytes((string)operand), AtEnd: false));
            case Comparison.EndsWith:
                return new TextPatternTest(codes, dictionary, new TextPattern(TextOrder.Bytes((string)operand), AtEnd: true));
            default:
                return CodeTest.Of(this, [Range(comparison, (string)operand)]);
        }
    }

    public override ColumnEditor Edit(CopyCount copied) => new Editor(this, isDate, copied);

    private TextRange Range(Comparison comparison, string operand)
    {
        byte[] text = TextOrder.Bytes(operand);
        return comparison switch
        {
            Comparison.Equal => Same(operand),
            Comparison.StartsWith => new(dictionary.LowerBound(text), dictionary.PrefixEnd(text)),
            Comparison.Less => new(TextBound.Start, dictionary.LowerBound(text)),
            Comparison.GreaterOrEqual => new(dictionary.LowerBound(text), dictionary.End),
            Comparison.LessOrEqual => new(TextBound.Start, After(text)),
            Comparison.Greater => new(After(text), dictionary.End),
            _ => throw Unsupported(comparison),
        };
    }

    // A date is read at the operand's precision: the texts that start with the operand are one range.
    private TextRange Same(string operand)
    {
        byte[] text = TextOrder.Bytes(operand);
        return new(dictionary.LowerBound(text), After(text));
    }

    private TextBound After(byte[] text) => isDate ? dictionary.PrefixEnd(text) : dictionary.UpperBound(text);

    /// <summary>Collects changes of texts.</summary>
    private sealed class Editor(TextColumn before, bool isDate, CopyCount copied) : ColumnEditor
    {
        private readonly Pages<int>.Editor codes = before.Codes.Edit(copied);
        private readonly TextDictionaryEditor texts = new(before.Dictionary, copied);

        public override void Set(int row, object? value) => codes[row] = value is null ? -1 : texts.CodeOf((string)value);

        public override StoredColumn Build() => new TextColumn(codes.Build(), texts.Build(), isDate);
    }
}

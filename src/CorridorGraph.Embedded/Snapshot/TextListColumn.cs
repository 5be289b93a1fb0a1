using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Lists of text in file order. A row of a type that has the property is never missing, at most empty.</summary>
internal sealed class TextListColumn(IntLists lists, TextDictionary dictionary, Pages<bool> present, Pages<int> identity) : StoredColumn
{
    public IntLists Lists => lists;

    /// <summary>The elements as a column of their own, whose rows are the codes, each its own: what a filter of one element runs over.</summary>
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

    public override ColumnEditor Edit(CopyCount copied) => new Editor(
        lists.Edit(copied), new TextDictionaryEditor(dictionary, copied), present.Edit(copied), identity.Edit(copied));

    private static InvalidOperationException NotOrdered() => new("A list has no place in an order; the planner offers none.");

    /// <summary>Collects changes of lists.</summary>
    private sealed class Editor(IntLists.Editor lists, TextDictionaryEditor texts, Pages<bool>.Editor present, Pages<int>.Editor identity)
        : ColumnEditor
    {
        // Null where the row's type has no such property; a row that has it is given a list, at least an empty one.
        public override void Set(int row, object? value)
        {
            present[row] = value is not null;
            int[] codes = value is null ? [] : [.. ((IReadOnlyList<string>)value).Select(texts.CodeOf)];
            lists.Set(row, codes);
            foreach (int code in codes)
            {
                identity[code] = code;
            }
        }

        public override StoredColumn Build() => new TextListColumn(lists.Build(), texts.Build(), present.Build(), identity.Build());
    }
}

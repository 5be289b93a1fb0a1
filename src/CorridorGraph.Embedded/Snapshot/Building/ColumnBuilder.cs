using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Collects the values of a property while rows come in any order; rows that lack the property cost nothing.</summary>
internal abstract class ColumnBuilder
{
    /// <summary>The builder for a property that is no list.</summary>
    public static ColumnBuilder For(Property property) => property.Kind switch
    {
        PropertyKind.Int => new ValueBuilder<long>(IntColumn.Missing, (ref value) => value.GetInt64(), values => new IntColumn(values)),
        PropertyKind.Float => new ValueBuilder<double>(double.NaN, (ref value) => value.GetDouble(), values => new FloatColumn(values)),
        PropertyKind.Boolean => new ValueBuilder<sbyte>(
            -1, (ref value) => (sbyte)(value.GetBoolean() ? 1 : 0), values => new BooleanColumn(values)),
        PropertyKind.Enum => new ValueBuilder<short>(-1, EnumReader(property.Enum!), values => new EnumColumn(values, property.Enum!)),
        _ => new TextBuilder(property.Kind == PropertyKind.PartialDate),
    };

    /// <summary>Takes the value that the walk stands at.</summary>
    public abstract void Add(int row, ref FactMembers members);

    /// <summary>The column.</summary>
    /// <param name="numbers">The number of each row that came.</param>
    public abstract StoredColumn Build(int[] numbers);

    private static ReadValue<short> EnumReader(EnumType type)
    {
        byte[][] names = [.. type.Values.Select(System.Text.Encoding.UTF8.GetBytes)];
        return (ref value) =>
        {
            int number = names.Length - 1;
            while (number >= 0 && !value.ValueTextEquals(names[number]))
            {
                number--;
            }

            return checked((short)number);
        };
    }
}

/// <summary>Reads a value where a reader stands.</summary>
internal delegate T ReadValue<T>(ref Utf8JsonReader value);

/// <summary>Collects values that are kept as they are, one a row.</summary>
/// <param name="missing">What stands for none.</param>
/// <param name="read">From JSON to what is kept.</param>
/// <param name="column">Makes the column of the values.</param>
internal sealed class ValueBuilder<T>(T missing, ReadValue<T> read, Func<Pages<T>, StoredColumn> column) : ColumnBuilder
{
    private readonly List<int> rows = [];
    private readonly List<T> values = [];

    public override void Add(int row, ref FactMembers members)
    {
        rows.Add(row);
        values.Add(read(ref members.Value));
    }

    public override StoredColumn Build(int[] numbers)
    {
        var placed = new T[numbers.Length];
        Array.Fill(placed, missing);
        for (int i = 0; i < rows.Count; i++)
        {
            placed[numbers[rows[i]]] = values[i];
        }

        return column(new Pages<T>(placed, missing));
    }
}

/// <summary>Collects texts, and sorts the distinct ones at the end.</summary>
internal sealed class TextBuilder(bool isDate) : ColumnBuilder
{
    private readonly TextNumbers texts = new();
    private readonly List<int> rows = [];
    private readonly List<int> numbersOfTexts = [];
    private (TextDictionary Dictionary, int[] Codes)? sorted;

    public override void Add(int row, ref FactMembers members)
    {
        rows.Add(row);
        numbersOfTexts.Add(texts.Number(ref members.Value));
    }

    /// <summary>The code of each row that came, -1 where it has no text: missing ones last, as an unsigned number orders them.</summary>
    public int[] Codes(int rowCount) => Placed([.. Enumerable.Range(0, rowCount)]);

    public override TextColumn Build(int[] numbers) => new(new Pages<int>(Placed(numbers), -1), Sorted.Dictionary, isDate);

    private (TextDictionary Dictionary, int[] Codes) Sorted => sorted ??= (texts.Sort(out int[] codes), codes);

    private int[] Placed(int[] numbers)
    {
        var placed = new int[numbers.Length];
        Array.Fill(placed, -1);
        int[] codes = Sorted.Codes;
        for (int i = 0; i < rows.Count; i++)
        {
            placed[numbers[rows[i]]] = codes[numbersOfTexts[i]];
        }

        return placed;
    }
}

/// <summary>Collects lists of texts.</summary>
internal sealed class TextListBuilder
{
    private readonly TextNumbers texts = new();
    private readonly IntLists.Builder lists = new();

    /// <summary>Takes the list that the walk stands at.</summary>
    public void Add(int row, ref FactMembers members)
    {
        if (members.Value.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A fact holds a {members.Value.TokenType} where a list should be.");
        }

        while (members.NextElement())
        {
            lists.Add(row, texts.Number(ref members.Value));
        }
    }

    /// <summary>The column.</summary>
    /// <param name="numbers">The number of each row that came.</param>
    /// <param name="present">Whether the row with a number has the property.</param>
    public TextListColumn Build(int[] numbers, bool[] present)
    {
        TextDictionary dictionary = texts.Sort(out int[] codes);
        int[] identity = [.. Enumerable.Range(0, dictionary.Count)];
        return new TextListColumn(lists.Build(numbers, codes), dictionary, new(present, false), new(identity, -1));
    }
}

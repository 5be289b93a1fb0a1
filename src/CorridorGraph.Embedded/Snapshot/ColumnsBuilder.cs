using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>One column for each property ordinal, shared by every type that has the property.</summary>
internal sealed class ColumnsBuilder(GraphOntology ontology, EntityFact[] ordered)
{
    public StoredColumn[] Build()
    {
        var columns = new StoredColumn[ontology.PropertyCount];
        foreach (Property property in ontology.EntityTypes.SelectMany(type => type.Properties))
        {
            columns[property.Ordinal] ??= Fill(property);
        }

        return columns;
    }

    /// <summary>Where in a type's values a property stands, or -1.</summary>
    public static int PositionOf(NodeType type, Func<Property, bool> sought)
    {
        int position = type.Properties.Length - 1;
        while (position >= 0 && !sought(type.Properties[position]))
        {
            position--;
        }

        return position;
    }

    /// <summary>Ids that an entity had before.</summary>
    public static IReadOnlyList<string> FormerIds(EntityFact fact)
        => PositionOf(fact.Type, property => property.Name == "formerIds") is >= 0 and int position
            && fact.Values[position] is IReadOnlyList<string> ids ? ids : [];

    private StoredColumn Fill(Property property)
    {
        // Position of the property in each type's values, -1 where the type lacks it.
        int[] positions = [.. ontology.NodeTypes.Select(type => PositionOf(type, own => own.Ordinal == property.Ordinal))];
        if (property.IsList)
        {
            return FillLists(positions);
        }

        return property.Kind switch
        {
            PropertyKind.Int => new IntColumn(Fill(positions, IntColumn.Missing, IntColumn.Kept)),
            PropertyKind.Float => new FloatColumn(Fill(positions, double.NaN, FloatColumn.Kept)),
            PropertyKind.Boolean => new BooleanColumn(Fill(positions, (sbyte)-1, BooleanColumn.Kept)),
            PropertyKind.Enum => new EnumColumn(
                Fill(positions, (short)-1, value => EnumColumn.Kept(value, property.Enum!)), property.Enum!),
            _ => FillTexts(positions, property.Kind == PropertyKind.PartialDate),
        };
    }

    private Pages<T> Fill<T>(int[] positions, T missing, Func<object, T> convert)
    {
        var values = new T[ordered.Length];
        for (int node = 0; node < ordered.Length; node++)
        {
            values[node] = Value(positions, node) is { } value ? convert(value) : missing;
        }

        return new Pages<T>(values, missing);
    }

    private TextColumn FillTexts(int[] positions, bool isDate)
    {
        var column = new TextColumn.Builder(ordered.Length);
        for (int node = 0; node < ordered.Length; node++)
        {
            column.Set(node, (string?)Value(positions, node));
        }

        return column.Build(isDate);
    }

    private TextListColumn FillLists(int[] positions)
    {
        var column = new TextListColumn.Builder(ordered.Length);
        for (int node = 0; node < ordered.Length; node++)
        {
            if (positions[ordered[node].Type.Ordinal] >= 0)
            {
                column.Set(node, (IReadOnlyList<string>?)Value(positions, node) ?? []);
            }
        }

        return column.Build();
    }

    private object? Value(int[] positions, int node)
    {
        int position = positions[ordered[node].Type.Ordinal];
        return position < 0 ? null : ordered[node].Values[position];
    }
}

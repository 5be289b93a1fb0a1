using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>From an aggregate's arguments to argument values as the served schema types them.</summary>
internal static class GroupInputs
{
    public static IEnumerable<(string, Input)> Of(Grouping grouping)
    {
        string type = grouping.Type.Name;
        if (grouping.Where is { } where)
        {
            yield return ("where", Inputs.Of(where));
        }

        if (grouping.WhereEdge is { } whereEdge)
        {
            yield return ("whereEdge", Inputs.Of(whereEdge));
        }

        if (grouping.NodeKeys is { } nodeKeys)
        {
            yield return ("groupBy", Of(type + "GroupByInput", nodeKeys));
        }

        if (grouping.EdgeKeys is { } edgeKeys)
        {
            yield return ("groupByEdge", Of("RelationshipGroupByInput", edgeKeys));
        }

        if (grouping.Having is { } having)
        {
            yield return ("having", Inputs.Of(having));
        }

        if (grouping.Order.Length > 0)
        {
            var keys = grouping.Order.Select(key => new InputObject(type + "AggregateSortInput!", [Of(type, key)]));
            yield return ("order", new InputList($"[{type}AggregateSortInput!]", [.. keys]));
        }
    }

    /// <summary>Arguments that an omitted variable may stand for.</summary>
    public static IEnumerable<(string Key, string Type)> Absent(Grouping grouping)
    {
        string type = grouping.Type.Name;
        return
        [
            ("first", "Int"), ("where", type + "FilterInput"), ("groupBy", $"[{type}GroupByInput!]"), ("having", type + "HavingInput"),
            ("order", $"[{type}AggregateSortInput!]"),
        ];
    }

    public static InputObject Of(MeasuresClause measures)
        => new(KindOf(measures.Property) + "HavingInput", [.. measures.Tests.Select(test =>
            (Measures.NameOf(test.Measure), (Input)Inputs.Of(ValueType(measures.Property, test.Measure), test.Operations)))]);

    /// <summary>What the types of a property's measures are named after.</summary>
    public static string KindOf(Property property)
        => property.Kind is PropertyKind.Int or PropertyKind.Float or PropertyKind.PartialDate ? property.ValueTypeName : "Value";

    private static string ValueType(Property property, Measure measure)
        => measure == Measure.Sum && property.Kind == PropertyKind.Int ? "Long" : $"{Measures.KindOf(property, measure)}";

    private static InputList Of(string type, ImmutableArray<GroupKey> keys)
        => new($"[{type}!]", [.. keys.Select(key => new InputObject(type + "!", [(key.Name, Of(key))]))]);

    private static Input Of(GroupKey key) => key switch
    {
        PropertyKey { Property.Kind: not PropertyKind.PartialDate } property => new InputScalar("Grouping", property.Cut, IsEnum: true),
        PropertyKey property => new InputScalar("DateGrouping", property.Cut, IsEnum: true),
        EdgeKey property => new InputScalar("DateGrouping", property.Cut, IsEnum: true),
        RelatedKey related => Inputs.Of(related.Where),
        _ => throw new ArgumentException($"No key {key}."),
    };

    private static (string, Input) Of(string type, SortKey key)
    {
        var direction = new InputScalar("SortEnumType", key.Descending ? "DESC" : "ASC", IsEnum: true);
        return key switch
        {
            ByGroupCount => ("count", direction),
            ByMeasure by => (by.Property.Name, new InputObject(
                KindOf(by.Property) + "AggregateSortInput", [(Measures.NameOf(by.Measure), direction)])),
            ByKey by => ("key", new InputObject(type + "AggregateKeySortInput", [by.Key is EdgeKey
                ? ("edge", new InputObject("RelationshipGroupKeySortInput", [(by.Key.Name, direction)]))
                : (by.Key.Name, (Input)direction)])),
            _ => throw new ArgumentException($"No key {key}."),
        };
    }
}

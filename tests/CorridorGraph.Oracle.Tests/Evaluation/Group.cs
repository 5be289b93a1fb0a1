using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A group of an aggregate.</summary>
/// <param name="Grouping">What it was asked by.</param>
/// <param name="Keys">A value for each key: null where it is missing, an id where it is an entity.</param>
/// <param name="Nodes">Distinct nodes, by id.</param>
internal sealed record Group(Grouping Grouping, ImmutableArray<object?> Keys, ImmutableArray<EntityFact> Nodes)
{
    public object? Key(GroupKey key) => Keys[Grouping.Keys.IndexOf(key)];

    /// <summary>A measure over the nodes that have a value; null where there is none.</summary>
    public object? Value(Property property, Measure measure) => Value(Nodes, property, measure);

    public static object? Value(IEnumerable<EntityFact> nodesById, Property property, Measure measure)
    {
        object[] values = [.. nodesById.Select(node => PlainGraph.Value(node, property.Name)).OfType<object>()];
        return measure switch
        {
            Measure.Count => (long)values.Length,
            Measure.Distinct => (long)values.Distinct().Count(),
            Measure.Min => values.Order(Comparer<object>.Create(OrderOracle.Compare)).FirstOrDefault(),
            Measure.Max => values.Order(Comparer<object>.Create(OrderOracle.Compare)).LastOrDefault(),
            Measure.Sum when property.Kind == PropertyKind.Int => values.Cast<long>().Sum(),
            Measure.Sum => Sum(values),
            _ when values.Length == 0 => null,
            _ when property.Kind == PropertyKind.Int => (double)values.Cast<long>().Sum() / values.Length,
            _ => Sum(values) / values.Length,
        };
    }

    // One after the other: another order of the same Floats may sum to something else.
    private static double Sum(object[] values)
    {
        double sum = 0;
        foreach (object value in values)
        {
            sum += (double)value;
        }

        return sum;
    }
}

/// <summary>The key object of a group.</summary>
internal sealed record GroupKeys(Group Group);

/// <summary>The part of a key object that is of relationships.</summary>
internal sealed record GroupEdgeKeys(Group Group);

/// <summary>The measures of one property in a group.</summary>
internal sealed record GroupValues(Group Group, Property Property);

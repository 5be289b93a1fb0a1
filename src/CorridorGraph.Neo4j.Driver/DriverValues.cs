using System.Collections;
using System.Globalization;
using Neo4j.Driver;

namespace CorridorGraph.Neo4j.Driver;

/// <summary>Statements as the driver takes them: its own collections, whole numbers of 64 bits, and nothing that HTTP would not take.</summary>
internal static class DriverValues
{
    /// <summary>A statement with its parameters.</summary>
    /// <exception cref="ArgumentException">A parameter holds a value that has no form in Cypher's JSON.</exception>
    public static Query Query(CypherStatement statement)
        => new(statement.Text, statement.Parameters.ToDictionary(pair => pair.Key, pair => Convert(pair.Value, pair.Key)!));

    private static object? Convert(object? value, string name) => value switch
    {
        null or string or bool => value,
        int or long or short or byte => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
        double or float => Finite(System.Convert.ToDouble(value, CultureInfo.InvariantCulture), name),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Convert(pair.Value, name)!),
        IEnumerable list => list.Cast<object?>().Select(element => Convert(element, name)).ToList(),
        _ => throw new ArgumentException($"Parameter \"{name}\" holds a {value.GetType().Name}, which has no form in Cypher's JSON."),
    };

    // Bolt would carry it. A run that one client takes and the other refuses would be a run that works by chance.
    private static double Finite(double value, string name)
        => double.IsFinite(value)
            ? value
            : throw new ArgumentException($"Parameter \"{name}\" holds {value}, which no server takes over HTTP.");
}

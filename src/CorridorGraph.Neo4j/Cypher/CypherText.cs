using System.Globalization;

namespace CorridorGraph.Neo4j;

/// <summary>A statement in the making: numbers its variables and parameters, so that no two writers clash and no value enters the text.</summary>
internal sealed class CypherText
{
    private readonly Dictionary<string, object?> parameters = new(StringComparer.Ordinal);
    private int variables;

    /// <summary>The values of the parameters, by name.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => parameters;

    /// <summary>A parameter with a value, as it stands in the text.</summary>
    public string Parameter(object? value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"p{parameters.Count}");
        parameters.Add(name, value);
        return $"${name}";
    }

    /// <summary>A variable that no other writer of this statement has.</summary>
    public string Variable(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{variables++}");

    /// <summary>A name of the ontology in quotes; a quote in it is doubled.</summary>
    public static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}

using System.Text.Json;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A witness as the system tells it.</summary>
internal sealed record ToldWitness(
    string Entity, IReadOnlyList<string> Nodes, IReadOnlyList<string> Relationships, string Confidence, int Inferred)
{
    /// <summary>Fewest inferred relationships, then fewest relationships, then node ids.</summary>
    public static readonly Comparer<ToldWitness> StrongestFirst = Comparer<ToldWitness>.Create((left, right) =>
    {
        int order = left.Inferred.CompareTo(right.Inferred);
        order = order != 0 ? order : left.Relationships.Count.CompareTo(right.Relationships.Count);
        return order != 0 ? order : left.Nodes.Zip(right.Nodes, string.CompareOrdinal).FirstOrDefault(comparison => comparison != 0);
    });

    /// <summary>Witnesses of every row of an answer's only list.</summary>
    public static IReadOnlyList<ToldWitness> Read(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var rows = document.RootElement.GetProperty("data").EnumerateObject().Single().Value;
        return [.. rows.EnumerateArray().SelectMany(row => row.GetProperty("evidence").EnumerateArray()
            .Select(witness => Read(row.GetProperty("id").GetString()!, witness)))];
    }

    private static ToldWitness Read(string entity, JsonElement witness)
    {
        JsonElement[] relationships = [.. witness.GetProperty("relationships").EnumerateArray()];
        return new ToldWitness(
            entity,
            [.. witness.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            [.. relationships.Select(relationship => relationship.GetProperty("id").GetString()!)],
            witness.GetProperty("confidence").GetString()!,
            relationships.Count(relationship => relationship.GetProperty("confidence").GetString() == "INFERRED"));
    }
}

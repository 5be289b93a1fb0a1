using System.Text.Json;
using CorridorGraph.Plan;

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

    /// <summary>
    /// One line a witness, by entity and then as a set: where a filter branches, the order of a witness's parts is not laid down. What is
    /// wrong with a witness by itself stands behind it, what is wrong with their order at the end.
    /// </summary>
    public static string Text(GraphFacts facts, IReadOnlyList<ToldWitness> told)
    {
        var lines = told.Select(witness => Line(witness.Entity, witness.Relationships)
            + (witness.IsTrue(facts) ? "" : $" has nodes {string.Join(' ', witness.Nodes)} and confidence {witness.Confidence}"));
        string text = string.Join('\n', lines.Order(StringComparer.Ordinal));
        bool isOrdered = told.GroupBy(witness => witness.Entity).All(each => each.SequenceEqual(each.Order(StrongestFirst)));
        return isOrdered ? text : text + "\nnot strongest first";
    }

    /// <summary>A set of relationships that lets an entity through.</summary>
    public static string Line(string entity, IEnumerable<string> relationships)
        => $"{entity}: {string.Join(" + ", relationships.Order(StringComparer.Ordinal))}";

    /// <summary>A witness of an entity.</summary>
    public static ToldWitness Read(string entity, JsonElement witness)
    {
        JsonElement[] relationships = [.. witness.GetProperty("relationships").EnumerateArray()];
        return new ToldWitness(
            entity,
            [.. witness.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            [.. relationships.Select(relationship => relationship.GetProperty("id").GetString()!)],
            witness.GetProperty("confidence").GetString()!,
            relationships.Count(relationship => relationship.GetProperty("confidence").GetString() == "INFERRED"));
    }

    // The nodes are the entity and the ends of the relationships, each once, the entity first.
    private bool IsTrue(GraphFacts facts)
    {
        var relationships = facts.Relationships.Where(relationship => Relationships.Contains(relationship.Id)).ToList();
        var ends = relationships.SelectMany(relationship => new[] { relationship.From, relationship.To }).Append(Entity).ToHashSet();
        return Nodes[0] == Entity
            && Nodes.Distinct().Count() == Nodes.Count
            && ends.SetEquals(Nodes)
            && Confidence == (relationships.Any(relationship => relationship.IsInferred) ? "INFERRED" : "CITED");
    }
}

using System.Text.Json.Nodes;
using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>Answers and facts as the same lines of text, so that a difference reads well.</summary>
internal static class Shown
{
    /// <summary>Ids of a list of entities or relationships.</summary>
    public static string[] Ids(JsonNode? list) => [.. list!.AsArray().Select(node => Text(node, "id"))];

    /// <summary>The edges of a connection: the far end, since when, how sure, after whom.</summary>
    public static string[] Edges(JsonNode? connection)
        => [.. connection!["edges"]!.AsArray().Select(edge => Line(Text(edge!["node"], "id"), edge))];

    /// <summary>Facts as the edges that they should be, seen from an entity.</summary>
    public static string[] Edges(IEnumerable<RelationshipFact> facts, string seenFrom)
        => [.. facts.Select(fact => Line(fact.From == seenFrom ? fact.To : fact.From, fact))];

    /// <summary>Relationships with their ids, since when, how sure, after whom.</summary>
    public static string[] Relationships(JsonNode? list) => [.. list!.AsArray().Select(node => Line(Text(node, "id"), node!))];

    /// <summary>Facts as the relationships that they should be, by type, start, end and date.</summary>
    public static string[] Relationships(IEnumerable<RelationshipFact> facts)
        => [.. facts.OrderBy(fact => fact.Type.Name, StringComparer.Ordinal)
            .ThenBy(fact => fact.From, StringComparer.Ordinal)
            .ThenBy(fact => fact.To, StringComparer.Ordinal)
            .ThenBy(fact => fact.Since is null)
            .ThenBy(fact => fact.Since, StringComparer.Ordinal)
            .Select(fact => Line(fact.Id, fact))];

    /// <summary>Witnesses as sets of relationship ids, each in its own order of letters, all in theirs.</summary>
    public static string[] Witnesses(JsonNode? evidence)
        => Sets(evidence!.AsArray().Select(witness => witness!["relationships"]!.AsArray().Select(node => Text(node, "id"))));

    /// <summary>Sets of facts as the witnesses that they should be.</summary>
    public static string[] Witnesses(IEnumerable<IEnumerable<RelationshipFact>> sets)
        => Sets(sets.Select(set => set.Select(fact => fact.Id)));

    /// <summary>A property as text; empty where it is null.</summary>
    public static string Text(JsonNode? node, string property) => node![property]?.GetValue<string>() ?? "";

    private static string[] Sets(IEnumerable<IEnumerable<string>> sets)
        => [.. sets.Select(set => string.Join(" + ", set.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private static string Line(string subject, JsonNode edge)
        => $"{subject} since {Text(edge, "since")} {Text(edge, "confidence")} [{string.Join(' ', Ids(edge["sources"]))}]";

    private static string Line(string subject, RelationshipFact fact)
        => $"{subject} since {fact.Since} {(fact.IsInferred ? "INFERRED" : "CITED")} [{string.Join(' ', fact.Sources)}]";
}

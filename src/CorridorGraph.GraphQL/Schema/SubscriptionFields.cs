using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>The field of <c>Subscription</c>, and what it tells.</summary>
internal static class SubscriptionFields
{
    public const string GraphChanged = "graphChanged";
    public const string EventName = "GraphChange";

    public static readonly ApiObject Root = new(
        ApiSchema.SubscriptionName,
        [],
        [new(GraphChanged, $"{EventName}!", new GraphChanged(), "Each change of the graph from now on, in order, one for each transaction.")],
        "What is told without being asked again, over a WebSocket with the protocol `graphql-transport-ws`.");

    public static readonly ApiObject Event = new(
        EventName,
        [],
        [
            new("version", "Int!", new GraphChangeValue(GraphChangePart.Version), "The graph's version since."),
            new("number", "Int!", new GraphChangeValue(GraphChangePart.Number), "The last number in the change log: the `after` of what follows."),
            new("at", "String!", new GraphChangeValue(GraphChangePart.At), "When, as ISO 8601 in UTC."),
            new("author", "String!", new GraphChangeValue(GraphChangePart.Author), "The name of the curator's key, or the program that changed it."),
            new("count", "Int!", new GraphChangeValue(GraphChangePart.Count), "How many rows were changed."),
            new(
                "changes",
                $"[{PayloadObjects.Change}!]!",
                new GraphChangeValue(GraphChangePart.Changes),
                $"The changed rows, oldest first: all, or the first {ChangeEvent.MaxRows} of more. `Query.changes` has the others."),
        ],
        "One transaction that changed the graph.");
}

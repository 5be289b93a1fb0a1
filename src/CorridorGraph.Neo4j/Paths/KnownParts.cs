using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

// What derived paths came to, in the place of the paths: the writers of statements see parameters only.

/// <summary>The node is one of some.</summary>
internal sealed record IsAmong(IReadOnlyCollection<string> Ids) : Filter;

/// <summary>Ties of parents with nodes, as pairs of ids.</summary>
internal sealed record KnownPairs(IReadOnlyList<string[]> Pairs) : PathExpression;

/// <summary>The nodes that a node is tied with, by its id; a node without any is missing.</summary>
internal sealed record KnownEnds(IReadOnlyDictionary<string, object?> EndsOf) : PathExpression;

/// <summary>A sort key whose values are known, by the node's id.</summary>
/// <param name="Key">The key that they are the values of.</param>
/// <param name="Values">Values that sort as the key does.</param>
/// <param name="Otherwise">The value of any other node.</param>
internal sealed record ByKnown(SortKey Key, IReadOnlyDictionary<string, object?> Values, long? Otherwise) : SortKey(Key.Descending);

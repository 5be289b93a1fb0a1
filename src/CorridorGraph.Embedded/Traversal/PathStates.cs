using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>
/// A path's automaton bound to a snapshot. Positions that may be followed by the same things are one state, so that a node is walked on from
/// once, not once for each relationship that may have led to it. State 0 is the start.
/// </summary>
internal sealed class PathStates
{
    public PathStates(PathAutomaton automaton, Snapshot snapshot)
    {
        var stateOf = new int[automaton.Steps.Length];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var positions = new List<int>();
        for (int position = 0; position < stateOf.Length; position++)
        {
            string future = $"{automaton.IsLast[position]} {string.Join(' ', automaton.Turns[position].Select(Words).Order(StringComparer.Ordinal))}";
            if (!known.TryGetValue(future, out stateOf[position]))
            {
                positions.Add(position);
                known.Add(future, stateOf[position] = positions.Count);
            }
        }

        IsLast = [automaton.AcceptsNothing, .. positions.Select(position => automaton.IsLast[position])];
        PathMove Move(int position, bool[]? through)
            => new(automaton.Steps[position].Type, automaton.Steps[position].Direction, through, stateOf[position]);
        Moves =
        [
            [.. automaton.Starts.Select(start => Move(start, null)).Distinct()],
            .. positions.Select(position => automaton.Turns[position].Select(turn => Move(turn.Next, Mask(turn.Through, snapshot))).Distinct().ToArray()),
        ];
    }

    /// <summary>Whether a walk may end in a state.</summary>
    public bool[] IsLast { get; }

    /// <summary>How a walk goes on from a state.</summary>
    public PathMove[][] Moves { get; }

    public int Count => IsLast.Length;

    private static string Words(PathTurn turn)
        => $"{turn.Next}:{(turn.Through.Types is { } types ? string.Join(',', types.Select(type => type.Ordinal)) : "any")}";

    private static bool[]? Mask(NodeTypes through, Snapshot snapshot)
        => through.Types is null ? null : [.. snapshot.Ontology.NodeTypes.Select(through.Includes)];
}

/// <summary>A relationship that a walk may follow from a node.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Direction">Out or in.</param>
/// <param name="Through">Types, by ordinal, that the node must have; null for any.</param>
/// <param name="Next">The state at its other end.</param>
internal sealed record PathMove(RelationshipType Type, Direction Direction, bool[]? Through, int Next);

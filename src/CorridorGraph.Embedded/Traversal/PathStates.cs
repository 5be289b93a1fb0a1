using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>What comes of a walk's arrival at a node.</summary>
[Flags]
internal enum Arrivals : byte
{
    Nothing = 0,

    /// <summary>The walk may go on from there.</summary>
    GoesOn = 1,

    /// <summary>The walk may end there.</summary>
    Ends = 2,
}

/// <summary>
/// A path's automaton bound to a snapshot. Positions that the same may follow are one state, so that a node is walked on from once, not once
/// for each relationship that may have led to it. State 0 is the start.
/// </summary>
internal sealed class PathStates
{
    /// <param name="automaton">The path.</param>
    /// <param name="snapshot">Where it is walked.</param>
    /// <param name="ends">Types, by ordinal, at which walks may end.</param>
    public PathStates(PathAutomaton automaton, Snapshot snapshot, bool[] ends)
    {
        int[] positions = [.. automaton.States.Distinct()];
        (StepPattern, int, NodeTypes) Follows(PathTurn turn) => (automaton.Steps[turn.Next], automaton.States[turn.Next], turn.Through);
        // What several positions follow is followed once, and arrives at all of them.
        PathMove[] MovesOf(IEnumerable<PathTurn> turns)
            => [.. turns.DistinctBy(Follows).GroupBy(turn => (automaton.Steps[turn.Next], turn.Through)).Select(same => new PathMove(
                same.Key.Item1.Type,
                same.Key.Item1.Direction,
                Mask(same.Key.Through, snapshot),
                [.. same.Select(turn => 1 + Array.IndexOf(positions, automaton.States[turn.Next]))]))];
        PathMove[][] moves =
        [
            MovesOf(automaton.Starts.Select(start => new PathTurn(start, NodeTypes.Any))),
            .. positions.Select(position => MovesOf(automaton.Turns[position])),
        ];
        bool[] isLast = [automaton.AcceptsNothing, .. positions.Select(position => automaton.IsLast[position])];
        ByType =
        [
            .. moves.Select((own, state) => ends.Select((mayEnd, type) => ArrivalsAt(own, type, isLast[state] && mayEnd)).ToArray()),
        ];
        Moves = [.. moves.Select(own => Array.ConvertAll(own, move => move with { Arrivals = Together(move.Next, ends.Length) }))];
    }

    /// <summary>How a walk goes on from a state.</summary>
    public PathMove[][] Moves { get; }

    /// <summary>By state, and by the ordinal of a node's type: what comes of arriving there.</summary>
    public Arrivals[][] ByType { get; }

    public int Count => Moves.Length;

    private uint[] Together(int[] next, int types)
    {
        var together = new uint[types];
        for (int i = 0; i < next.Length; i++)
        {
            for (int type = 0; type < types; type++)
            {
                Arrivals arrivals = ByType[next[i]][type];
                together[type] |= ((arrivals & Arrivals.GoesOn) != 0 ? 2u << i : 0) | ((arrivals & Arrivals.Ends) != 0 ? PathMove.Ends : 0);
            }
        }

        return together;
    }

    private static Arrivals ArrivalsAt(PathMove[] moves, int type, bool ends)
        => (Array.Exists(moves, move => move.Through?[type] ?? true) ? Arrivals.GoesOn : Arrivals.Nothing)
            | (ends ? Arrivals.Ends : Arrivals.Nothing);

    private static bool[]? Mask(NodeTypes through, Snapshot snapshot)
        => through.Types is null ? null : [.. snapshot.Ontology.NodeTypes.Select(through.Includes)];
}

/// <summary>A relationship that a walk may follow from a node.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Direction">Out or in.</param>
/// <param name="Through">Types, by ordinal, that the node must have; null for any.</param>
/// <param name="Next">The states at its other end.</param>
internal readonly record struct PathMove(RelationshipType Type, Direction Direction, bool[]? Through, int[] Next)
{
    /// <summary>The bit of <see cref="Arrivals"/> that says that a walk may end there.</summary>
    public const uint Ends = 1;

    /// <summary>By the ordinal of the type of the node at the other end: whether a walk may end there, and one bit a state in which it goes on.</summary>
    public uint[] Arrivals
    {
        get;
        init
        {
            field = value;
            Anywhere = value.Aggregate(0U, (all, some) => all | some);
            Everywhere = value.Aggregate(~0U, (all, some) => all & some);
        }
    }
        = [];

    /// <summary>The bits of <see cref="Arrivals"/> that some type has.</summary>
    public uint Anywhere { get; private init; }

    /// <summary>The bits of <see cref="Arrivals"/> that every type has.</summary>
    public uint Everywhere { get; private init; }
}

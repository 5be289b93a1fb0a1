using System.Runtime.InteropServices;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>A node that a walk has come to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Position">The state of the path in which it came there (<see cref="PathAutomaton.States"/>).</param>
internal readonly record struct WalkState<TNode>(TNode Node, int Position);

/// <summary>A relationship that a walk may follow, and where it leads to, or comes from.</summary>
internal readonly record struct WalkMove<TNode, TTie>(TTie Tie, WalkState<TNode> State);

/// <summary>Everything that walks along a path can reach from a node, each relationship looked at once.</summary>
internal sealed class WalkMap<TNode, TTie>
    where TNode : notnull
    where TTie : notnull
{
    /// <summary>The position of a walk that has not begun.</summary>
    public const int Unmoved = -1;

    private readonly IWalkedGraph<TNode, TTie> graph;
    private readonly PathAutomaton automaton;
    private readonly Dictionary<WalkState<TNode>, List<WalkMove<TNode, TTie>>> moves = [];
    private readonly Dictionary<WalkState<TNode>, List<WalkMove<TNode, TTie>>> sources = [];

    public WalkMap(IWalkedGraph<TNode, TTie> graph, PathAutomaton automaton, TNode start)
    {
        this.graph = graph;
        this.automaton = automaton;
        Start = new WalkState<TNode>(start, Unmoved);
        Explore();
    }

    /// <summary>Where walks begin.</summary>
    public WalkState<TNode> Start { get; }

    /// <summary>Where walks may end as far as the path is concerned.</summary>
    public IEnumerable<WalkState<TNode>> Ends => moves.Keys.Where(IsLast);

    /// <summary>How walks go on.</summary>
    public List<WalkMove<TNode, TTie>> MovesFrom(WalkState<TNode> state) => moves[state];

    /// <summary>The states at a node in which walks may end.</summary>
    public IEnumerable<WalkState<TNode>> EndsAt(TNode node)
        => automaton.States.Distinct().Prepend(Unmoved).Select(position => new WalkState<TNode>(node, position))
            .Where(state => moves.ContainsKey(state) && IsLast(state));

    /// <summary>
    /// The least that it costs from each state to an end, the end's own cost included; a state that leads to none is missing.
    /// </summary>
    public Dictionary<WalkState<TNode>, WitnessCost> CostsTo(IEnumerable<KeyValuePair<WalkState<TNode>, WitnessCost>> ends)
    {
        var costs = new Dictionary<WalkState<TNode>, WitnessCost>();
        var waiting = new PriorityQueue<WalkState<TNode>, WitnessCost>(ends.Select(end => (end.Key, end.Value)), WitnessCost.Order);
        while (waiting.TryDequeue(out var state, out var cost))
        {
            if (!costs.TryAdd(state, cost) || !sources.TryGetValue(state, out var before))
            {
                continue;
            }

            foreach (var (tie, source) in before)
            {
                if (!costs.ContainsKey(source))
                {
                    waiting.Enqueue(source, cost + CostOf(tie));
                }
            }
        }

        return costs;
    }

    /// <summary>What a relationship costs.</summary>
    public WitnessCost CostOf(TTie tie) => new(graph.IsInferred(tie) ? 1 : 0, 1);

    private bool IsLast(WalkState<TNode> state) => state.Position == Unmoved ? automaton.AcceptsNothing : automaton.IsLast[state.Position];

    private void Explore()
    {
        var waiting = new Stack<WalkState<TNode>>([Start]);
        moves[Start] = [];
        while (waiting.TryPop(out var state))
        {
            foreach (var move in Moves(state).Distinct())
            {
                moves[state].Add(move);
                ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(sources, move.State, out _);
                (before ??= []).Add(new WalkMove<TNode, TTie>(move.Tie, state));
                if (moves.TryAdd(move.State, []))
                {
                    waiting.Push(move.State);
                }
            }
        }
    }

    private IEnumerable<WalkMove<TNode, TTie>> Moves(WalkState<TNode> state)
    {
        IEnumerable<int> next = state.Position == Unmoved
            ? automaton.Starts
            : automaton.Turns[state.Position].Where(turn => graph.IsOf(state.Node, turn.Through)).Select(turn => turn.Next).Distinct();
        return next.SelectMany(position => graph.Follow(state.Node, automaton.Steps[position])
            .Select(follow => new WalkMove<TNode, TTie>(follow.Tie, new WalkState<TNode>(follow.Node, automaton.States[position]))));
    }
}

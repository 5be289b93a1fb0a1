using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>
/// Finds the ways along a path, cheapest first. A way never comes to a node in the same position of the path twice: what it did in between
/// would be a witness without it. Only what can still reach an end is walked on from.
/// </summary>
public sealed class WalkFinder<TNode, TTie>
    where TNode : notnull
    where TTie : notnull
{
    private const int Start = -1;

    private readonly IWalkedGraph<TNode, TTie> graph;
    private readonly PathAutomaton automaton;
    private readonly Func<TNode, IReadOnlyList<WitnessCost>> ends;
    private readonly Dictionary<State, List<(TTie Tie, State To)>> moves = [];
    private readonly Dictionary<TNode, IReadOnlyList<WitnessCost>> known = [];
    private readonly HashSet<State> live = [];

    /// <param name="graph">Where is walked.</param>
    /// <param name="automaton">The path.</param>
    /// <param name="ends">What each witness costs that a node needs to be an end, cheapest first; none where it is not an end.</param>
    public WalkFinder(IWalkedGraph<TNode, TTie> graph, PathAutomaton automaton, Func<TNode, IReadOnlyList<WitnessCost>> ends)
    {
        this.graph = graph;
        this.automaton = automaton;
        this.ends = ends;
    }

    /// <summary>The ways from a node, found as they are asked for; there may be very many.</summary>
    public IEnumerable<FoundWalk<TNode, TTie>> From(TNode start)
    {
        var first = new State(start, Start);
        Explore(first);
        var waiting = new PriorityQueue<(Step Step, int Further), WitnessCost>(WitnessCost.Order);
        if (live.Contains(first))
        {
            waiting.Enqueue((new Step(null, first, default, WitnessCost.Nothing), -1), WitnessCost.Nothing);
        }

        while (waiting.TryDequeue(out var next, out var cost))
        {
            var (step, further) = next;
            if (further >= 0)
            {
                yield return Walk(step, further, cost);
                continue;
            }

            var completions = EndsAt(step.At);
            for (int i = 0; i < completions.Count; i++)
            {
                waiting.Enqueue((step, i), step.Cost + completions[i]);
            }

            // Where the way alone is a witness, whatever goes on from it holds it whole.
            if (completions.Count == 0 || completions[0] != WitnessCost.Nothing)
            {
                foreach (var (tie, to) in moves[step.At].Where(move => live.Contains(move.To) && !step.Passed(move.To)))
                {
                    var on = new Step(step, to, tie, step.Used(tie) ? step.Cost : step.Cost + CostOf(tie));
                    waiting.Enqueue((on, -1), on.Cost);
                }
            }
        }
    }

    private WitnessCost CostOf(TTie tie) => new(graph.IsInferred(tie) ? 1 : 0, 1);

    private IReadOnlyList<WitnessCost> EndsAt(State state)
    {
        if (!(state.Position == Start ? automaton.AcceptsNothing : automaton.IsLast[state.Position]))
        {
            return [];
        }

        return known.TryGetValue(state.Node, out var costs) ? costs : known[state.Node] = ends(state.Node);
    }

    // Everything that can be reached, and of that what can reach an end.
    private void Explore(State first)
    {
        var sources = new Dictionary<State, List<State>>();
        var waiting = new Stack<State>([first]);
        moves[first] = [];
        while (waiting.TryPop(out var state))
        {
            foreach (var (tie, to) in Moves(state))
            {
                moves[state].Add((tie, to));
                (sources.TryGetValue(to, out var known) ? known : sources[to] = []).Add(state);
                if (moves.TryAdd(to, []))
                {
                    waiting.Push(to);
                }
            }
        }

        foreach (var end in moves.Keys.Where(state => EndsAt(state).Count > 0))
        {
            waiting.Push(end);
        }

        while (waiting.TryPop(out var state))
        {
            if (live.Add(state) && sources.TryGetValue(state, out var before))
            {
                before.ForEach(waiting.Push);
            }
        }
    }

    private IEnumerable<(TTie Tie, State To)> Moves(State state)
    {
        IEnumerable<int> next = state.Position == Start
            ? automaton.Starts
            : automaton.Turns[state.Position].Where(turn => graph.IsOf(state.Node, turn.Through)).Select(turn => turn.Next).Distinct();
        return next.SelectMany(position => graph.Follow(state.Node, automaton.Steps[position])
            .Select(follow => (follow.Tie, new State(follow.Node, position))));
    }

    private static FoundWalk<TNode, TTie> Walk(Step end, int further, WitnessCost cost)
    {
        var nodes = new List<TNode>();
        var ties = new List<TTie>();
        for (Step? step = end; step is not null; step = step.Before)
        {
            nodes.Add(step.At.Node);
            if (step.Before is not null)
            {
                ties.Add(step.Tie!);
            }
        }

        nodes.Reverse();
        ties.Reverse();
        return new FoundWalk<TNode, TTie>(nodes, ties, further, cost);
    }

    private readonly record struct State(TNode Node, int Position);

    /// <summary>One relationship further than another step; the start is a step without one.</summary>
    private sealed record Step(Step? Before, State At, TTie? Tie, WitnessCost Cost)
    {
        public bool Passed(State state)
        {
            for (Step? step = this; step is not null; step = step.Before)
            {
                if (step.At == state)
                {
                    return true;
                }
            }

            return false;
        }

        public bool Used(TTie tie)
        {
            for (Step? step = this; step is { Before: not null }; step = step.Before)
            {
                if (step.Tie!.Equals(tie))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>
/// Finds the ways along a path, cheapest first, those that cost the same by their nodes. A way is given up where another came to the same
/// node in the same state of the path by some of its relationships only: whatever is a witness after both, the other's is less. How far it is
/// to an end is known from everywhere, so that a way is walked on towards one, and no crowd of half ways is held on to.
/// </summary>
/// <param name="graph">Where is walked.</param>
/// <param name="automaton">The path.</param>
public sealed class WalkFinder<TNode, TTie>(IWalkedGraph<TNode, TTie> graph, PathAutomaton automaton)
    where TNode : notnull
    where TTie : notnull
{
    // Many ends may be asked for from one start, one after the other.
    private WalkMap<TNode, TTie>? last;

    /// <summary>The ways from a node, found as they are asked for; there may be very many.</summary>
    /// <param name="start">The node.</param>
    /// <param name="ends">What each witness costs that a node needs to be an end, cheapest first; none where it is not an end.</param>
    public IEnumerable<FoundWalk<TNode, TTie>> From(TNode start, Func<TNode, IReadOnlyList<WitnessCost>> ends)
    {
        var map = MapOf(start);
        var known = new Dictionary<TNode, IReadOnlyList<WitnessCost>>();
        IReadOnlyList<WitnessCost> Ends(TNode node) => known.TryGetValue(node, out var costs) ? costs : known[node] = ends(node);
        return Find(map, map.Ends.Where(state => Ends(state.Node).Count > 0).ToDictionary(state => state, state => Ends(state.Node)));
    }

    /// <summary>The ways from a node to another.</summary>
    public IEnumerable<FoundWalk<TNode, TTie>> Between(TNode start, TNode end)
    {
        var map = MapOf(start);
        return Find(map, map.EndsAt(end).ToDictionary(state => state, IReadOnlyList<WitnessCost> (_) => [WitnessCost.Nothing]));
    }

    private WalkMap<TNode, TTie> MapOf(TNode start)
    {
        if (last is null || !last.Start.Node.Equals(start))
        {
            last = new WalkMap<TNode, TTie>(graph, automaton, start);
        }

        return last;
    }

    private IEnumerable<FoundWalk<TNode, TTie>> Find(
        WalkMap<TNode, TTie> map, Dictionary<WalkState<TNode>, IReadOnlyList<WitnessCost>> ends)
    {
        var left = map.CostsTo(ends.Select(end => KeyValuePair.Create(end.Key, end.Value[0])));
        var waiting = new PriorityQueue<Waiting, Waiting>(Comparer<Waiting>.Create(Compare));
        var arrived = new Dictionary<WalkState<TNode>, List<WalkStep<TNode, TTie>>>();
        void Wait(WalkStep<TNode, TTie> step, int further, WitnessCost cost)
        {
            var next = new Waiting(step, further, cost);
            waiting.Enqueue(next, next);
        }

        if (left.TryGetValue(map.Start, out var least))
        {
            Wait(new WalkStep<TNode, TTie>(null, map.Start, default, WitnessCost.Nothing), -1, least);
        }

        while (waiting.TryDequeue(out var next, out _))
        {
            graph.Look();
            var (step, further, cost) = next;
            if (further >= 0)
            {
                yield return step.Walk(further, cost);
                continue;
            }

            if (!Arrive(step, arrived))
            {
                continue;
            }

            var completions = ends.GetValueOrDefault(step.At, []);
            for (int i = 0; i < completions.Count; i++)
            {
                Wait(step, i, step.Cost + completions[i]);
            }

            // Where the way alone is a witness, whatever goes on from it holds it whole.
            if (completions.Count > 0 && completions[0] == WitnessCost.Nothing)
            {
                continue;
            }

            foreach (var (tie, to) in map.MovesFrom(step.At))
            {
                if (left.TryGetValue(to, out least))
                {
                    var on = new WalkStep<TNode, TTie>(step, to, tie, step.Used(tie) ? step.Cost : step.Cost + map.CostOf(tie));
                    Wait(on, -1, on.Cost + least);
                }
            }
        }
    }

    // Fewer relationships cost less, so that the ways which another is measured by have come before it.
    private static bool Arrive(WalkStep<TNode, TTie> step, Dictionary<WalkState<TNode>, List<WalkStep<TNode, TTie>>> arrived)
    {
        if (!arrived.TryGetValue(step.At, out var others))
        {
            arrived[step.At] = [step];
            return true;
        }

        bool isNew = !others.Exists(other => other.IsWithin(step));
        if (isNew)
        {
            others.Add(step);
        }

        return isNew;
    }

    private int Compare(Waiting one, Waiting other)
    {
        int byCost = WitnessCost.Order.Compare(one.Cost, other.Cost);
        int bySteps = byCost != 0 ? byCost : WalkStep<TNode, TTie>.Compare(one.Step, other.Step, graph);
        return bySteps != 0 ? bySteps : one.Further.CompareTo(other.Further);
    }

    /// <summary>A way to be walked on from, or one that has come to an end.</summary>
    /// <param name="Further">Which of the end's witnesses completes it; -1 where it is to be walked on from.</param>
    /// <param name="Cost">The least that it costs in the end.</param>
    private readonly record struct Waiting(WalkStep<TNode, TTie> Step, int Further, WitnessCost Cost);
}

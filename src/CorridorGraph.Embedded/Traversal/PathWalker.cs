using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Walks a derived path breadth first: a frontier of nodes for each state, each node once in a state, so that cycles end and no row is made
/// for a way, only for a pair of ends. Used for many walks, one after the other.
/// </summary>
internal sealed class PathWalker : IDisposable
{
    private readonly FilterBinder binder;
    private readonly DerivedPath path;
    private readonly PathStates states;
    private readonly Pages<ushort> types;

    // Nodes that a walk goes on from, by state; what it only ends at is marked among the ends alone.
    private readonly NodeMarks[] seen;
    private readonly int[] walked;
    private readonly NodeMarks ends;

    /// <param name="binder">Scope and meter.</param>
    /// <param name="path">What is followed, for the error.</param>
    /// <param name="automaton">The path as it is walked.</param>
    /// <param name="mayEnd">Types, by ordinal, at which walks may end.</param>
    public PathWalker(FilterBinder binder, DerivedPath path, PathAutomaton automaton, bool[] mayEnd)
    {
        this.binder = binder;
        this.path = path;
        types = binder.Snapshot.Nodes.Types;
        states = new PathStates(automaton, binder.Snapshot, mayEnd);
        seen = [.. Enumerable.Range(0, states.Count).Select(_ => new NodeMarks(binder.Snapshot.Nodes))];
        walked = new int[states.Count];
        ends = new NodeMarks(binder.Snapshot.Nodes);
    }

    /// <summary>Where the last walk may end, each node once, in no order.</summary>
    public ReadOnlySpan<int> Ends => ends.Nodes;

    /// <summary>Where the last walk may end, in the order of ids, each node once.</summary>
    public ReadOnlySpan<int> SortedEnds()
    {
        ends.Sort();
        return ends.Nodes;
    }

    /// <summary>Walks from some nodes together, to the end.</summary>
    /// <returns>Whether that took no more relationships than allowed; if not, the walk was given up.</returns>
    /// <exception cref="ExecutionStoppedException">The path goes on after the limit of relationships.</exception>
    public bool Walk(ReadOnlySpan<int> starts, ref long allowance)
    {
        Forget();
        foreach (int start in starts)
        {
            Begin(start);
        }

        for (int hops = 1; IsUnfinished(); hops++)
        {
            int known = CountReached();
            if (!StepOn(ref allowance))
            {
                return false;
            }

            if (hops > binder.Meter.Limits.MaxDerivedHops && CountReached() > known)
            {
                throw new ExecutionStoppedException(LimitErrors.DerivedHops(path, binder.Meter.Limits));
            }
        }

        return true;
    }

    public void Dispose()
    {
        foreach (NodeMarks marks in seen)
        {
            marks.Dispose();
        }

        ends.Dispose();
    }

    private void Forget()
    {
        foreach (NodeMarks marks in seen)
        {
            marks.Clear();
        }

        Array.Clear(walked);
        ends.Clear();
    }

    private bool IsUnfinished()
    {
        for (int state = 0; state < walked.Length; state++)
        {
            if (walked[state] < seen[state].Count)
            {
                return true;
            }
        }

        return false;
    }

    private int CountReached()
    {
        int count = ends.Count;
        foreach (NodeMarks marks in seen)
        {
            count += marks.Count;
        }

        return count;
    }

    // What is added to a state on the way belongs to the next step, lest a walk grow by two relationships in one.
    private bool StepOn(ref long allowance)
    {
        Span<int> known = stackalloc int[walked.Length];
        for (int state = 0; state < known.Length; state++)
        {
            known[state] = seen[state].Count;
        }

        for (int state = 0; state < known.Length; state++)
        {
            foreach (PathMove move in states.Moves[state])
            {
                if (!Follow(move, seen[state], walked[state], known[state], ref allowance))
                {
                    return false;
                }
            }

            walked[state] = known[state];
        }

        return true;
    }

    private bool Follow(PathMove move, NodeMarks from, int first, int end, ref long allowance)
    {
        for (int i = first; i < end; i++)
        {
            int node = from.Nodes[i];
            if (move.Through is { } through && !through[types[node]])
            {
                continue;
            }

            int looked = Follow(move, node);
            binder.Meter.CountRelationships(looked);
            allowance -= looked;
            if (allowance < 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Follow(PathMove move, int node)
    {
        RelationshipTable relationships = binder.Snapshot.Relationships;
        RelationshipRun ties = move.Direction == Direction.Out ? relationships.Outgoing(move.Type, node) : relationships.Incoming(move.Type, node);
        Scope scope = binder.Scope;
        if (scope.IncludesAll)
        {
            Arrive(move, ties.FarEnds);
            return ties.Count;
        }

        for (int i = 0; i < ties.Count; i++)
        {
            if (scope.Includes(ties[i]))
            {
                Arrive(move, ties.FarEnds.Slice(i, 1));
            }
        }

        return ties.Count;
    }

    private void Begin(int node)
    {
        Arrivals arrivals = states.ByType[0][types[node]];
        if ((arrivals & Arrivals.GoesOn) != 0)
        {
            seen[0].Mark(node);
        }

        if ((arrivals & Arrivals.Ends) != 0)
        {
            ends.Mark(node);
        }
    }

    private void Arrive(PathMove move, ReadOnlySpan<int> nodes)
    {
        for (uint left = move.Anywhere; left != 0; left &= left - 1)
        {
            uint bit = left & (~left + 1);
            NodeMarks marks = bit == PathMove.Ends ? ends : seen[move.Next[System.Numerics.BitOperations.TrailingZeroCount(bit) - 1]];
            if ((move.Everywhere & bit) != 0)
            {
                marks.MarkAll(nodes);
            }
            else
            {
                marks.MarkAll(nodes, types, move.Arrivals, bit);
            }
        }
    }
}

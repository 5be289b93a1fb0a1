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
    private readonly NodeMarks[] seen;
    private readonly int[] walked;
    private readonly NodeMarks ends;

    public PathWalker(FilterBinder binder, DerivedPath path, PathAutomaton automaton)
    {
        this.binder = binder;
        this.path = path;
        states = new PathStates(automaton, binder.Snapshot);
        seen = [.. Enumerable.Range(0, states.Count).Select(_ => new NodeMarks(binder.Snapshot.NodeCount))];
        walked = new int[states.Count];
        ends = new NodeMarks(binder.Snapshot.NodeCount);
    }

    /// <summary>Where the last walk may end, ascending, each node once.</summary>
    public ReadOnlySpan<int> Ends => ends.Nodes;

    /// <summary>Walks from some nodes together, to the end.</summary>
    /// <returns>Whether that took no more relationships than allowed; if not, the walk was given up.</returns>
    /// <exception cref="ExecutionStoppedException">The path goes on after the limit of relationships.</exception>
    public bool Walk(ReadOnlySpan<int> starts, ref long allowance)
    {
        Forget();
        foreach (int start in starts)
        {
            seen[0].Mark(start);
        }

        for (int hops = 0; IsUnfinished(); hops++)
        {
            if (hops > binder.Meter.Limits.MaxDerivedHops)
            {
                throw new ExecutionStoppedException(LimitErrors.DerivedHops(path, binder.Meter.Limits));
            }

            if (!StepOn(ref allowance))
            {
                return false;
            }
        }

        CollectEnds();
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
        RelationshipTable relationships = binder.Snapshot.Relationships;
        ushort[] types = binder.Snapshot.Nodes.Types;
        NodeMarks to = seen[move.Next];
        for (int i = first; i < end; i++)
        {
            int node = from.Nodes[i];
            if (move.Through is { } through && !through[types[node]])
            {
                continue;
            }

            if (move.Direction == Direction.Out)
            {
                (int start, int stop) = relationships.Outgoing(move.Type, node);
                allowance -= stop - start;
                for (int relationship = start; relationship < stop; relationship++)
                {
                    Take(relationship, relationships.To[relationship], to);
                }
            }
            else
            {
                ReadOnlySpan<int> incoming = relationships.Incoming(move.Type, node);
                allowance -= incoming.Length;
                foreach (int relationship in incoming)
                {
                    Take(relationship, relationships.From[relationship], to);
                }
            }

            if (allowance < 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int relationship, int node, NodeMarks to)
    {
        binder.Meter.CountRelationship();
        if (binder.Scope.Includes(relationship))
        {
            to.Mark(node);
        }
    }

    private void CollectEnds()
    {
        for (int state = 0; state < states.Count; state++)
        {
            if (states.IsLast[state])
            {
                foreach (int node in seen[state].Nodes)
                {
                    ends.Mark(node);
                }
            }
        }

        ends.Sort();
    }
}

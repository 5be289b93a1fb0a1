using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>What was fetched for a derived path, as the path walks it; answers which nodes are tied.</summary>
internal sealed class PathGraph(DerivedPath path, QueryLimits limits, FetchedRelationships fetched) : IWalkedGraph<string, string>
{
    /// <summary>The row of a relationship.</summary>
    public FoundRow Row(string tie) => fetched.Row(tie);

    /// <inheritdoc/>
    public IEnumerable<(string Tie, string Node)> Follow(string node, StepPattern step) => fetched.Follow(node, step);

    /// <inheritdoc/>
    public bool IsOf(string node, NodeTypes types) => types.Types is null || types.Includes(fetched.TypeOf(node));

    /// <summary>Whether a node is of a type.</summary>
    public bool IsOf(string node, EntityType type) => type.Includes(fetched.TypeOf(node));

    /// <inheritdoc/>
    public bool IsInferred(string tie) => fetched.Row(tie).IsInferred;

    /// <inheritdoc/>
    public int CompareNodes(string one, string other) => string.CompareOrdinal(one, other);

    /// <inheritdoc/>
    public int CompareTies(string one, string other) => string.CompareOrdinal(one, other);

    // What takes long here is the server's work, which has a limit of its own.
    /// <inheritdoc/>
    public void Look()
    {
    }

    /// <summary>The nodes that a path leads to from one of some, each once.</summary>
    /// <exception cref="PlanStoppedException">
    /// The path goes on after the limit of relationships: what was fetched from many nodes together may lead further from one of them.
    /// </exception>
    public HashSet<string> Ends(PathAutomaton automaton, IReadOnlyCollection<string> starts)
    {
        HashSet<string> ends = new(automaton.AcceptsNothing ? starts : [], StringComparer.Ordinal);
        var seen = new HashSet<(string Node, int Position)>();
        List<(string Node, int Position)> reached = [.. starts.SelectMany(start => Next(automaton, start, automaton.Starts)).Where(seen.Add)];
        for (int hops = 1; reached.Count > 0; hops++)
        {
            if (hops > limits.MaxDerivedHops)
            {
                throw new PlanStoppedException(LimitErrors.DerivedHops(path, limits));
            }

            ends.UnionWith(reached.Where(state => automaton.IsLast[state.Position]).Select(state => state.Node));
            reached = [.. reached.SelectMany(state => Next(automaton, state.Node, TurnsAt(automaton, state))).Where(seen.Add)];
        }

        return ends;
    }

    /// <summary>Positions that may follow one in which a walk came to a node.</summary>
    public IEnumerable<int> TurnsAt(PathAutomaton automaton, (string Node, int Position) state)
        => automaton.Turns[state.Position].Where(turn => IsOf(state.Node, turn.Through)).Select(turn => turn.Next).Distinct();

    /// <summary>Where relationships of some positions lead from a node, and in which state of the path.</summary>
    public IEnumerable<(string Node, int Position)> Next(PathAutomaton automaton, string node, IEnumerable<int> positions)
        => positions.SelectMany(position => Follow(node, automaton.Steps[position]).Select(follow => (follow.Node, automaton.States[position])));
}

using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>The relationships that a derived path may follow from some nodes, as they were fetched; answers which nodes are tied.</summary>
internal sealed class PathGraph(DerivedPath path, QueryLimits limits) : IWalkedGraph<string, string>
{
    private readonly Dictionary<(string Node, StepPattern Step), List<(string Tie, string Node)>> followed = [];
    private readonly Dictionary<string, NodeType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundRow> ties = new(StringComparer.Ordinal);

    /// <summary>Notes a node's type.</summary>
    public void Know(string node, NodeType type) => types[node] = type;

    /// <summary>Notes that a relationship leads from a node to another; its row is there where evidence is asked for.</summary>
    public void Add(string from, StepPattern step, string to, JsonElement tie)
    {
        var row = tie.ValueKind == JsonValueKind.Array ? new FoundRow(default, tie) : null;
        if (row is not null)
        {
            ties.TryAdd(row.RelationshipKey, row);
        }

        if (!followed.TryGetValue((from, step), out var known))
        {
            followed.Add((from, step), known = []);
        }

        known.Add((row?.RelationshipKey ?? "", to));
    }

    /// <summary>The row of a relationship.</summary>
    public FoundRow Row(string tie) => ties[tie];

    /// <inheritdoc/>
    public IEnumerable<(string Tie, string Node)> Follow(string node, StepPattern step)
        => followed.TryGetValue((node, step), out var known) ? known : [];

    /// <inheritdoc/>
    public bool IsOf(string node, NodeTypes types) => types.Types is null || types.Includes(this.types[node]);

    /// <summary>Whether a node is of a type.</summary>
    public bool IsOf(string node, EntityType type) => type.Includes(types[node]);

    /// <inheritdoc/>
    public bool IsInferred(string tie) => ties[tie].IsInferred;

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

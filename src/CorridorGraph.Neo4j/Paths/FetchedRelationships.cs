using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// What one request has fetched of the graph for its derived paths: relationships of nodes by type and direction, each asked for once, whichever
/// of the paths comes by.
/// </summary>
internal sealed class FetchedRelationships
{
    private readonly HashSet<(string Node, StepPattern Step)> asked = [];
    private readonly Dictionary<(string Node, StepPattern Step), List<(string Tie, string Node)>> followed = [];
    private readonly Dictionary<string, NodeType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundRow> ties = new(StringComparer.Ordinal);

    /// <summary>Whether a node's relationships of one kind are still to be asked for; from now on they are not.</summary>
    public bool Claim(string node, StepPattern step) => asked.Add((node, step));

    /// <summary>Whether a node's type is known.</summary>
    public bool Knows(string node) => types.ContainsKey(node);

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

    /// <summary>Where relationships of one kind lead from a node.</summary>
    public IEnumerable<(string Tie, string Node)> Follow(string node, StepPattern step)
        => followed.TryGetValue((node, step), out var known) ? known : [];

    /// <summary>The type of a node that was come to.</summary>
    public NodeType TypeOf(string node) => types[node];

    /// <summary>The row of a relationship.</summary>
    public FoundRow Row(string tie) => ties[tie];
}

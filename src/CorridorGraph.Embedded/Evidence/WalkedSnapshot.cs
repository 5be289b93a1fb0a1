using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// A snapshot within a scope as finding walks needs it: nodes by number, relationships as links outwards, whichever way they are followed, since one
/// that a way follows there and back is one of its relationships.
/// </summary>
internal sealed class WalkedSnapshot(FilterBinder binder) : IWalkedGraph<int, int>
{
    private readonly RelationshipTable relationships = binder.Snapshot.Relationships;

    public IEnumerable<(int Tie, int Node)> Follow(int node, StepPattern step)
    {
        var found = new List<(int, int)>();
        Candidates candidates = step.Direction == Direction.Out
            ? Candidates.Outgoing(relationships, step.Type, node)
            : Candidates.Incoming(relationships, step.Type, node);
        for (int i = 0; i < candidates.Count; i++)
        {
            candidates.Get(i, out int other, out int link);
            binder.Meter.CountRelationship();
            if (binder.Scope.Includes(link >> 1))
            {
                found.Add((link & ~1, other));
            }
        }

        return found;
    }

    public bool IsOf(int node, NodeTypes types) => types.Includes(binder.Snapshot.Ontology.NodeTypes[binder.Snapshot.Nodes.Types[node]]);

    public bool IsInferred(int tie) => relationships.Confidence.Values[tie >> 1] != 0;

    public int CompareNodes(int one, int other) => binder.Snapshot.Nodes.Compare(one, other);

    public int CompareTies(int one, int other)
        => TextOrder.Instance.Compare(relationships.Id.IdOf(one >> 1), relationships.Id.IdOf(other >> 1));

    public void Look() => binder.Meter.Look();
}

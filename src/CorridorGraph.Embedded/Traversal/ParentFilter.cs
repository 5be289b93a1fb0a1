using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Which parents a step is answered for: those that were found and are of the step's types.</summary>
internal readonly struct ParentFilter(PlanStep step, Snapshot snapshot)
{
    private readonly System.Collections.Immutable.ImmutableArray<Ontology.NodeType> parentTypes = step.ParentTypes;
    private readonly Pages<ushort> types = snapshot.Nodes.Types;

    public bool Includes(int node)
    {
        if (node < 0 || parentTypes.IsDefault)
        {
            return node >= 0;
        }

        foreach (var type in parentTypes)
        {
            if (type.Ordinal == types[node])
            {
                return true;
            }
        }

        return false;
    }
}

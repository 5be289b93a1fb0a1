using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Relationships of one node over several types, by type name, from, to, since: by number. One of the node with itself comes once.
/// </summary>
internal sealed class RelationshipLister : IDisposable
{
    private readonly RelationshipTable relationships;
    private readonly RelationshipType[] types;
    private readonly Direction direction;
    private readonly IntBuffer links = new();

    public RelationshipLister(RelationshipTable relationships, ListRelationships step)
    {
        this.relationships = relationships;
        direction = step.Direction;
        types = step.Types.IsDefaultOrEmpty ? relationships.Types : [.. relationships.Types.Where(step.Types.Contains)];
    }

    /// <summary>The node's relationships; good until the next call.</summary>
    public Candidates Of(int node)
    {
        links.Truncate(0);
        foreach (RelationshipType type in types)
        {
            int from = links.Count;
            if (direction != Direction.In)
            {
                NumberRun outgoing = relationships.Outgoing(type, node).Numbers;
                for (int i = 0; i < outgoing.Count; i++)
                {
                    links.Add(outgoing[i] << 1);
                }
            }

            if (direction != Direction.Out)
            {
                AddIncoming(type, node);
            }

            relationships.Arrange(links.Span[from..]);
        }

        return Candidates.OfLinks(links.Span, relationships);
    }

    public void Dispose() => links.Dispose();

    private void AddIncoming(RelationshipType type, int node)
    {
        RelationshipRun incoming = relationships.Incoming(type, node);
        for (int i = 0; i < incoming.Count; i++)
        {
            if (direction == Direction.In || incoming.FarEnds[i] != node)
            {
                links.Add((incoming[i] << 1) | 1);
            }
        }
    }
}

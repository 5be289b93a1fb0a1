using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Follows relationships of one stored type.</summary>
internal sealed class StoredFollower(FilterBinder binder, StoredPath path, EntityType target) : Follower(binder, target)
{
    private readonly RelationshipTable relationships = binder.Snapshot.Relationships;
    private readonly NodeTable nodes = binder.Snapshot.Nodes;
    private IntBuffer? merged;

    public override Candidates From(int node) => At(node, path.Direction);

    public override bool Backwards(ReadOnlySpan<int> ends, NodeSet starts, ref long allowance)
    {
        var back = path.Direction switch { Direction.Out => Direction.In, Direction.In => Direction.Out, _ => Direction.Both };
        foreach (int end in ends)
        {
            Candidates towards = At(end, back);
            allowance -= towards.Count;
            if (allowance < 0)
            {
                return false;
            }

            for (int i = 0; i < towards.Count; i++)
            {
                towards.Get(i, out int node, out int link);
                if (IsInScope(link))
                {
                    starts.Add(node);
                }
            }
        }

        return true;
    }

    public override void Dispose() => merged?.Dispose();

    private Candidates At(int node, Direction direction) => direction switch
    {
        Direction.Out => Candidates.Outgoing(relationships, path.Type, node),
        Direction.In => Candidates.Incoming(relationships, path.Type, node),
        _ => BothWays(node),
    };

    // A relationship of the node with itself is among the outgoing and the incoming ones; it is kept as an outgoing one.
    private Candidates BothWays(int node)
    {
        merged ??= new IntBuffer();
        merged.Truncate(0);
        NumberRun outgoing = relationships.Outgoing(path.Type, node);
        int next = 0;
        foreach (int incoming in relationships.Incoming(path.Type, node))
        {
            int other = relationships.From[incoming];
            if (other == node)
            {
                continue;
            }

            while (next < outgoing.Count && IsNotAfter(outgoing[next], incoming, other))
            {
                merged.Add(outgoing[next++] << 1);
            }

            merged.Add((incoming << 1) | 1);
        }

        while (next < outgoing.Count)
        {
            merged.Add(outgoing[next++] << 1);
        }

        return Candidates.OfLinks(merged.Span, relationships);
    }

    private bool IsNotAfter(int outgoing, int incoming, int other)
    {
        int byEnd = nodes.Compare(relationships.To[outgoing], other);
        return byEnd != 0 ? byEnd < 0 : relationships.CompareByDates(outgoing, incoming) <= 0;
    }
}

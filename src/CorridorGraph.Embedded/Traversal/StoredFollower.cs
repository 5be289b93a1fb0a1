using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Follows relationships of one stored type.</summary>
internal sealed class StoredFollower(FilterBinder binder, StoredPath path, EntityType target) : Follower(binder, target)
{
    private readonly RelationshipTable relationships = binder.Snapshot.Relationships;
    private readonly NodeTable nodes = binder.Snapshot.Nodes;
    private readonly Scope scope = binder.Scope;
    private readonly Meter meter = binder.Meter;
    private IntBuffer? merged;
    private IntBuffer? gathered;

    public override Candidates From(int node) => At(node, path.Direction);

    public override bool TakeFirst(int node, ref FirstRows page)
    {
        if (path.Direction is not (Direction.Out or Direction.In))
        {
            return false;
        }

        int side = path.Direction == Direction.In ? 1 : 0;
        RelationshipRun ties = TiesOf(node, path.Direction);
        bool isFull = false;
        int next = 0;
        for (; next < ties.Count && !isFull; next++)
        {
            int relationship = ties[next], far = ties.FarEnds[next];
            isFull = Counts(relationship, far) && !page.Take(far, (relationship << 1) | side);
        }

        meter.CountRelationships(next);
        return true;
    }

    public override bool Backwards(ReadOnlySpan<int> ends, NodeSet starts, ref long allowance)
    {
        long allowed = allowance;
        bool isEnough = path.Direction switch
        {
            Direction.Out => AddFarEnds(ends, Direction.In, starts, ref allowance),
            Direction.In => AddFarEnds(ends, Direction.Out, starts, ref allowance),
            _ => AddFarEnds(ends, Direction.In, starts, ref allowance) && AddFarEnds(ends, Direction.Out, starts, ref allowance),
        };
        meter.CountRelationships((int)(allowed - allowance));
        return isEnough;
    }

    public override ReadOnlySpan<int> NodesFrom(int node)
    {
        gathered ??= new IntBuffer();
        gathered.Truncate(0);
        if (path.Direction is not (Direction.Out or Direction.In))
        {
            GatherBothWays(node, gathered);
            return gathered.Span;
        }

        RelationshipRun ties = TiesOf(node, path.Direction);
        meter.CountRelationships(ties.Count);
        int last = -1;
        for (int i = 0; i < ties.Count; i++)
        {
            int far = ties.FarEnds[i];
            if (far != last && Counts(ties[i], far))
            {
                gathered.Add(last = far);
            }
        }

        return gathered.Span;
    }

    public override void Dispose()
    {
        merged?.Dispose();
        gathered?.Dispose();
    }

    private void GatherBothWays(int node, IntBuffer found)
    {
        Candidates all = BothWays(node);
        meter.CountRelationships(all.Count);
        int last = -1;
        for (int i = 0; i < all.Count; i++)
        {
            all.Get(i, out int far, out int link);
            if (far != last && Counts(link >> 1, far))
            {
                found.Add(last = far);
            }
        }
    }

    // What the relationships at some nodes, of one side, lead to.
    private bool AddFarEnds(ReadOnlySpan<int> nodes, Direction side, NodeSet found, ref long allowance)
    {
        bool isWhole = scope.IncludesAll;
        foreach (int node in nodes)
        {
            RelationshipRun ties = IsTarget(node) ? TiesOf(node, side) : default;
            if (ties.Count > allowance)
            {
                return false;
            }

            allowance -= ties.Count;
            if (isWhole)
            {
                found.AddAll(ties.FarEnds);
                continue;
            }

            for (int i = 0; i < ties.Count; i++)
            {
                if (scope.Includes(ties[i]))
                {
                    found.Add(ties.FarEnds[i]);
                }
            }
        }

        return true;
    }

    private RelationshipRun TiesOf(int node, Direction side)
        => side == Direction.Out ? relationships.Outgoing(path.Type, node) : relationships.Incoming(path.Type, node);

    private bool Counts(int relationship, int node) => IsTarget(node) && (scope.IncludesAll || scope.Includes(relationship));

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
        RelationshipRun outgoing = relationships.Outgoing(path.Type, node), incoming = relationships.Incoming(path.Type, node);
        int next = 0;
        for (int i = 0; i < incoming.Count; i++)
        {
            int other = incoming.FarEnds[i];
            if (other == node)
            {
                continue;
            }

            while (next < outgoing.Count && IsNotAfter(outgoing[next], outgoing.FarEnds[next], incoming[i], other))
            {
                merged.Add(outgoing[next++] << 1);
            }

            merged.Add((incoming[i] << 1) | 1);
        }

        while (next < outgoing.Count)
        {
            merged.Add(outgoing[next++] << 1);
        }

        return Candidates.OfLinks(merged.Span, relationships);
    }

    private bool IsNotAfter(int outgoing, int end, int incoming, int other)
    {
        int byEnd = nodes.Compare(end, other);
        return byEnd != 0 ? byEnd < 0 : relationships.CompareByDates(outgoing, incoming) <= 0;
    }
}

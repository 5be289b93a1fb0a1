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
        switch (path.Direction)
        {
            case Direction.Out: TakeOutgoing(node, ref page); return true;
            case Direction.In: TakeIncoming(node, ref page); return true;
            default: return false;
        }
    }

    public override bool Backwards(ReadOnlySpan<int> ends, NodeSet starts, ref long allowance)
    {
        long allowed = allowance;
        bool isEnough = path.Direction switch
        {
            Direction.Out => AddStarts(ends, starts, ref allowance),
            Direction.In => AddEnds(ends, starts, ref allowance),
            _ => AddStarts(ends, starts, ref allowance) && AddEnds(ends, starts, ref allowance),
        };
        meter.CountRelationships((int)(allowed - allowance));
        return isEnough;
    }

    public override ReadOnlySpan<int> NodesFrom(int node)
    {
        gathered ??= new IntBuffer();
        gathered.Truncate(0);
        Candidates all = From(node);
        meter.CountRelationships(all.Count);
        int last = -1;
        for (int i = 0; i < all.Count; i++)
        {
            all.Get(i, out int far, out int link);
            if (far != last && Counts(link >> 1, far))
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

    // Where the relationships begin that come to some nodes.
    private bool AddStarts(ReadOnlySpan<int> ends, NodeSet starts, ref long allowance)
    {
        bool isWhole = scope.IncludesAll;
        foreach (int end in ends)
        {
            ReadOnlySpan<int> incoming = IsTarget(end) ? relationships.Incoming(path.Type, end) : [];
            if (incoming.Length > allowance)
            {
                return false;
            }

            allowance -= incoming.Length;
            foreach (int relationship in incoming)
            {
                if (isWhole || scope.Includes(relationship))
                {
                    starts.Add(relationships.From[relationship]);
                }
            }
        }

        return true;
    }

    // Where the relationships end that leave some nodes.
    private bool AddEnds(ReadOnlySpan<int> starts, NodeSet ends, ref long allowance)
    {
        bool isWhole = scope.IncludesAll;
        foreach (int start in starts)
        {
            NumberRun outgoing = IsTarget(start) ? relationships.Outgoing(path.Type, start) : default;
            if (outgoing.Count > allowance)
            {
                return false;
            }

            allowance -= outgoing.Count;
            for (int i = 0; i < outgoing.Count; i++)
            {
                int relationship = outgoing[i];
                if (isWhole || scope.Includes(relationship))
                {
                    ends.Add(relationships.To[relationship]);
                }
            }
        }

        return true;
    }

    private void TakeOutgoing(int node, ref FirstRows page)
    {
        NumberRun outgoing = relationships.Outgoing(path.Type, node);
        bool isFull = false;
        int next = 0;
        for (; next < outgoing.Count && !isFull; next++)
        {
            int relationship = outgoing[next], far = relationships.To[relationship];
            isFull = Counts(relationship, far) && !page.Take(far, relationship << 1);
        }

        meter.CountRelationships(next);
    }

    private void TakeIncoming(int node, ref FirstRows page)
    {
        ReadOnlySpan<int> incoming = relationships.Incoming(path.Type, node);
        bool isFull = false;
        int next = 0;
        for (; next < incoming.Length && !isFull; next++)
        {
            int relationship = incoming[next], far = relationships.From[relationship];
            isFull = Counts(relationship, far) && !page.Take(far, (relationship << 1) | 1);
        }

        meter.CountRelationships(next);
    }

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

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Follows relationships of one stored type.</summary>
internal sealed class StoredFollower(FilterBinder binder, StoredPath path, EntityType target) : Follower(binder, target)
{
    private readonly RelationshipTable relationships = binder.Snapshot.Relationships;
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
            (int first, int stop) = IsTarget(start) ? relationships.Outgoing(path.Type, start) : default;
            if (stop - first > allowance)
            {
                return false;
            }

            allowance -= stop - first;
            for (int relationship = first; relationship < stop; relationship++)
            {
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
        (int start, int end) = relationships.Outgoing(path.Type, node);
        bool isFull = false;
        int next = start;
        for (; next < end && !isFull; next++)
        {
            int far = relationships.To[next];
            isFull = Counts(next, far) && !page.Take(far, next << 1);
        }

        meter.CountRelationships(next - start);
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
        (int next, int end) = relationships.Outgoing(path.Type, node);
        foreach (int incoming in relationships.Incoming(path.Type, node))
        {
            int other = relationships.From[incoming];
            if (other == node)
            {
                continue;
            }

            while (next < end && IsNotAfter(next, incoming, other))
            {
                merged.Add(next++ << 1);
            }

            merged.Add((incoming << 1) | 1);
        }

        while (next < end)
        {
            merged.Add(next++ << 1);
        }

        return Candidates.OfLinks(merged.Span, relationships);
    }

    // Missing dates come last: as unsigned numbers their codes are the largest.
    private bool IsNotAfter(int outgoing, int incoming, int other)
    {
        if (relationships.To[outgoing] != other)
        {
            return relationships.To[outgoing] < other;
        }

        uint since = (uint)relationships.Since.Codes[outgoing], otherSince = (uint)relationships.Since.Codes[incoming];
        return since != otherSince
            ? since < otherSince
            : (uint)relationships.Until.Codes[outgoing] <= (uint)relationships.Until.Codes[incoming];
    }
}

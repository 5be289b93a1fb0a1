using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Follows a path from a node, the one place that knows what paths mean: relationships of the scope that lead to a node of the target type.
/// </summary>
internal sealed class Follower : IDisposable
{
    private readonly RelationshipTable relationships;
    private readonly ushort[] types;
    private readonly bool[] targetMask;
    private readonly Scope scope;
    private readonly Meter meter;
    private readonly StoredPath path;
    private IntBuffer? merged;

    public Follower(Snapshot snapshot, PathExpression path, EntityType target, Scope scope, Meter meter)
    {
        relationships = snapshot.Relationships;
        types = snapshot.Nodes.Types;
        targetMask = snapshot.MaskOf(target);
        this.scope = scope;
        this.meter = meter;
        this.path = (StoredPath)path;
    }

    /// <summary>
    /// Everything along the path, in default order; <see cref="Accepts"/> says which of it counts. Good until the next call.
    /// </summary>
    public Candidates From(int node)
        => path.Direction switch
        {
            Direction.Out => Candidates.Outgoing(relationships, path.Type, node),
            Direction.In => Candidates.Incoming(relationships, path.Type, node),
            _ => BothWays(node),
        };

    /// <summary>The same path followed from its far end.</summary>
    public Candidates Backwards(int node)
        => path.Direction switch
        {
            Direction.Out => Candidates.Incoming(relationships, path.Type, node),
            Direction.In => Candidates.Outgoing(relationships, path.Type, node),
            _ => BothWays(node),
        };

    /// <summary>Whether the relationship counts and leads where it should.</summary>
    public bool Accepts(int node, int link) => IsInScope(link) && IsTarget(node);

    /// <summary>Whether a node is of the type at the far end.</summary>
    public bool IsTarget(int node) => targetMask[types[node]];

    /// <summary>Whether a relationship counts.</summary>
    public bool IsInScope(int link)
    {
        meter.CountRelationship();
        return scope.Includes(link >> 1);
    }

    public void Dispose() => merged?.Dispose();

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

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Follows a path from a node, the one place that knows what paths mean: relationships of the scope that lead to a node of the target type.
/// </summary>
internal abstract class Follower(FilterBinder binder, EntityType target) : IDisposable
{
    private readonly Pages<ushort> types = binder.Snapshot.Nodes.Types;
    private readonly bool[] targetMask = binder.Snapshot.MaskOf(target);
    private readonly bool isAnyTarget = ReferenceEquals(target, binder.Snapshot.Ontology.Entity);

    /// <summary>The types at the far end, by ordinal.</summary>
    protected bool[] TargetMask => targetMask;

    /// <summary>A follower of a stored or derived path.</summary>
    public static Follower Of(FilterBinder binder, PathExpression path, EntityType target) => path switch
    {
        StoredPath stored => new StoredFollower(binder, stored, target),
        DerivedPath derived => new DerivedFollower(binder, derived, target),
        _ => throw new InvalidOperationException($"The embedded engine does not know the path {path.GetType().Name}."),
    };

    /// <summary>
    /// Everything along the path, in default order; <see cref="Accepts"/> says which of it counts. Good until the next call.
    /// </summary>
    public abstract Candidates From(int node);

    /// <summary>The nodes that the path leads to, in the order of their ids, each once. Good until the next call.</summary>
    public abstract ReadOnlySpan<int> NodesFrom(int node);

    /// <summary>Offers what counts along the path to a page, in default order; false where the page must be cut from <see cref="From"/>.</summary>
    public virtual bool TakeFirst(int node, ref FirstRows page) => false;

    /// <summary>Whether all of <see cref="From"/> counts, so that no one need ask.</summary>
    public virtual bool IsExact => false;

    /// <summary>The nodes from which the path leads to one of some nodes; looks at no more than it may.</summary>
    /// <param name="ends">Nodes at the far end; those that are not of the target type are passed over.</param>
    /// <param name="starts">Takes the nodes, perhaps more than once each.</param>
    /// <param name="allowance">How many relationships may be looked at; what is left of it.</param>
    /// <returns>Whether the allowance was enough.</returns>
    public abstract bool Backwards(ReadOnlySpan<int> ends, NodeSet starts, ref long allowance);

    /// <summary>Whether the candidate counts and is what it should be.</summary>
    public bool Accepts(int node, int link) => (link == Candidates.NoLink || IsInScope(link)) && IsTarget(node);

    /// <summary>Whether a node is of the type at the far end.</summary>
    public bool IsTarget(int node) => isAnyTarget || targetMask[types[node]];

    /// <summary>Whether a relationship counts.</summary>
    public bool IsInScope(int link)
    {
        binder.Meter.CountRelationship();
        return binder.Scope.Includes(link >> 1);
    }

    public abstract void Dispose();
}

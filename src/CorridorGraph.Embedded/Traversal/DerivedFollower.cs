using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Follows the path that a derived type stands for: its candidates are nodes, each once.</summary>
internal sealed class DerivedFollower(FilterBinder binder, DerivedPath path, EntityType target) : Follower(binder, target)
{
    private readonly FilterBinder within = binder;
    private PathWalker? forwards;
    private PathWalker? backwards;

    public override bool IsExact => true;

    public override Candidates From(int node) => Candidates.OfNodes(WalkFrom(node).SortedEnds());

    public override ReadOnlySpan<int> NodesFrom(int node) => WalkFrom(node).SortedEnds();

    public override bool TakeFirst(int node, ref FirstRows page)
    {
        PathWalker walker = WalkFrom(node);
        page.TakeAll(page.NeedsRows ? walker.SortedEnds() : walker.Ends);
        return true;
    }

    // One walk from all ends together: what lies behind several of them is looked at once.
    public override bool Backwards(ReadOnlySpan<int> ends, NodeSet starts, ref long allowance)
    {
        backwards ??= new PathWalker(within, path, path.Backwards, [.. within.Snapshot.Ontology.NodeTypes.Select(_ => true)]);
        if (!backwards.Walk(Targets(ends), ref allowance))
        {
            return false;
        }

        starts.AddAll(backwards.SortedEnds());
        return true;
    }

    public override void Dispose()
    {
        forwards?.Dispose();
        backwards?.Dispose();
    }

    private ReadOnlySpan<int> Targets(ReadOnlySpan<int> ends)
    {
        var targets = new List<int>();
        foreach (int end in ends)
        {
            if (IsTarget(end))
            {
                targets.Add(end);
            }
        }

        return targets.Count == ends.Length ? ends : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(targets);
    }

    private PathWalker WalkFrom(int node)
    {
        forwards ??= new PathWalker(within, path, path.Forwards, TargetMask);
        long unlimited = long.MaxValue;
        forwards.Walk([node], ref unlimited);
        return forwards;
    }
}

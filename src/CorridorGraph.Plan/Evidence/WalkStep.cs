namespace CorridorGraph.Plan;

/// <summary>One relationship further than another step; the start is a step without one. Ways that begin alike share their steps.</summary>
/// <param name="Before">The step before; null for the start.</param>
/// <param name="At">Where it leads.</param>
/// <param name="Tie">The relationship.</param>
/// <param name="Cost">What the way so far costs, each relationship once.</param>
internal sealed record WalkStep<TNode, TTie>(WalkStep<TNode, TTie>? Before, WalkState<TNode> At, TTie? Tie, WitnessCost Cost)
    where TNode : notnull
    where TTie : notnull
{
    private readonly int length = Before is null ? 0 : Before.length + 1;

    // A bit for each relationship of the way, or more than one's: where another way has a bit more, it has a relationship more.
    private readonly ulong ties = Before is null ? 0 : Before.ties | (1UL << Tie!.GetHashCode());

    /// <summary>By what the ways do where they part; the shorter first where one is the beginning of the other.</summary>
    public static int Compare(WalkStep<TNode, TTie> one, WalkStep<TNode, TTie> other, IWalkedGraph<TNode, TTie> graph)
    {
        var (x, y) = (one.First(other.length), other.First(one.length));
        if (ReferenceEquals(x, y))
        {
            return one.length.CompareTo(other.length);
        }

        while (!ReferenceEquals(x.Before, y.Before))
        {
            (x, y) = (x.Before!, y.Before!);
        }

        int byNode = graph.CompareNodes(x.At.Node, y.At.Node);
        int byTie = byNode != 0 ? byNode : graph.CompareTies(x.Tie!, y.Tie!);
        return byTie != 0 ? byTie : x.At.Position.CompareTo(y.At.Position);
    }

    /// <summary>Whether another way has followed every relationship that this one has.</summary>
    public bool IsWithin(WalkStep<TNode, TTie> other)
    {
        if ((ties & ~other.ties) != 0)
        {
            return false;
        }

        for (var step = this; step.Before is not null; step = step.Before)
        {
            if (!other.Used(step.Tie!))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the way has followed the relationship before.</summary>
    public bool Used(TTie tie)
    {
        for (var step = this; step.Before is not null; step = step.Before)
        {
            if (step.Tie!.Equals(tie))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The whole way.</summary>
    public FoundWalk<TNode, TTie> Walk(int further, WitnessCost cost)
    {
        var nodes = new TNode[length + 1];
        var ties = new TTie[length];
        for (var step = this; step is not null; step = step.Before)
        {
            nodes[step.length] = step.At.Node;
            if (step.Before is not null)
            {
                ties[step.length - 1] = step.Tie!;
            }
        }

        return new FoundWalk<TNode, TTie>(nodes, ties, further, cost);
    }

    private WalkStep<TNode, TTie> First(int most)
    {
        var step = this;
        while (step.length > most)
        {
            step = step.Before!;
        }

        return step;
    }
}

namespace CorridorGraph.Embedded;

/// <summary>
/// What a candidate must satisfy to be a row: scope and target, the relationship's filter, the node's; in lists each node once.
/// </summary>
/// <param name="follower">Scope and target of a hop, or null where there is no hop.</param>
/// <param name="whereNode">Test of the node, or null for any.</param>
/// <param name="whereEdge">Test of the relationship, or null for any.</param>
/// <param name="distinct">Whether each node is one row.</param>
/// <param name="meter">Counts the nodes that are tested.</param>
internal sealed class CandidateTest(Follower? follower, RowTest? whereNode, RowTest? whereEdge, bool distinct, Meter meter)
{
    private readonly Follower? follower = follower is { IsExact: true } ? null : follower;
    private int current = -1;
    private bool currentPasses;
    private bool currentTaken;

    /// <summary>Whether every candidate is a row.</summary>
    public bool AlwaysPasses => follower is null && whereNode is null && whereEdge is null;

    /// <summary>Whether nothing is asked but what the path itself asks.</summary>
    public bool AsksOnlyPath => whereNode is null && whereEdge is null;

    /// <summary>Counts what is looked at.</summary>
    public Meter Meter => meter;

    /// <summary>Whether each node is one row.</summary>
    public bool IsDistinct => distinct;

    /// <summary>Forgets the node seen last; called before each pass, in whichever direction, over candidates.</summary>
    public void Begin() => current = -1;

    public bool Passes(Candidates candidates, int index, out int node, out int link)
    {
        candidates.Get(index, out node, out link);

        // Parallel relationships stand side by side: what was found out of the node holds for all of them.
        bool again = node == current;
        if (again && (!currentPasses || (distinct && currentTaken)))
        {
            return false;
        }

        if (follower is not null && !follower.Accepts(node, link))
        {
            return false;
        }

        if (whereEdge is not null && !whereEdge.Holds(link >> 1))
        {
            return false;
        }

        if (!again)
        {
            meter.CountNode();
            current = node;
            currentPasses = whereNode is null || whereNode.Holds(node);
            currentTaken = false;
        }

        currentTaken |= currentPasses;
        return currentPasses;
    }
}

namespace CorridorGraph.Embedded;

/// <summary>
/// Of the relationships that lead to one node, the one that comes first in an order: where a list, which names each node once, is ordered
/// by its relationships. Those of one node come side by side.
/// </summary>
internal sealed class NearestLink(SortRank[] ranks)
{
    private int node = -1;
    private int link;

    /// <summary>Begins anew.</summary>
    public void Reset() => node = -1;

    /// <summary>Takes a relationship in. Gives the node before with its first one once another node begins.</summary>
    public bool Take(ref int nextNode, ref int nextLink)
    {
        if (nextNode == node)
        {
            link = IsNearer(nextLink) ? nextLink : link;
            return false;
        }

        bool hadNode = node >= 0;
        (node, nextNode) = (nextNode, node);
        (link, nextLink) = (nextLink, link);
        return hadNode;
    }

    /// <summary>The last node, if there was any.</summary>
    public bool Last(out int lastNode, out int lastLink)
    {
        (lastNode, lastLink) = (node, link);
        return node >= 0;
    }

    private bool IsNearer(int other)
    {
        foreach (SortRank rank in ranks)
        {
            if (rank.Of(node, other).CompareTo(rank.Of(node, link)) is var compared and not 0)
            {
                return compared < 0;
            }
        }

        return false;
    }
}

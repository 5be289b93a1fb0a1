using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Relationships that alone keep an entity in an answer, with the nodes that they tie, both from the entity outwards.</summary>
internal sealed class Witness
{
    private Witness(int[] nodes, int[] links, int inferred)
    {
        Nodes = nodes;
        Links = links;
        Inferred = inferred;
        Set = [.. links.Select(link => link >> 1).Order()];
    }

    /// <summary>Each node once, the entity first.</summary>
    public int[] Nodes { get; }

    /// <summary>Each relationship once, with the way that it was followed.</summary>
    public int[] Links { get; }

    /// <summary>How many of the relationships are inferred.</summary>
    public int Inferred { get; }

    /// <summary>Numbers of the relationships, ascending: what the witness is, apart from how it was found.</summary>
    public int[] Set { get; }

    /// <summary>What a node needs to be let through without any relationship: nothing.</summary>
    public static Witness Nothing(int node) => new([node], [], 0);

    /// <summary>A relationship, and then what its far end needs.</summary>
    public static Witness Through(int node, int link, Witness further, RelationshipTable relationships)
        => Join([node], [link], further, relationships);

    /// <summary>The relationships of a way from a node outwards, and then what its end needs.</summary>
    public static Witness Along(FoundWalk<int, int> walk, Witness further, RelationshipTable relationships)
        => Join([.. walk.Nodes.Distinct()], [.. walk.Ties.DistinctBy(link => link >> 1)], further, relationships);

    /// <summary>What it costs.</summary>
    public WitnessCost Cost => new(Inferred, Links.Length);

    /// <summary>What both need.</summary>
    public Witness And(Witness other, RelationshipTable relationships) => Join(Nodes, Links, other, relationships);

    /// <summary>Whether every relationship of this one is among those of the other.</summary>
    public bool IsWithin(Witness other)
    {
        int at = 0;
        foreach (int relationship in Set)
        {
            while (at < other.Set.Length && other.Set[at] < relationship)
            {
                at++;
            }

            if (at == other.Set.Length || other.Set[at] != relationship)
            {
                return false;
            }
        }

        return true;
    }

    private static Witness Join(int[] nodes, int[] links, Witness further, RelationshipTable relationships)
    {
        int[] allNodes = [.. nodes, .. further.Nodes.Where(node => !nodes.Contains(node))];
        int[] allLinks = [.. links, .. further.Links.Where(link => !links.Any(own => own >> 1 == link >> 1))];
        return new Witness(allNodes, allLinks, allLinks.Count(link => relationships.Confidence.Values[link >> 1] != 0));
    }
}

using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>Puts relationships into the lists of the nodes that they tie, and takes them out.</summary>
/// <param name="before">The relationships as they were.</param>
/// <param name="after">Their values as they are.</param>
/// <param name="nodes">The nodes.</param>
/// <param name="copied">Counts what is copied.</param>
internal sealed class AdjacencyPatch(RelationshipTable before, RelationshipTable after, NodeTable nodes, CopyCount copied)
{
    private readonly Dictionary<(RelationshipType Type, Direction Way), Dictionary<int, List<int>>> lists = [];

    /// <summary>A relationship is new, or gone, or still there.</summary>
    public void Move(int relationship, RelationshipType type, bool wasThere, bool isThere)
    {
        if (wasThere == isThere)
        {
            return;
        }

        Move(relationship, isThere, ListAt(type, Direction.Out, after.From[relationship]), after.To);
        Move(relationship, isThere, ListAt(type, Direction.In, after.To[relationship]), after.From);
    }

    /// <summary>The links with the lists that changed.</summary>
    public RelationshipLinks Apply(RelationshipLinks links)
    {
        Adjacency[] outgoing = [.. links.Outgoing], incoming = [.. links.Incoming];
        foreach (var ((type, way), changed) in lists)
        {
            bool isOut = way == Direction.Out;
            ref Adjacency adjacency = ref (isOut ? outgoing : incoming)[type.Ordinal];
            adjacency = adjacency.With(changed, isOut ? after.To : after.From, copied);
        }

        return links with { Outgoing = outgoing, Incoming = incoming };
    }

    private void Move(int relationship, bool isThere, List<int> list, Pages<int> ends)
    {
        int Compare(int one, int other) => nodes.Compare(ends[one], ends[other]) is var byEnd and not 0 ? byEnd : after.CompareByDates(one, other);
        int place = list.BinarySearch(relationship, Comparer<int>.Create(Compare));
        if (isThere)
        {
            list.Insert(place < 0 ? ~place : place, relationship);
        }
        else
        {
            list.RemoveAt(place);
        }
    }

    private List<int> ListAt(RelationshipType type, Direction way, int node)
    {
        if (!lists.TryGetValue((type, way), out var ofNodes))
        {
            lists[(type, way)] = ofNodes = [];
        }

        if (!ofNodes.TryGetValue(node, out var list))
        {
            ofNodes[node] = list = (way == Direction.In ? before.Incoming(type, node) : before.Outgoing(type, node)).Numbers.ToList();
            copied.Add(list.Count);
        }

        return list;
    }
}

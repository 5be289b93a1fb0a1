using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>
/// Entities of all types. Those that the snapshot was built of are numbered by ascending id; later ones take the next numbers, and
/// <see cref="Place"/> orders all of them. A number is the code of the id, also after the entity is gone.
/// </summary>
internal sealed class NodeTable(StoredColumn[] columns, IntLists citations, Pages<ushort> ordinals, TextDictionary ids, NodeNames names)
    : Table(ids.Count, columns, citations)
{
    private readonly Pages<ushort> types = ordinals;

    /// <summary>Type ordinal of each node.</summary>
    public ref readonly Pages<ushort> Types => ref types;

    /// <summary>Ids; the code of an id is the number of its node.</summary>
    public TextDictionary Ids => ids;

    /// <summary>Which numbers stand for nothing any more, and which ids nodes had before.</summary>
    public NodeNames Names => names;

    /// <summary>Whether numbers are in the order of ids.</summary>
    public bool IsInOrder => ids.BuiltCount == ids.Count;

    /// <summary>Where a node stands among all: by id.</summary>
    public long Place(int node) => ids.Place(node);

    /// <summary>Orders two nodes by id.</summary>
    public int Compare(int one, int other)
        => one < ids.BuiltCount && other < ids.BuiltCount ? one.CompareTo(other) : Place(one).CompareTo(Place(other));

    /// <summary>The node with this id, or else the one that once had it; -1 where there is none.</summary>
    public int Find(string id)
    {
        int node = ids.Find(TextOrder.Bytes(id));
        return node >= 0 && !names.Gone.Contains(node) ? node : names.FindFormer(id);
    }

    /// <summary>Puts ascending numbers in the order of their ids.</summary>
    public void Arrange(Span<int> nodes)
    {
        if (nodes.IsEmpty || nodes[^1] < ids.BuiltCount)
        {
            return;
        }

        int built = nodes.Length;
        while (built > 0 && nodes[built - 1] >= ids.BuiltCount)
        {
            built--;
        }

        // Built ones are in order already: the later ones are merged in from the end.
        int[] later = [.. nodes[built..]];
        later.AsSpan().Sort((one, other) => Place(one).CompareTo(Place(other)));
        for (int at = nodes.Length - 1, next = later.Length - 1; next >= 0; at--)
        {
            nodes[at] = built > 0 && Place(nodes[built - 1]) > Place(later[next]) ? nodes[--built] : later[next--];
        }
    }
}

/// <summary>What ids stand for beside the nodes that have them.</summary>
/// <param name="Gone">Nodes whose entity was deleted.</param>
/// <param name="Former">Nodes that had an id before, by that id; the first in the order of ids is found by it.</param>
internal sealed record NodeNames(ImmutableHashSet<int> Gone, ImmutableDictionary<string, ImmutableArray<int>> Former)
{
    /// <summary>The node that once had this id, or -1.</summary>
    public int FindFormer(string id) => Former.TryGetValue(id, out var nodes) ? nodes[0] : -1;
}

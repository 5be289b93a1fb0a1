using System.Collections.Frozen;
using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>Entities of all types, numbered by ascending id: comparing numbers is comparing ids.</summary>
internal sealed class NodeTable(
    StoredColumn[] columns, IntLists citations, ushort[] types, TextDictionary ids, FrozenDictionary<string, int> formerIds)
    : Table(types.Length, columns, citations)
{
    /// <summary>Type ordinal of each node.</summary>
    public ushort[] Types => types;

    /// <summary>Ids; the code of an id is the number of its node.</summary>
    public TextDictionary Ids => ids;

    /// <summary>The node with this id, or else the one that once had it; -1 where there is none.</summary>
    public int Find(string id)
    {
        int node = ids.Find(TextOrder.Bytes(id));
        return node >= 0 ? node : formerIds.GetValueOrDefault(id, -1);
    }

    /// <summary>Where an id stands among the nodes, twice its number; between two nodes where no node has it.</summary>
    public long RankOf(string id)
    {
        byte[] text = TextOrder.Bytes(id);
        int node = ids.LowerBound(text);
        return node < Count && ids.Plain(node).SequenceEqual(text) ? 2L * node : (2L * node) - 1;
    }

    /// <summary>Whether the property is the one whose operands former ids answer to.</summary>
    public static bool IsId(Property property) => property is { Name: "id", Kind: PropertyKind.Id };
}

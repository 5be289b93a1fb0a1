using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>Of which type each relationship is, and which are at each node.</summary>
/// <param name="Types">Types in the order of their names.</param>
/// <param name="Starts">Where the built relationships of each type begin; how many there are at the end.</param>
/// <param name="Outgoing">What leaves each node, by ordinal of the type.</param>
/// <param name="Incoming">What comes to each node, by ordinal of the type: runs of <paramref name="ByEnd"/>.</param>
/// <param name="ByEnd">Built relationships, by type and end.</param>
/// <param name="StartsByEnd">Where each of <paramref name="ByEnd"/> begins: a list of far ends is read on the spot, not gathered.</param>
/// <param name="Ends">Where each built relationship ends, by number.</param>
internal sealed record RelationshipLinks(
    RelationshipType[] Types, int[] Starts, Adjacency[] Outgoing, Adjacency[] Incoming, int[] ByEnd, int[] StartsByEnd, int[] Ends)
{
    /// <summary>How many relationships the snapshot was built of.</summary>
    public int BuiltCount => Starts[^1];

    /// <summary>How many numbers were given, to built and to later ones.</summary>
    public int RowCount { get; init; } = Starts[^1];

    /// <summary>How many relationships there are.</summary>
    public int Count { get; init; } = Starts[^1];

    /// <summary>Positions of the types of later relationships, by number.</summary>
    public Pages<ushort> LaterTypes { get; init; } = new([], 0);

    /// <summary>Files built relationships under their ends.</summary>
    public static RelationshipLinks Of(RelationshipType[] types, int[] starts, int[] from, int[] to)
    {
        var links = new RelationshipLinks(
            types, starts, new Adjacency[types.Length], new Adjacency[types.Length], new int[from.Length], new int[from.Length], to);
        for (int position = 0; position < types.Length; position++)
        {
            (int start, int end, int type) = (starts[position], starts[position + 1], types[position].Ordinal);
            links.Outgoing[type] = Adjacency.Count(from.AsSpan(start..end), start);
            links.Incoming[type] = Adjacency.Count(to.AsSpan(start..end), start);
            links.Incoming[type].File(to, start, end, links.ByEnd);
        }

        for (int at = 0; at < from.Length; at++)
        {
            links.StartsByEnd[at] = from[links.ByEnd[at]];
        }

        return links;
    }

    /// <summary>The position of a relationship's type among <see cref="Types"/>.</summary>
    public int TypePosition(int relationship)
    {
        if (relationship >= BuiltCount)
        {
            return LaterTypes[relationship];
        }

        int position = Array.BinarySearch(Starts, relationship);
        if (position < 0)
        {
            return ~position - 1;
        }

        // Types without relationships share their start with the next one.
        while (Starts[position + 1] == relationship)
        {
            position++;
        }

        return position;
    }
}

using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>
/// Relationships of all types, numbered by type name, from, to, since, until (missing dates last): the order in which they are listed, and
/// for one type the order of a node's outgoing ones.
/// </summary>
internal sealed class RelationshipTable : Table
{
    private readonly int[] starts;
    private readonly Adjacency[] outgoing;
    private readonly Adjacency[] incoming;
    private readonly int[] byEnd;

    private readonly StoredColumn[] byProperty;

    public RelationshipTable(RelationshipColumns columns, IntLists citations, RelationshipType[] types, int[] starts)
        : base(columns.From.Length, [], citations)
    {
        From = columns.From;
        To = columns.To;
        Since = columns.Since;
        Until = columns.Until;
        Confidence = columns.Confidence;
        Types = types;
        this.starts = starts;
        outgoing = new Adjacency[types.Length];
        incoming = new Adjacency[types.Length];
        byEnd = new int[From.Length];
        foreach (RelationshipType type in types)
        {
            (int start, int end) = RangeOf(type);
            outgoing[type.Ordinal] = Adjacency.Count(From.AsSpan(start..end), start);
            incoming[type.Ordinal] = Adjacency.Count(To.AsSpan(start..end), start);
            incoming[type.Ordinal].File(To, start, end, byEnd);
        }

        Id = new RelationshipIdColumn(this, columns.Ids);
        byProperty = [Id, new TypeNameColumn(this), Since, Until, columns.Note, Confidence, columns.Locator];
    }

    public int[] From { get; }

    public int[] To { get; }

    public TextColumn Since { get; }

    public TextColumn Until { get; }

    public EnumColumn Confidence { get; }

    public RelationshipIdColumn Id { get; }

    /// <summary>Types in the order of their names, which is the order of the numbers.</summary>
    public RelationshipType[] Types { get; }

    /// <summary>Names of the types by ordinal.</summary>
    public IEnumerable<string> TypeNames => Types.OrderBy(type => type.Ordinal).Select(type => type.Name);

    // In the order of Frame.Relationship.
    public override StoredColumn this[Property property] => byProperty[property.Ordinal];

    /// <summary>Numbers of the relationships of a type.</summary>
    public (int Start, int End) RangeOf(RelationshipType type)
    {
        int position = Array.IndexOf(Types, type);
        return (starts[position], starts[position + 1]);
    }

    public RelationshipType TypeOf(int relationship)
    {
        int position = Array.BinarySearch(starts, relationship);
        if (position < 0)
        {
            return Types[~position - 1];
        }

        // Types without relationships share their start with the next one.
        while (starts[position + 1] == relationship)
        {
            position++;
        }

        return Types[position];
    }

    /// <summary>The node that a link leads to.</summary>
    public int FarEnd(int link) => (link & 1) == 0 ? To[link >> 1] : From[link >> 1];

    /// <summary>How many relationships a node has that has any, on average.</summary>
    public double Degree(RelationshipType type, Direction direction)
        => (direction == Direction.In ? 0 : outgoing[type.Ordinal].Degree)
            + (direction == Direction.Out ? 0 : incoming[type.Ordinal].Degree);

    /// <summary>Outgoing relationships of a node: their numbers are consecutive, ordered by end, since, until.</summary>
    public (int Start, int End) Outgoing(RelationshipType type, int node) => outgoing[type.Ordinal].At(node);

    /// <summary>Incoming relationships of a node, ordered by start, since, until.</summary>
    public ReadOnlySpan<int> Incoming(RelationshipType type, int node)
    {
        (int start, int end) = incoming[type.Ordinal].At(node);
        return byEnd.AsSpan(start, end - start);
    }
}

/// <summary>What is stored of the relationships, by number.</summary>
internal sealed record RelationshipColumns(
    int[] From,
    int[] To,
    TextColumn Since,
    TextColumn Until,
    TextColumn Note,
    EnumColumn Confidence,
    TextColumn Locator,
    TextDictionary Ids);

using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>
/// Relationships of all types. Those that the snapshot was built of are numbered by type name, from, to, since, until (missing dates last): the order
/// in which they are listed, and for one type the order of a node's outgoing ones. Later ones take the next numbers, and
/// <see cref="Compare"/> orders all of them.
/// </summary>
internal sealed class RelationshipTable : Table
{
    private readonly RelationshipColumns columns;
    private readonly RelationshipLinks links;
    private readonly StoredColumn[] byProperty;

    // Handed out by reference: they are read for each relationship that is followed.
    private readonly Pages<int> from;
    private readonly Pages<int> to;

    public RelationshipTable(RelationshipColumns columns, IntLists citations, RelationshipLinks links)
        : base(links.RowCount, [], citations)
    {
        this.columns = columns;
        this.links = links;
        from = columns.From;
        to = columns.To;
        Since = columns.Since;
        Until = columns.Until;
        Confidence = columns.Confidence;
        Id = new RelationshipIdColumn(this, columns.Ids);
        byProperty = [Id, new TypeNameColumn(this), Since, Until, columns.Note, Confidence, columns.Locator];
    }

    public ref readonly Pages<int> From => ref from;

    public ref readonly Pages<int> To => ref to;

    public TextColumn Since { get; }

    public TextColumn Until { get; }

    public EnumColumn Confidence { get; }

    public RelationshipIdColumn Id { get; }

    /// <summary>What is stored of each.</summary>
    public RelationshipColumns Stored => columns;

    /// <summary>Which relationships are at which nodes.</summary>
    public RelationshipLinks Links => links;

    /// <summary>Types in the order of their names, which is the order of the numbers.</summary>
    public RelationshipType[] Types => links.Types;

    /// <summary>Names of the types by ordinal.</summary>
    public IEnumerable<string> TypeNames => Types.OrderBy(type => type.Ordinal).Select(type => type.Name);

    // In the order of Frame.Relationship.
    public override StoredColumn this[Property property] => byProperty[property.Ordinal];

    public RelationshipType TypeOf(int relationship) => Types[links.TypePosition(relationship)];

    /// <summary>The node that a link leads to.</summary>
    public int FarEnd(int link) => (link & 1) == 0 ? To[link >> 1] : From[link >> 1];

    /// <summary>How many relationships a node has that has any, on average.</summary>
    public double Degree(RelationshipType type, Direction direction)
        => (direction == Direction.In ? 0 : links.Outgoing[type.Ordinal].Degree)
            + (direction == Direction.Out ? 0 : links.Incoming[type.Ordinal].Degree);

    /// <summary>Outgoing relationships of a node, ordered by end, since, until.</summary>
    public RelationshipRun Outgoing(RelationshipType type, int node)
    {
        Adjacency outgoing = links.Outgoing[type.Ordinal];
        if (outgoing.ChangedAt(node) is { } changed)
        {
            return new RelationshipRun(changed);
        }

        (int start, int end) = outgoing.At(node);
        return new RelationshipRun(new NumberRun(start, end), links.Ends.AsSpan(start, end - start));
    }

    /// <summary>Incoming relationships of a node, ordered by start, since, until.</summary>
    public RelationshipRun Incoming(RelationshipType type, int node)
    {
        Adjacency incoming = links.Incoming[type.Ordinal];
        if (incoming.ChangedAt(node) is { } changed)
        {
            return new RelationshipRun(changed);
        }

        (int start, int end) = incoming.At(node);
        return new RelationshipRun(new NumberRun(links.ByEnd.AsSpan(start, end - start)), links.StartsByEnd.AsSpan(start, end - start));
    }

    /// <summary>Orders two relationships as they are listed.</summary>
    public int Compare(int one, int other)
    {
        if (one < links.BuiltCount && other < links.BuiltCount)
        {
            return one.CompareTo(other);
        }

        int byType = links.TypePosition(one).CompareTo(links.TypePosition(other));
        int byFrom = ComparePlaces(From[one], From[other]), byTo = ComparePlaces(To[one], To[other]);
        return byType != 0 ? byType : byFrom != 0 ? byFrom : byTo != 0 ? byTo : CompareByDates(one, other);

        int ComparePlaces(int node, int otherNode) => columns.Ids.Place(node).CompareTo(columns.Ids.Place(otherNode));
    }

    /// <summary>Orders two relationships of the same ends by since, then until.</summary>
    public int CompareByDates(int one, int other)
    {
        int bySince = Since.Rank(one).CompareTo(Since.Rank(other));
        return bySince != 0 ? bySince : Until.Rank(one).CompareTo(Until.Rank(other));
    }

    /// <summary>Puts links of one node and one type in the order in which they are listed.</summary>
    public void Arrange(Span<int> nodeLinks)
    {
        nodeLinks.Sort();
        if (!nodeLinks.IsEmpty && nodeLinks[^1] >> 1 >= links.BuiltCount)
        {
            nodeLinks.Sort((one, other) => Compare(one >> 1, other >> 1));
        }
    }
}

/// <summary>What is stored of the relationships, by number.</summary>
internal sealed record RelationshipColumns(
    Pages<int> From,
    Pages<int> To,
    TextColumn Since,
    TextColumn Until,
    TextColumn Note,
    EnumColumn Confidence,
    TextColumn Locator,
    TextDictionary Ids);

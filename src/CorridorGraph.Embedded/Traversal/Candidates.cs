using CorridorGraph.Ontology;

namespace CorridorGraph.Embedded;

/// <summary>
/// Rows that a step may keep, in default order (node id, since, until, direction), reachable by index so that a page can begin in the
/// middle or at the end without a copy. A link is a relationship's number doubled, plus 1 where it is followed from its end.
/// </summary>
internal readonly ref struct Candidates
{
    /// <summary>The link of a row that has no relationship.</summary>
    public const int NoLink = -1;

    private readonly Kind kind;
    private readonly ReadOnlySpan<int> values;
    private readonly int start;
    private readonly RelationshipTable? relationships;
    private readonly NumberList? list;

    private Candidates(Kind kind, ReadOnlySpan<int> values, int start, int count, RelationshipTable? relationships)
    {
        this.kind = kind;
        this.values = values;
        this.start = start;
        this.relationships = relationships;
        Count = count;
    }

    private enum Kind
    {
        Nodes,
        ListedNodes,
        Outgoing,
        ListedOutgoing,
        Incoming,
        Links,
    }

    public int Count { get; }

    public static Candidates None => default;

    private Candidates(NumberList list)
    {
        kind = Kind.ListedNodes;
        this.list = list;
        Count = list.Count;
    }

    /// <summary>Nodes of a list, in its order.</summary>
    public static Candidates OfNodes(NumberList list) => list.Whole is { } whole ? OfNodes(whole) : new(list);

    /// <summary>Nodes in the order that they are to have.</summary>
    public static Candidates OfNodes(ReadOnlySpan<int> nodes) => new(Kind.Nodes, nodes, 0, nodes.Length, null);

    /// <summary>Links in the order that they are to have.</summary>
    public static Candidates OfLinks(ReadOnlySpan<int> links, RelationshipTable relationships)
        => new(Kind.Links, links, 0, links.Length, relationships);

    /// <summary>What leaves a node.</summary>
    public static Candidates Outgoing(RelationshipTable relationships, RelationshipType type, int node)
    {
        NumberRun outgoing = relationships.Outgoing(type, node);
        return new Candidates(
            outgoing.Listed.IsEmpty ? Kind.Outgoing : Kind.ListedOutgoing, outgoing.Listed, outgoing.Start, outgoing.Count, relationships);
    }

    /// <summary>What comes to a node.</summary>
    public static Candidates Incoming(RelationshipTable relationships, RelationshipType type, int node)
    {
        ReadOnlySpan<int> incoming = relationships.Incoming(type, node);
        return new Candidates(Kind.Incoming, incoming, 0, incoming.Length, relationships);
    }

    /// <summary>The node and the link of a candidate.</summary>
    public void Get(int index, out int node, out int link)
    {
        switch (kind)
        {
            case Kind.Outgoing:
                link = (start + index) << 1;
                node = relationships!.To[start + index];
                break;
            case Kind.ListedOutgoing:
                link = values[index] << 1;
                node = relationships!.To[values[index]];
                break;
            case Kind.ListedNodes:
                link = NoLink;
                node = list![index];
                break;
            case Kind.Incoming:
                link = (values[index] << 1) | 1;
                node = relationships!.From[values[index]];
                break;
            case Kind.Links:
                link = values[index];
                node = relationships!.FarEnd(link);
                break;
            default:
                link = NoLink;
                node = values[index];
                break;
        }
    }
}

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

    // Nodes, or links.
    private readonly ReadOnlySpan<int> values;
    private readonly NumberRun numbers;
    private readonly RelationshipTable? relationships;
    private readonly NumberList? list;

    private Candidates(Kind kind, ReadOnlySpan<int> values, NumberRun numbers = default, RelationshipTable? relationships = null)
    {
        this.kind = kind;
        this.values = values;
        this.numbers = numbers;
        this.relationships = relationships;
        Count = values.Length;
    }

    private enum Kind
    {
        Nodes,
        ListedNodes,
        Outgoing,
        Incoming,
        Links,
    }

    public int Count { get; }

    /// <summary>Whether rows come with relationships. Where they do not, they are nodes that lie in parts, side by side in each.</summary>
    public bool HasLinks => kind is not (Kind.Nodes or Kind.ListedNodes);

    /// <summary>How many parts there are.</summary>
    public int PartCount => list is null ? 1 : list.Parts.Length;

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
    public static Candidates OfNodes(ReadOnlySpan<int> nodes) => new(Kind.Nodes, nodes);

    /// <summary>Links in the order that they are to have.</summary>
    public static Candidates OfLinks(ReadOnlySpan<int> links, RelationshipTable relationships)
        => new(Kind.Links, links, relationships: relationships);

    /// <summary>What leaves a node.</summary>
    public static Candidates Outgoing(RelationshipTable relationships, RelationshipType type, int node)
    {
        RelationshipRun outgoing = relationships.Outgoing(type, node);
        return new Candidates(Kind.Outgoing, outgoing.FarEnds, outgoing.Numbers);
    }

    /// <summary>What comes to a node.</summary>
    public static Candidates Incoming(RelationshipTable relationships, RelationshipType type, int node)
    {
        RelationshipRun incoming = relationships.Incoming(type, node);
        return new Candidates(Kind.Incoming, incoming.FarEnds, incoming.Numbers);
    }

    /// <summary>The nodes of a part, where rows have no relationships.</summary>
    public ReadOnlySpan<int> NodesOfPart(int part) => list is null ? values : list.Parts[part];

    /// <summary>The node and the link of a candidate.</summary>
    public void Get(int index, out int node, out int link)
    {
        switch (kind)
        {
            case Kind.Outgoing:
                link = numbers[index] << 1;
                node = values[index];
                break;
            case Kind.Incoming:
                link = (numbers[index] << 1) | 1;
                node = values[index];
                break;
            case Kind.ListedNodes:
                link = NoLink;
                node = list![index];
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

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// A whole graph in memory, immutable: columns by property, compressed adjacency by relationship type and direction. A snapshot with a few changes
/// shares with the one before it what did not change (<see cref="SnapshotPatch"/>).
/// </summary>
public sealed class Snapshot
{
    private readonly Dictionary<EntityType, bool[]> masks;
    private readonly Dictionary<EntityType, NumberList> nodesOf;

    internal Snapshot(GraphOntology ontology, NodeTable nodes, RelationshipTable relationships, Table sources, MetricTable metrics)
    {
        Ontology = ontology;
        Nodes = nodes;
        Relationships = relationships;
        Sources = sources;
        Metrics = metrics;
        NodesBySource = CitationIndex.Of(nodes, sources.Count);
        RelationshipsBySource = CitationIndex.Of(relationships, sources.Count);
        AllSources = new NumberList(Enumerable.Range(0, sources.Count).ToArray());
        masks = ontology.EntityTypes.ToDictionary(type => type, MaskOver);
        nodesOf = ontology.EntityTypes.ToDictionary(type => type, NodesWithin);
    }

    internal Snapshot(Snapshot before, SnapshotParts parts)
    {
        Ontology = before.Ontology;
        masks = before.masks;
        Nodes = parts.Nodes;
        Relationships = parts.Relationships;
        Sources = parts.Sources;
        Metrics = parts.Metrics;
        NodesBySource = parts.NodesBySource;
        RelationshipsBySource = parts.RelationshipsBySource;
        AllSources = parts.AllSources;
        nodesOf = parts.NodesOf;
        Changes = parts.Changes;
    }

    /// <summary>The ontology that the facts were checked against.</summary>
    public GraphOntology Ontology { get; }

    /// <summary>Entities of all types.</summary>
    public int NodeCount => NodesOf(Ontology.Entity).Count;

    /// <summary>Relationships of all types.</summary>
    public int RelationshipCount => Relationships.Links.Count;

    /// <summary>How many facts of each kind there are.</summary>
    public GraphCounts Counts => new(NodeCount, RelationshipCount, AllSources.Count, Metrics.Present);

    /// <summary>Rows that were changed since the snapshot was built whole.</summary>
    internal int Changes { get; }

    internal NodeTable Nodes { get; }

    internal RelationshipTable Relationships { get; }

    internal Table Sources { get; }

    internal MetricTable Metrics { get; }

    /// <summary>Ids of the sources, also of those that are gone; the code of an id is the number of its source.</summary>
    internal TextDictionary SourceIds => ((TextColumn)Sources[Frame.Source[0]]).Dictionary;

    /// <summary>Nodes that cite each source, in the order of their ids.</summary>
    internal CitationIndex NodesBySource { get; }

    /// <summary>Relationships that cite each source, in the order in which they are listed.</summary>
    internal CitationIndex RelationshipsBySource { get; }

    /// <summary>Numbers of all sources, in the order of their ids.</summary>
    internal NumberList AllSources { get; }

    /// <summary>Builds a snapshot of facts that were checked before: an end or a source that is not there is our fault.</summary>
    public static Snapshot Build(GraphOntology ontology, GraphFacts facts)
    {
        using var builder = new SnapshotBuilder(ontology);
        facts.GiveTo(builder);
        return builder.Build();
    }

    /// <summary>Which type ordinals an entity type stands for.</summary>
    internal bool[] MaskOf(EntityType type) => masks[type];

    /// <summary>The nodes of an entity type, in the order of their ids.</summary>
    internal NumberList NodesOf(EntityType type) => nodesOf[type];

    /// <summary>The source with this id, or -1.</summary>
    internal int FindSource(string id)
        => SourceIds.Find(TextOrder.Bytes(id)) is >= 0 and int source && !Sources[Frame.Source[1]].IsMissing(source) ? source : -1;

    /// <summary>Whether a fact cites the source with this id.</summary>
    internal bool IsCited(string id)
        => SourceIds.Find(TextOrder.Bytes(id)) is >= 0 and int source
            && (NodesBySource[source].Count > 0 || RelationshipsBySource[source].Count > 0 || Metrics.Cites(source));

    private bool[] MaskOver(EntityType type)
    {
        var mask = new bool[Ontology.NodeTypes.Length];
        foreach (NodeType possible in type.PossibleTypes)
        {
            mask[possible.Ordinal] = true;
        }

        return mask;
    }

    private NumberList NodesWithin(EntityType type)
    {
        bool[] mask = masks[type];
        var nodes = new List<int>();
        for (int node = 0; node < Nodes.Count; node++)
        {
            if (mask[Nodes.Types[node]])
            {
                nodes.Add(node);
            }
        }

        return new NumberList(nodes.ToArray());
    }
}

/// <summary>The parts of a snapshot that a change makes.</summary>
internal sealed record SnapshotParts(
    NodeTable Nodes,
    RelationshipTable Relationships,
    Table Sources,
    MetricTable Metrics,
    CitationIndex NodesBySource,
    CitationIndex RelationshipsBySource,
    NumberList AllSources,
    Dictionary<EntityType, NumberList> NodesOf,
    int Changes);

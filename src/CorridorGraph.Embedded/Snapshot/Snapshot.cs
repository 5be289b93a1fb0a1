using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>A whole graph in memory, immutable: columns by property, compressed adjacency by relationship type and direction.</summary>
public sealed class Snapshot
{
    private readonly Dictionary<EntityType, bool[]> masks;
    private readonly Dictionary<EntityType, int[]> nodesOf;

    internal Snapshot(GraphOntology ontology, NodeTable nodes, RelationshipTable relationships, Table sources, MetricTable metrics)
    {
        Ontology = ontology;
        Nodes = nodes;
        Relationships = relationships;
        Sources = sources;
        Metrics = metrics;
        NodesBySource = CitationIndex.Of(nodes, sources.Count);
        RelationshipsBySource = CitationIndex.Of(relationships, sources.Count);
        masks = ontology.EntityTypes.ToDictionary(type => type, MaskOver);
        nodesOf = ontology.EntityTypes.ToDictionary(type => type, NodesWithin);
    }

    /// <summary>The ontology that the facts were checked against.</summary>
    public GraphOntology Ontology { get; }

    /// <summary>Entities of all types.</summary>
    public int NodeCount => Nodes.Count;

    /// <summary>Relationships of all types.</summary>
    public int RelationshipCount => Relationships.Count;

    internal NodeTable Nodes { get; }

    internal RelationshipTable Relationships { get; }

    internal Table Sources { get; }

    internal MetricTable Metrics { get; }

    /// <summary>Ids of the sources; the code of an id is the number of its source.</summary>
    internal TextDictionary SourceIds => ((TextColumn)Sources[Frame.Source[0]]).Dictionary;

    /// <summary>Nodes that cite each source, ascending.</summary>
    internal IntLists NodesBySource { get; }

    /// <summary>Relationships that cite each source, ascending.</summary>
    internal IntLists RelationshipsBySource { get; }

    /// <summary>Numbers of all sources.</summary>
    internal int[] AllSources => field ??= [.. Enumerable.Range(0, Sources.Count)];

    /// <summary>Builds a snapshot of facts that were checked before: an end or a source that is not there is our fault.</summary>
    public static Snapshot Build(GraphOntology ontology, GraphFacts facts) => new SnapshotBuilder(ontology, facts).Build();

    /// <summary>Which type ordinals an entity type stands for.</summary>
    internal bool[] MaskOf(EntityType type) => masks[type];

    /// <summary>The nodes of an entity type, ascending.</summary>
    internal int[] NodesOf(EntityType type) => nodesOf[type];

    private bool[] MaskOver(EntityType type)
    {
        var mask = new bool[Ontology.NodeTypes.Length];
        foreach (NodeType possible in type.PossibleTypes)
        {
            mask[possible.Ordinal] = true;
        }

        return mask;
    }

    private int[] NodesWithin(EntityType type)
    {
        bool[] mask = masks[type];
        var nodes = new int[Nodes.Types.Count(ordinal => mask[ordinal])];
        int count = 0;
        for (int node = 0; node < NodeCount; node++)
        {
            if (mask[Nodes.Types[node]])
            {
                nodes[count++] = node;
            }
        }

        return nodes;
    }
}

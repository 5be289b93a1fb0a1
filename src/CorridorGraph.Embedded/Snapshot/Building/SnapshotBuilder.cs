using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Builds a whole snapshot of facts as JSON, one after the other, without an object for any of them: first all sources, then all entities, then
/// what ties and measures them; in any order within a kind.
/// </summary>
internal sealed class SnapshotBuilder : IFactReceiver, IDisposable
{
    private readonly GraphOntology ontology;
    private readonly SourceRows sources = new();
    private readonly NodeRows nodes;
    private readonly RelationshipRows relationships;
    private readonly MetricRows metrics;
    private readonly FactWriter writer = new();

    /// <summary>What is stored of a source, in the order of <see cref="Frame.Source"/>.</summary>
    public static readonly ImmutableArray<Func<SourceFact, string?>> SourceValues =
    [
        fact => fact.Id, fact => fact.Title, fact => fact.TitleEn, fact => fact.Publisher, fact => fact.Url,
        fact => fact.Published, fact => fact.Accessed,
    ];

    /// <param name="ontology">What the facts were checked against.</param>
    public SnapshotBuilder(GraphOntology ontology)
    {
        this.ontology = ontology;
        nodes = new NodeRows(ontology, sources);
        relationships = new RelationshipRows(ontology, nodes.Ids, sources);
        metrics = new MetricRows(nodes.Ids, sources);
    }

    /// <summary>Takes a source.</summary>
    public void AddSource(ReadOnlySpan<byte> json) => sources.Add(json);

    /// <summary>Takes an entity.</summary>
    /// <exception cref="UnknownFactException">The ontology has no place for it.</exception>
    /// <exception cref="KeyNotFoundException">It cites what is not there.</exception>
    public void AddEntity(ReadOnlySpan<byte> json) => nodes.Add(json);

    /// <summary>Takes a relationship.</summary>
    /// <exception cref="UnknownFactException">The ontology has no place for it.</exception>
    /// <exception cref="KeyNotFoundException">It ties or cites what is not there.</exception>
    public void AddRelationship(ReadOnlySpan<byte> json) => relationships.Add(json);

    /// <summary>Takes a metric.</summary>
    /// <exception cref="KeyNotFoundException">It is about or cites what is not there.</exception>
    public void AddMetric(ReadOnlySpan<byte> json) => metrics.Add(json);

    /// <inheritdoc />
    public void Add(SourceFact fact) => AddSource(writer.Write(fact));

    /// <inheritdoc />
    public void Add(EntityFact fact) => AddEntity(writer.Write(fact));

    /// <inheritdoc />
    public void Add(RelationshipFact fact) => AddRelationship(writer.Write(fact));

    /// <inheritdoc />
    public void Add(MetricFact fact) => AddMetric(writer.Write(fact));

    /// <inheritdoc />
    public void Dispose() => writer.Dispose();

    /// <summary>Numbers what was taken in the orders that the engine relies on, and files it in columns.</summary>
    public Snapshot Build()
    {
        Table sourceTable = sources.Build();
        NodeTable nodeTable = nodes.Build(out int[] numbers);
        return new Snapshot(ontology, nodeTable, relationships.Build(nodeTable.Ids, numbers), sourceTable, metrics.Build(numbers));
    }
}

namespace CorridorGraph.Plan;

/// <summary>
/// Takes the facts of a graph one after the other: all sources, then all entities, then what ties and measures them. Each is right by then, save
/// that a later one may be wrong, and with it the whole.
/// </summary>
public interface IFactReceiver
{
    /// <summary>Takes a source.</summary>
    void Add(SourceFact fact);

    /// <summary>Takes an entity.</summary>
    void Add(EntityFact fact);

    /// <summary>Takes a relationship.</summary>
    void Add(RelationshipFact fact);

    /// <summary>Takes a metric.</summary>
    void Add(MetricFact fact);
}

/// <summary>Keeps the facts that it is given.</summary>
public sealed class FactList : IFactReceiver
{
    private readonly List<SourceFact> sources = [];
    private readonly List<EntityFact> entities = [];
    private readonly List<RelationshipFact> relationships = [];
    private readonly List<MetricFact> metrics = [];

    /// <summary>All of them.</summary>
    public GraphFacts Facts => new(sources, entities, relationships, metrics);

    /// <inheritdoc />
    public void Add(SourceFact fact) => sources.Add(fact);

    /// <inheritdoc />
    public void Add(EntityFact fact) => entities.Add(fact);

    /// <inheritdoc />
    public void Add(RelationshipFact fact) => relationships.Add(fact);

    /// <inheritdoc />
    public void Add(MetricFact fact) => metrics.Add(fact);
}

namespace CorridorGraph.Plan;

/// <summary>Which rows somebody who is about to change some must see. They are asked for together: an engine may be a network away.</summary>
public sealed class FactsWanted
{
    /// <summary>Ids of entities, or former ids.</summary>
    public HashSet<string> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of entities whose relationships and metrics are wanted too.</summary>
    public HashSet<string> Ties { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of sources.</summary>
    public HashSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of sources of which is wanted whether a fact cites them; that may mean a look at every fact.</summary>
    public HashSet<string> Citations { get; } = new(StringComparer.Ordinal);

    /// <summary>Relationships; those between the same two entities at another <c>since</c> are wanted too.</summary>
    public HashSet<RelationshipIdentity> Relationships { get; } = [];

    /// <summary>Metrics.</summary>
    public HashSet<MetricIdentity> Metrics { get; } = [];
}

/// <summary>Rows of one state of the graph.</summary>
/// <param name="Version">The version of that state.</param>
public sealed record FactsFound(long Version)
{
    /// <summary>Entities by id.</summary>
    public Dictionary<string, EntityFact> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>For each wanted id that is an entity's former id: the id it has now.</summary>
    public Dictionary<string, string> Renamed { get; } = new(StringComparer.Ordinal);

    /// <summary>Sources by id.</summary>
    public Dictionary<string, SourceFact> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the sources whose citations are wanted: those that a fact cites.</summary>
    public HashSet<string> Cited { get; } = new(StringComparer.Ordinal);

    /// <summary>Relationships: the wanted ones, those parallel to them, and the ties of entities.</summary>
    public Dictionary<RelationshipIdentity, RelationshipFact> Relationships { get; } = [];

    /// <summary>Metrics: the wanted ones and those of entities whose ties are wanted.</summary>
    public Dictionary<MetricIdentity, MetricFact> Metrics { get; } = [];
}

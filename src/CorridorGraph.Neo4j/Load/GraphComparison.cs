using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>What differs between the facts of a folder and those of a server.</summary>
public sealed class GraphComparison
{
    private readonly FolderDigests folder;

    internal GraphComparison(GraphFacts facts, FolderDigests folder, ServerDigests server)
    {
        this.folder = folder;
        Server = server;
        ToWrite = Differing(facts);
    }

    /// <summary>
    /// The facts that the server lacks or has otherwise. Metrics are those of whole entities, because they are replaced together.
    /// </summary>
    public GraphFacts ToWrite { get; }

    /// <summary>How many facts <see cref="ToWrite"/> holds, and how many leftovers of facts that changed go away with them.</summary>
    public int Changes => ToWrite.Sources.Count + ToWrite.Entities.Count + ToWrite.Relationships.Count + ToWrite.Metrics.Count
        + Server.StaleFormerIds.Count + Server.StaleLabels.Count;

    /// <summary>Entities that the folder lacks.</summary>
    public int ExtraEntities => Server.ExtraEntities.Count;

    /// <summary>Relationships that the folder lacks.</summary>
    public int ExtraRelationships => Server.ExtraRelationships.Count;

    /// <summary>Sources that the folder lacks.</summary>
    public int ExtraSources => Server.ExtraSources.Count;

    /// <summary>Entities whose metrics the folder lacks.</summary>
    public int ExtraMetrics => Server.ExtraMetrics.Count;

    /// <summary>Whether the server holds something that the folder lacks.</summary>
    public bool HasExtra => ExtraEntities + ExtraRelationships + ExtraSources + ExtraMetrics + Server.ExtraFormerIds.Count > 0;

    /// <summary>Each type of the folder or the server with its facts on both sides, by name.</summary>
    public IReadOnlyList<TypeTally> Types =>
    [
        .. folder.Tallies.Keys.Union(Server.Tallies.Keys).Order(StringComparer.Ordinal)
            .Select(type => new TypeTally(type, folder.Tallies.GetValueOrDefault(type), Server.Tallies.GetValueOrDefault(type))),
    ];

    internal ServerDigests Server { get; }

    private GraphFacts Differing(GraphFacts facts)
    {
        var keys = new GraphKeys();
        bool Differs(UInt128 key) => !Server.Same.Contains(key);
        return new GraphFacts(
            [.. facts.Sources.Where(source => Differs(keys.Source(source.Id)))],
            [.. facts.Entities.Where(entity => Differs(keys.Entity(entity.Id))
                || entity.FormerIds.Any(former => Differs(keys.FormerId(former))))],
            [.. facts.Relationships.Where(fact => Differs(keys.Relationship(new StoredEnds(fact.Type.Name, fact.From, fact.To, fact.Id))))],
            [.. facts.Metrics.Where(metric => Differs(keys.Metrics(metric.Entity)))]);
    }
}

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>A digest of each fact of a folder by its key, in the form in which the server would hold it.</summary>
internal sealed class FolderDigests
{
    private readonly FactDigest digest = new();
    private readonly GraphKeys keys = new();

    public FolderDigests(GraphFacts facts)
    {
        foreach (SourceFact source in facts.Sources)
        {
            Add(keys.Source(source.Id), "Source", digest.Of([], StoredForm.Of(source)));
        }

        foreach (EntityFact entity in facts.Entities)
        {
            Types[entity.Id] = entity.Type;
            Add(keys.Entity(entity.Id), entity.Type.Name, digest.Of([entity.Type.Name], StoredForm.Of(entity)));
            foreach (string former in entity.FormerIds)
            {
                ByKey[keys.FormerId(former)] = digest.Of(entity.Id);
            }
        }

        foreach (RelationshipFact fact in facts.Relationships)
        {
            var ends = new StoredEnds(fact.Type.Name, fact.From, fact.To, fact.Id);
            Add(keys.Relationship(ends), fact.Type.Name, digest.Of([], StoredForm.Of(fact)));
        }

        foreach (MetricFact metric in facts.Metrics)
        {
            UInt128 key = keys.Metrics(metric.Entity), value = digest.Of([], StoredForm.Of(metric));
            Add(key, "Metric", unchecked(ByKey.GetValueOrDefault(key) + value), value);
        }
    }

    /// <summary>The digest of each fact; of an entity's metrics, the sum.</summary>
    public Dictionary<UInt128, UInt128> ByKey { get; } = [];

    /// <summary>The type of each entity.</summary>
    public Dictionary<string, NodeType> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Tally> Tallies { get; } = new(StringComparer.Ordinal);

    private void Add(UInt128 key, string type, UInt128 value) => Add(key, type, value, value);

    private void Add(UInt128 key, string type, UInt128 value, UInt128 counted)
    {
        ByKey[key] = value;
        Tallies[type] = Tallies.GetValueOrDefault(type).With(counted);
    }
}

namespace CorridorGraph.Neo4j;

/// <summary>What makes a fact the same one on both sides, however its values differ. Not for several threads.</summary>
internal sealed class GraphKeys
{
    private readonly FactDigest digest = new();

    public UInt128 Source(string id) => digest.Of("source", id);

    public UInt128 Entity(string id) => digest.Of("entity", id);

    public UInt128 FormerId(string id) => digest.Of("former id", id);

    public UInt128 Relationship(StoredEnds ends) => digest.Of("relationship", ends.Type, ends.From, ends.To, ends.Id);

    /// <summary>Metrics have no key of their own; those of an entity are known by it.</summary>
    public UInt128 Metrics(string entity) => digest.Of("metrics", entity);
}

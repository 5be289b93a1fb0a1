namespace CorridorGraph.Neo4j;

/// <summary>An index on one property of one label, and whether it is that of a uniqueness constraint.</summary>
public readonly record struct SchemaEntry(string Label, string Property, bool IsUnique)
{
    /// <summary><c>unique Entity(id)</c>, <c>index Firm(founded)</c>.</summary>
    public override string ToString() => $"{(IsUnique ? "unique" : "index")} {Label}({Property})";
}

/// <summary>How a server's schema and data compare with the ontology.</summary>
/// <param name="Missing">Entries that <c>neo4j init</c> would create.</param>
/// <param name="Extra">Entries of other makers; nothing removes them.</param>
/// <param name="Failed">Wanted entries whose index the server could not build: drop them and create them again.</param>
/// <param name="Counts">Nodes by label and relationships by type, the ontology's first, those without any left out.</param>
/// <param name="Unknown">Labels and relationship types in use that the ontology lacks.</param>
public sealed record SchemaStatus(
    IReadOnlyList<SchemaEntry> Missing,
    IReadOnlyList<SchemaEntry> Extra,
    IReadOnlyList<SchemaEntry> Failed,
    IReadOnlyList<KeyValuePair<string, long>> Counts,
    IReadOnlyList<KeyValuePair<string, long>> Unknown);

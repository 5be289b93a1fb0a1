namespace CorridorGraph.Neo4j;

/// <summary>Takes stored facts in the form in which they lie in Neo4j, whichever side they come from.</summary>
internal interface IStoredFacts
{
    void Source(IReadOnlyDictionary<string, object?> values);

    /// <summary>An entity; its labels are without <c>Entity</c>.</summary>
    void Entity(string id, IReadOnlyList<string> labels, IReadOnlyDictionary<string, object?> values);

    void FormerId(string id, string entity);

    void Relationship(StoredEnds ends, IReadOnlyDictionary<string, object?> values);

    void Metric(IReadOnlyDictionary<string, object?> values);
}

/// <summary>What a stored relationship is known by. The id is empty where another program made it without one.</summary>
internal readonly record struct StoredEnds(string Type, string From, string To, string Id);

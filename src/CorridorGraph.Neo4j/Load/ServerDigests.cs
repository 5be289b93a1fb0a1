using CorridorGraph.Ontology;

namespace CorridorGraph.Neo4j;

/// <summary>Holds what a server has against a folder, fact by fact as it is read; keeps only what differs.</summary>
internal sealed class ServerDigests(FolderDigests folder, GraphOntology ontology) : IStoredFacts
{
    private readonly FactDigest digest = new();
    private readonly GraphKeys keys = new();
    private readonly Dictionary<string, UInt128> metrics = new(StringComparer.Ordinal);

    /// <summary>Keys of facts that the server has as the folder has them.</summary>
    public HashSet<UInt128> Same { get; } = [];

    public Dictionary<string, Tally> Tallies { get; } = new(StringComparer.Ordinal);

    public List<string> ExtraSources { get; } = [];

    public List<string> ExtraEntities { get; } = [];

    /// <summary>Entities that the folder has without metrics, and entities that it does not have.</summary>
    public List<string> ExtraMetrics { get; } = [];

    public List<StoredEnds> ExtraRelationships { get; } = [];

    /// <summary>Former ids of entities that the folder does not have.</summary>
    public List<string> ExtraFormerIds { get; } = [];

    /// <summary>Former ids that the folder no longer gives to an entity that it has.</summary>
    public List<string> StaleFormerIds { get; } = [];

    /// <summary>Labels that entities of the folder have on the server besides that of their type.</summary>
    public List<(string Entity, string Label)> StaleLabels { get; } = [];

    public void Source(IReadOnlyDictionary<string, object?> values)
    {
        string id = (string)values["id"]!;
        Compare(keys.Source(id), "Source", digest.Of([], values), ExtraSources, id);
    }

    public void Entity(string id, IReadOnlyList<string> labels, IReadOnlyDictionary<string, object?> values)
    {
        // Labels of other tools are none of ours.
        string[] known = [.. labels.Where(label => ontology.TryFindNodeType(label, out _)).Order(StringComparer.Ordinal)];
        Compare(keys.Entity(id), known.Length > 0 ? known[0] : "Entity", digest.Of(known, values), ExtraEntities, id);
        if (folder.Types.TryGetValue(id, out NodeType? type))
        {
            StaleLabels.AddRange(known.Where(label => label != type.Name).Select(label => (id, label)));
        }
    }

    public void FormerId(string id, string entity)
    {
        UInt128 key = keys.FormerId(id);
        if (folder.ByKey.TryGetValue(key, out UInt128 wanted))
        {
            if (wanted == digest.Of(entity))
            {
                Same.Add(key);
            }

            return;
        }

        (folder.Types.ContainsKey(entity) ? StaleFormerIds : ExtraFormerIds).Add(id);
    }

    public void Relationship(StoredEnds ends, IReadOnlyDictionary<string, object?> values)
        => Compare(keys.Relationship(ends), ends.Type, digest.Of([], values), ExtraRelationships, ends);

    public void Metric(IReadOnlyDictionary<string, object?> values)
    {
        string entity = (string)values["entity"]!;
        UInt128 value = digest.Of([], values);
        metrics[entity] = unchecked(metrics.GetValueOrDefault(entity) + value);
        Tallies["Metric"] = Tallies.GetValueOrDefault("Metric").With(value);
    }

    /// <summary>To be called when all was read: only then are the metrics of an entity together.</summary>
    public void End()
    {
        foreach (var (entity, value) in metrics)
        {
            UInt128 key = keys.Metrics(entity);
            if (!folder.ByKey.TryGetValue(key, out UInt128 wanted))
            {
                ExtraMetrics.Add(entity);
            }
            else if (wanted == value)
            {
                Same.Add(key);
            }
        }
    }

    private void Compare<T>(UInt128 key, string type, UInt128 value, List<T> extra, T name)
    {
        Tallies[type] = Tallies.GetValueOrDefault(type).With(value);

        // The second of two with the same key is one too many.
        if (!folder.ByKey.TryGetValue(key, out UInt128 wanted) || Same.Contains(key))
        {
            extra.Add(name);
        }
        else if (wanted == value)
        {
            Same.Add(key);
        }
    }
}

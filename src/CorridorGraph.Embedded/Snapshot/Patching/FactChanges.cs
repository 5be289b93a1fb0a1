using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>What became of some facts, each told once, whatever became of it in between.</summary>
internal sealed record FactChanges(
    IReadOnlyList<RowChange<SourceFact>> Sources,
    IReadOnlyList<RowChange<EntityFact>> Entities,
    IReadOnlyList<RowChange<RelationshipFact>> Relationships,
    IReadOnlyList<RowChange<MetricFact>> Metrics)
{
    /// <summary>How many facts there are.</summary>
    public int Count => Sources.Count + Entities.Count + Relationships.Count + Metrics.Count;
}

/// <summary>A fact before and after, null where there is none; facts of one change have one identity.</summary>
internal readonly record struct RowChange<T>(T? Before, T? After)
    where T : class;

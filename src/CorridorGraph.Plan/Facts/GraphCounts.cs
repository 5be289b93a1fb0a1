using System.Globalization;

namespace CorridorGraph.Plan;

/// <summary>How many facts of each kind there are.</summary>
public sealed record GraphCounts(int Entities, int Relationships, int Sources, int Metrics)
{
    /// <summary>How many there are of all kinds.</summary>
    public int All => Entities + Relationships + Sources + Metrics;

    /// <summary>Counts the facts of a dataset.</summary>
    public static GraphCounts Of(GraphFacts facts)
        => new(facts.Entities.Count, facts.Relationships.Count, facts.Sources.Count, facts.Metrics.Count);

    /// <summary><c>412 entities, 1,003 relationships, 96 sources, 120 metrics</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Entities:N0} entities, {Relationships:N0} relationships, {Sources:N0} sources, {Metrics:N0} metrics");
}

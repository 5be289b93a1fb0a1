using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>What tells relationships apart; a missing <c>since</c> is part of it.</summary>
public sealed record RelationshipIdentity(RelationshipType Type, string From, string To, string? Since)
{
    /// <summary>The id made of it: <see cref="RelationshipFact.Id"/>.</summary>
    public string Id => Since is null ? $"{Type.Name}:{From}:{To}" : $"{Type.Name}:{From}:{To}:{Since}";

    /// <summary>The identity of a relationship.</summary>
    public static RelationshipIdentity Of(RelationshipFact fact) => new(fact.Type, fact.From, fact.To, fact.Since);
}

/// <summary>What tells metrics apart; a missing date or unit is part of it.</summary>
public sealed record MetricIdentity(string Entity, string Name, string? AsOf, string? Unit)
{
    /// <summary>The identity of a metric.</summary>
    public static MetricIdentity Of(MetricFact fact) => new(fact.Entity, fact.Name, fact.AsOf, fact.Unit);
}

using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>A whole graph as plain facts: what a dataset folder holds once every row of it was found right.</summary>
public sealed record GraphFacts(
    IReadOnlyList<SourceFact> Sources,
    IReadOnlyList<EntityFact> Entities,
    IReadOnlyList<RelationshipFact> Relationships,
    IReadOnlyList<MetricFact> Metrics)
{
    /// <summary>Hands all facts over.</summary>
    public void GiveTo(IFactReceiver receiver)
    {
        foreach (SourceFact fact in Sources)
        {
            receiver.Add(fact);
        }

        foreach (EntityFact fact in Entities)
        {
            receiver.Add(fact);
        }

        foreach (RelationshipFact fact in Relationships)
        {
            receiver.Add(fact);
        }

        foreach (MetricFact fact in Metrics)
        {
            receiver.Add(fact);
        }
    }
}

/// <summary>A source that facts cite. Dates are partial dates as text.</summary>
public sealed record SourceFact(
    string Id,
    string Title,
    string? TitleEn = null,
    string? Publisher = null,
    string? Url = null,
    string? Published = null,
    string? Accessed = null);

/// <summary>An entity with its property values.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">Its id, the value of the property <c>id</c> too.</param>
/// <param name="Values">
/// One value a property, in the order of <c>Type.Properties</c>: <see cref="string"/> (text, id, partial date, enum name),
/// <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <c>ImmutableArray&lt;string&gt;</c> for a list, or null for a missing value.
/// </param>
/// <param name="Sources">Ids of the sources that state it, in file order; at least one.</param>
public sealed record EntityFact(NodeType Type, string Id, ImmutableArray<object?> Values, ImmutableArray<string> Sources)
{
    /// <summary>Ids that it had before, which still lead to it.</summary>
    public ImmutableArray<string> FormerIds
        => Type.PositionOf(property => property.Name == FormerIdsName) is >= 0 and int position
            && Values[position] is ImmutableArray<string> { IsDefault: false } ids ? ids : [];

    /// <summary>The property that holds <see cref="FormerIds"/>.</summary>
    public const string FormerIdsName = "formerIds";
}

/// <summary>A directed relationship between two entities, identified by type, ends and <c>since</c>.</summary>
public sealed record RelationshipFact(
    RelationshipType Type,
    string From,
    string To,
    ImmutableArray<string> Sources,
    string? Since = null,
    string? Until = null,
    string? Note = null,
    bool IsInferred = false,
    string? Locator = null)
{
    /// <summary>Stable id made of the identity: <c>HATCHES:dream-town:getui</c>, with <c>:since</c> where it is known.</summary>
    public string Id => Since is null ? $"{Type.Name}:{From}:{To}" : $"{Type.Name}:{From}:{To}:{Since}";
}

/// <summary>A figure about an entity.</summary>
public sealed record MetricFact(
    string Entity,
    string Name,
    double Value,
    ImmutableArray<string> Sources,
    string? Unit = null,
    string? AsOf = null,
    string? Locator = null);

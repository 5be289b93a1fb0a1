using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>An entity's values by name, before they stand in the order of its type's properties.</summary>
internal sealed record EntityDraft(string Name, string NameEn)
{
    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? Description { get; init; }

    public string? DescriptionEn { get; init; }

    public string? Founded { get; init; }

    public ImmutableArray<string> FormerIds { get; init; } = [];

    public bool IsInferred { get; init; }

    public string? Level { get; init; }

    public int? Employees { get; init; }

    /// <summary>The fact; properties that the draft does not know are missing, or empty where they are lists.</summary>
    public EntityFact ToFact(NodeType type, string id, ImmutableArray<string> sources)
    {
        var values = ImmutableArray.CreateBuilder<object?>(type.Properties.Length);
        foreach (var property in type.Properties)
        {
            values.Add(Value(property, id));
        }

        return new EntityFact(type, id, values.MoveToImmutable(), sources);
    }

    private object? Value(Property property, string id) => property.Name switch
    {
        "id" => id,
        "name" => Name,
        "nameEn" => NameEn,
        "aliases" => Aliases,
        "description" => Description,
        "descriptionEn" => DescriptionEn,
        "founded" => Founded,
        "formerIds" => FormerIds,
        "confidence" => Frame.Confidence.Values[IsInferred ? 1 : 0],
        "level" => Level,
        "employees" => (long?)Employees,
        _ => property.IsList ? ImmutableArray<string>.Empty : null,
    };
}

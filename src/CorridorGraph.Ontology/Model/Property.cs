using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>What a property's values are.</summary>
public enum PropertyKind
{
    /// <summary>Text, compared by code point.</summary>
    String,

    /// <summary>An identifier; compared as text.</summary>
    Id,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A double-precision number.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An ISO 8601 date known to the year, the month or the day.</summary>
    PartialDate,

    /// <summary>One name out of an <see cref="EnumType"/>.</summary>
    Enum,
}

/// <summary>An enumeration; its values are ordered as declared.</summary>
public sealed record EnumType(string Name, ImmutableArray<string> Values, string? Documentation)
{
    /// <summary>Documentation of each value, in the order of <see cref="Values"/>; null where there is none.</summary>
    public ImmutableArray<string?> ValueDocumentation { get; init; } = [];
}

/// <summary>A stored property of a node type, or of one of the records of the <see cref="Frame"/>.</summary>
public sealed record Property(string Name, PropertyKind Kind)
{
    /// <summary>Column number: equal for the same name and type on an interface and its implementers, dense over the ontology.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>Whether it is the entity's identifier, whose operands former ids answer to.</summary>
    public bool IsId => Name == "id" && Kind == PropertyKind.Id;

    /// <summary>Whether it holds a list of values, which is never missing but may be empty.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether every node has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether full-text search covers it (<c>@search</c>).</summary>
    public bool IsSearched { get; init; }

    /// <summary>The enumeration, exactly when <see cref="Kind"/> is <see cref="PropertyKind.Enum"/>.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>The description in the ontology.</summary>
    public string? Documentation { get; init; }

    /// <summary>The GraphQL name of the value's type, without list or non-null marks: <c>String</c>, <c>ID</c>, <c>Level</c>, ...</summary>
    public string ValueTypeName => Kind switch
    {
        PropertyKind.Id => "ID",
        PropertyKind.Enum => Enum!.Name,
        _ => Kind.ToString(),
    };

    /// <summary>The GraphQL type as written in SDL: <c>String!</c>, <c>[String!]!</c>, <c>PartialDate</c>.</summary>
    public string TypeReference => (IsList ? $"[{ValueTypeName}!]" : ValueTypeName) + (IsList || IsRequired ? "!" : "");
}

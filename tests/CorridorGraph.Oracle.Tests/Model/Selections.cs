using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A whole query operation.</summary>
internal sealed record Query(ImmutableArray<Selection> Roots);

/// <summary>A part of a selection set.</summary>
internal abstract record Selection
{
    /// <summary>A directive that lets the selection in or leaves it out.</summary>
    public Gate? Gate { get; init; }

    public ImmutableArray<Selection> Selections { get; init; } = [];
}

/// <summary><c>@include(if: Value)</c> or <c>@skip(if: Value)</c>.</summary>
internal sealed record Gate(bool IsInclude, bool Value)
{
    public bool LetsIn => IsInclude == Value;
}

/// <summary>A fragment, in line or named.</summary>
internal sealed record Spread(string? On, bool IsNamed) : Selection;

/// <summary>A field of anything; what it means is decided by what it is asked of, as in any GraphQL executor.</summary>
internal sealed record Field(string Name, string? Alias = null) : Selection
{
    public string Key => Alias ?? Name;

    public Arguments Arguments { get; init; } = Arguments.None;
}

/// <summary>Arguments of a field; compared by reference, so that two fields that share a key write them alike.</summary>
internal class Arguments
{
    public static readonly Arguments None = new();

    /// <summary>Time and confidence, on root fields only.</summary>
    public string? AsOf { get; init; }

    public string? Confidence { get; init; }

    public int? First { get; init; }

    public int? Skip { get; init; }

    public int? Last { get; init; }
}

/// <summary>A look-up by one id, or by several.</summary>
internal sealed class LookUp(ImmutableArray<string> ids, bool isList) : Arguments
{
    public ImmutableArray<string> Ids => ids;

    public bool IsList => isList;
}

/// <summary>Entities by their whole name.</summary>
internal sealed class Named(string name) : Arguments
{
    public string Name => name;
}

/// <summary>A list of sources.</summary>
internal sealed class SourceChoice : Arguments
{
    public Where? Where { get; init; }

    public ImmutableArray<SortKey> Order { get; init; } = [];
}

/// <summary>A list or connection of entities.</summary>
internal sealed class Choice : Arguments
{
    public required EntityType Type { get; init; }

    public Where? Where { get; init; }

    public Where? WhereEdge { get; init; }

    public ImmutableArray<SortKey> Order { get; init; } = [];

    /// <summary>By the relationship's own properties, after <see cref="Order"/>.</summary>
    public ImmutableArray<SortKey> OrderEdge { get; init; } = [];

    public Cursor? After { get; init; }

    public Cursor? Before { get; init; }

    /// <summary>The same with another filter and order.</summary>
    public Choice With(Where? where, Where? whereEdge, ImmutableArray<SortKey> order) => new()
    {
        Type = Type,
        Where = where,
        WhereEdge = whereEdge,
        Order = order,
        OrderEdge = OrderEdge,
        AsOf = AsOf,
        Confidence = Confidence,
        First = First,
        Skip = Skip,
        Last = Last,
        After = After,
        Before = Before,
    };
}

/// <summary>A cursor as the system gave it, and the index of its row in the whole list as the oracle has it.</summary>
internal sealed record Cursor(string Text, int Index);

/// <summary>One key of an order.</summary>
internal abstract record SortKey(bool Descending);

/// <summary>By a property of the row.</summary>
internal sealed record ByProperty(Property Property, bool Descending) : SortKey(Descending);

/// <summary>By how many entities a field leads to.</summary>
internal sealed record ByCount(RelationshipField Field, bool Descending) : SortKey(Descending);

/// <summary>By the least or the greatest value of a property among the entities that a field leads to.</summary>
internal sealed record ByNeighbour(RelationshipField Field, Property Property, bool Largest, bool Descending) : SortKey(Descending);

/// <summary>Arguments of <c>relationships</c>.</summary>
internal sealed class RelationshipChoice : Arguments
{
    public ImmutableArray<string>? Types { get; init; }

    public string? Direction { get; init; }
}

using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>What a row must satisfy: true or false, never unknown. The same records filter nodes, relationships, sources and metrics.</summary>
public abstract record Filter
{
    /// <summary>True of every row.</summary>
    public static readonly Filter Everything = new Always(true);

    /// <summary>True of no row.</summary>
    public static readonly Filter Nothing = new Always(false);
}

/// <summary>The same of every row.</summary>
public sealed record Always(bool Value) : Filter;

/// <summary>All of them; true where there are none.</summary>
public sealed record AllOf(ImmutableArray<Filter> Filters) : Filter;

/// <summary>At least one of them; false where there are none.</summary>
public sealed record AnyOf(ImmutableArray<Filter> Filters) : Filter;

/// <summary>The opposite.</summary>
public sealed record Not(Filter Filter) : Filter;

/// <summary>The node has one of the types.</summary>
public sealed record OfType(ImmutableArray<NodeType> Types) : Filter;

/// <summary>The property has no value, or the node's type has no such property.</summary>
public sealed record IsMissing(Property Property) : Filter;

/// <summary>
/// The property's value compared with a parameter; false where the value is missing. Where the property is a list, the filter stands inside
/// <see cref="SomeElement"/> and speaks of one element. A partial date is read at the operand's precision. An <c>id</c> is also found by a
/// former id.
/// </summary>
public sealed record Compare(Property Property, Comparison Comparison, int Operand) : Filter
{
    /// <summary>Whether it names the entities that it holds of, by their ids.</summary>
    public bool NamesIds => Property.IsId && Comparison is (Comparison.Equal or Comparison.In);
}

/// <summary>A quantifier over the elements of a list property.</summary>
public sealed record SomeElement(Property Property, Quantifier Quantifier, Filter Element) : Filter;

/// <summary>A quantifier over the rows that a hop leads to.</summary>
public sealed record Related(Hop Hop, Quantifier Quantifier, Filter Inner) : Filter;

/// <summary>The number of distinct nodes that a hop leads to, compared with a parameter.</summary>
public sealed record CountRelated(RelationshipHop Hop, Comparison Comparison, int Operand) : Filter;

/// <summary>How many of the rows must satisfy a filter.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>None; true where there are no rows.</summary>
    None,

    /// <summary>All; true where there are no rows.</summary>
    All,
}

/// <summary>How a value is compared. Negated operators are <see cref="Not"/> around their twin.</summary>
public enum Comparison
{
    /// <summary>The same value.</summary>
    Equal,

    /// <summary>One of several values.</summary>
    In,

    /// <summary>The text contains the operand, code point by code point.</summary>
    Contains,

    /// <summary>The text starts with the operand.</summary>
    StartsWith,

    /// <summary>The text ends with the operand.</summary>
    EndsWith,

    /// <summary>After the operand.</summary>
    Greater,

    /// <summary>After or the same as the operand.</summary>
    GreaterOrEqual,

    /// <summary>Before the operand.</summary>
    Less,

    /// <summary>Before or the same as the operand.</summary>
    LessOrEqual,
}

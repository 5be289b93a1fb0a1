using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A filter object as a caller writes it: every clause must hold.</summary>
/// <param name="InputType">Name of the GraphQL input type.</param>
/// <param name="Clauses">One a key.</param>
internal sealed record Where(string InputType, ImmutableArray<Clause> Clauses);

/// <summary>One key of a filter object and what stands under it.</summary>
internal abstract record Clause(string Key);

internal sealed record AndClause(ImmutableArray<Where> Parts) : Clause("and");

internal sealed record OrClause(ImmutableArray<Where> Parts) : Clause("or");

internal sealed record NotClause(Where Part) : Clause("not");

/// <summary>A property with one value, of an entity, relationship, source or metric.</summary>
internal sealed record ValueClause(Property Property, ImmutableArray<Operation> Operations) : Clause(Property.Name);

/// <summary>The entity's own type, asked of an interface.</summary>
internal sealed record TypeClause(ImmutableArray<Operation> Operations) : Clause("type");

/// <summary>A list property; the quantifiers' inner filters have one value clause, on an element.</summary>
internal sealed record ElementsClause(Property Property, ImmutableArray<ElementQuantifier> Quantifiers) : Clause(Property.Name);

internal sealed record RelatedClause(RelationshipField Field, ImmutableArray<Quantifier> Quantifiers) : Clause(Field.Name);

internal sealed record CountClause(RelationshipField Field, ImmutableArray<Operation> Operations) : Clause(Field.Name + "Count");

internal sealed record SourcesClause(ImmutableArray<Quantifier> Quantifiers) : Clause("sources");

internal sealed record MetricsClause(ImmutableArray<Quantifier> Quantifiers) : Clause("metrics");

internal sealed record AsClause(NodeType Type, Where Part) : Clause("as" + Type.Name);

/// <summary>An operator and its operand: a string, long, double, bool, null, or an array of these.</summary>
internal sealed record Operation(string Name, object? Operand);

internal enum Quantity
{
    Some,
    None,
    All,
    Any,
}

/// <summary>How many of the rows must pass: an inner filter, or for <see cref="Quantity.Any"/> whether there are any at all.</summary>
internal sealed record Quantifier(Quantity Quantity, Where? Inner, bool Any = false);

internal sealed record ElementQuantifier(Quantity Quantity, ImmutableArray<Operation> Inner, bool Any = false);

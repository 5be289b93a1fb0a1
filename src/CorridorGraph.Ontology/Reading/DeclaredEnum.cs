using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>An enumeration as written.</summary>
internal sealed record DeclaredEnum(Word Name, ImmutableArray<DeclaredValue> Values, string? Documentation);

/// <summary>A value of an enumeration as written.</summary>
internal sealed record DeclaredValue(Word Name, string? Documentation);

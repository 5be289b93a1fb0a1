using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>A value that is written of each row.</summary>
public abstract record Column;

/// <summary>A property of the row's node, source or metric; null for a node whose type has no such property.</summary>
public sealed record PropertyColumn(Property Property) : Column;

/// <summary>A property of the row's relationship, one of <see cref="Frame.Relationship"/>.</summary>
public sealed record RelationshipColumn(Property Property) : Column;

/// <summary>The confidence of the row's witness: that of its weakest relationship.</summary>
public sealed record WitnessConfidenceColumn : Column;

/// <summary>Where the row stands in its order, as a JSON array of the values of a <see cref="CursorKey"/>.</summary>
public sealed record CursorColumn : Column;

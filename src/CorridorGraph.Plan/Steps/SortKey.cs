using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>One key of an order. Missing values come last, whichever way it runs.</summary>
public abstract record SortKey(bool Descending);

/// <summary>By a property of the row's node, source or metric.</summary>
public sealed record ByProperty(Property Property, bool Descending) : SortKey(Descending);

/// <summary>By how many distinct nodes a hop leads to; never missing.</summary>
public sealed record ByCount(RelationshipHop Hop, bool Descending) : SortKey(Descending);

/// <summary>By the smallest or largest value of a property among the nodes that a hop leads to.</summary>
public sealed record ByNeighbour(RelationshipHop Hop, Property Property, bool Largest, bool Descending) : SortKey(Descending);

/// <summary>By a property of the row's relationship.</summary>
public sealed record ByRelationship(Property Property, bool Descending) : SortKey(Descending);

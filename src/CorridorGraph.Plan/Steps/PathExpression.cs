using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Which paths a hop follows. A stored relationship type is the simplest form.</summary>
public abstract record PathExpression;

/// <summary>One relationship of one type, followed one way or both ways.</summary>
public sealed record StoredPath(RelationshipType Type, Direction Direction) : PathExpression;

/// <summary>From a row to rows that belong to it: what quantifiers, counts and orders look through.</summary>
public abstract record Hop;

/// <summary>Along a path to nodes of a type.</summary>
public sealed record RelationshipHop(PathExpression Path, EntityType Target) : Hop;

/// <summary>To the sources that an entity, relationship or metric cites.</summary>
public sealed record SourcesHop : Hop;

/// <summary>To the metrics of an entity.</summary>
public sealed record MetricsHop : Hop;

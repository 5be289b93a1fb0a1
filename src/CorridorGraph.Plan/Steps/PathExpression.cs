using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Which paths a hop follows. A stored relationship type is the simplest form.</summary>
public abstract record PathExpression
{
    /// <summary>What a relationship field follows.</summary>
    public static PathExpression Of(RelationshipField field) => field.Type.Derivation is null
        ? new StoredPath(field.Type, field.Direction)
        : new DerivedPath(field.Type, field.Direction);
}

/// <summary>One relationship of one type, followed one way or both ways.</summary>
public sealed record StoredPath(RelationshipType Type, Direction Direction) : PathExpression;

/// <summary>The path that a derived type stands for, between its ends each pair once; it has no properties of its own.</summary>
public sealed record DerivedPath(RelationshipType Type, Direction Direction) : PathExpression
{
    /// <summary>The path as it is walked from the hop's start.</summary>
    public PathAutomaton Forwards => Type.Derivation!.Automaton(Direction);

    /// <summary>The path as it is walked from the hop's far end.</summary>
    public PathAutomaton Backwards => Type.Derivation!.Automaton(Direction switch
    {
        Direction.Out => Direction.In,
        Direction.In => Direction.Out,
        _ => Direction.Both,
    });
}

/// <summary>From a row to rows that belong to it: what quantifiers, counts and orders look through.</summary>
public abstract record Hop;

/// <summary>Along a path to nodes of a type.</summary>
public sealed record RelationshipHop(PathExpression Path, EntityType Target) : Hop;

/// <summary>To the sources that an entity, relationship or metric cites.</summary>
public sealed record SourcesHop : Hop;

/// <summary>To the metrics of an entity.</summary>
public sealed record MetricsHop : Hop;

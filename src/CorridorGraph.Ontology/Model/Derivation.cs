using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>What a derived relationship type stands for: a path over stored types, which is followed whenever it is asked for.</summary>
public sealed class Derivation(string text, PathPattern pattern)
{
    private readonly Lazy<PathAutomaton> forwards = new(() => PathAutomaton.Of(pattern));
    private readonly Lazy<PathAutomaton> backwards = new(() => PathAutomaton.Of(pattern.Reversed()));
    private readonly Lazy<PathAutomaton> bothWays = new(() => PathAutomaton.Of(new AlternativePattern([pattern, pattern.Reversed()])));

    /// <summary>The path as the ontology has it.</summary>
    public string Text => text;

    /// <summary>The path, with derived types in it unfolded, and the type that every node between the ends has.</summary>
    public PathPattern Pattern => pattern;

    /// <summary>The derived types that the path names itself, each once.</summary>
    public ImmutableArray<RelationshipType> Names { get; init; } = [];

    /// <summary>The stored types that the path follows, each once.</summary>
    public IEnumerable<RelationshipType> StoredTypes => Automaton(Direction.Out).Steps.Select(step => step.Type).Distinct();

    /// <summary>The path as it is walked; both ways a pair is tied where the path leads from either end to the other.</summary>
    public PathAutomaton Automaton(Direction direction) => direction switch
    {
        Direction.Out => forwards.Value,
        Direction.In => backwards.Value,
        _ => bothWays.Value,
    };

    /// <summary>The path as the ontology has it, and the type that nodes between its ends must have.</summary>
    public override string ToString() => pattern is ThroughPattern { Through: var type } ? $"{text} through {type.Name}" : text;
}

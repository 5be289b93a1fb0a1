using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>A path over relationship types, in the grammar and meaning of SPARQL 1.1 property paths (section 9 of the recommendation).</summary>
public abstract record PathPattern
{
    /// <summary>The same path walked from its far end.</summary>
    public abstract PathPattern Reversed();
}

/// <summary>One relationship of a stored type, from its start to its end, or against it (<c>^</c>).</summary>
public sealed record StepPattern(RelationshipType Type, Direction Direction) : PathPattern
{
    /// <inheritdoc />
    public override PathPattern Reversed() => new StepPattern(Type, Direction == Direction.Out ? Direction.In : Direction.Out);
}

/// <summary>One part after the other (<c>/</c>).</summary>
public sealed record SequencePattern(ImmutableArray<PathPattern> Parts) : PathPattern
{
    /// <inheritdoc />
    public override PathPattern Reversed() => new SequencePattern([.. Parts.Reverse().Select(part => part.Reversed())]);
}

/// <summary>Any one of several (<c>|</c>).</summary>
public sealed record AlternativePattern(ImmutableArray<PathPattern> Choices) : PathPattern
{
    /// <inheritdoc />
    public override PathPattern Reversed() => new AlternativePattern([.. Choices.Select(choice => choice.Reversed())]);
}

/// <summary>A part as often as its sign says: <c>*</c> may be none or many, <c>+</c> many, <c>?</c> none.</summary>
public sealed record RepeatPattern(PathPattern Part, bool MayBeNone, bool MayBeMany) : PathPattern
{
    /// <inheritdoc />
    public override PathPattern Reversed() => this with { Part = Part.Reversed() };
}

/// <summary>The path of a derived type, with what every node between its ends must be.</summary>
public sealed record ThroughPattern(PathPattern Path, EntityType Through) : PathPattern
{
    /// <inheritdoc />
    public override PathPattern Reversed() => this with { Path = Path.Reversed() };
}

using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>A path as written: its types are names, not yet known to be right.</summary>
internal abstract record PathSyntax
{
    /// <summary>Every name in it, in the order in which they stand.</summary>
    public abstract IEnumerable<Word> Names { get; }
}

/// <summary>A relationship type, stored or derived.</summary>
internal sealed record NamedPath(Word Name) : PathSyntax
{
    public override IEnumerable<Word> Names => [Name];
}

/// <summary><c>^</c> before a part.</summary>
internal sealed record InversePath(PathSyntax Part) : PathSyntax
{
    public override IEnumerable<Word> Names => Part.Names;
}

/// <summary>Parts with <c>/</c> between.</summary>
internal sealed record SequencePath(ImmutableArray<PathSyntax> Parts) : PathSyntax
{
    public override IEnumerable<Word> Names => Parts.SelectMany(part => part.Names);
}

/// <summary>Parts with <c>|</c> between.</summary>
internal sealed record AlternativePath(ImmutableArray<PathSyntax> Choices) : PathSyntax
{
    public override IEnumerable<Word> Names => Choices.SelectMany(choice => choice.Names);
}

/// <summary>A part with <c>*</c>, <c>+</c> or <c>?</c> behind it.</summary>
internal sealed record RepeatedPath(PathSyntax Part, bool MayBeNone, bool MayBeMany) : PathSyntax
{
    public override IEnumerable<Word> Names => Part.Names;
}

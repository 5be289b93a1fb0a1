using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A path as it is drawn: written in the ontology's words, and evaluated as sets of pairs, without an automaton.</summary>
internal abstract record RandomPath
{
    /// <summary>How many relationships it has once derived types are unfolded.</summary>
    public abstract int Size { get; }

    /// <summary>How many repeats stand inside each other.</summary>
    public abstract int Repeats { get; }

    /// <summary>The path with derived types by name.</summary>
    public abstract string Text { get; }

    /// <summary>The path in SPARQL's words, with derived types unfolded.</summary>
    public abstract string Sparql { get; }

    /// <summary>A path of an ontology, in the form that the oracle evaluates.</summary>
    public static RandomPath Of(PathPattern pattern) => pattern switch
    {
        StepPattern { Direction: Direction.In } step => new Inverse(new Stored(step.Type.Name)),
        StepPattern step => new Stored(step.Type.Name),
        SequencePattern sequence => sequence.Parts.Select(Of).Aggregate((first, second) => new Sequence(first, second)),
        AlternativePattern alternative => alternative.Choices.Select(Of).Aggregate((first, second) => new Alternative(first, second)),
        RepeatPattern { MayBeMany: false } repeat => new Repeat(Of(repeat.Part), '?'),
        RepeatPattern repeat => new Repeat(Of(repeat.Part), repeat.MayBeNone ? '*' : '+'),
        ThroughPattern through => new DerivedStep(new DerivedPathType("", Of(through.Path), through.Through.Name)),
        _ => throw new ArgumentException($"{pattern.GetType().Name} is no path."),
    };

    /// <summary>Draws one.</summary>
    /// <param name="draw">The choices.</param>
    /// <param name="depth">How many operators may stand inside each other.</param>
    /// <param name="known">Types that it may name.</param>
    public static RandomPath Draw(Draw draw, int depth, IReadOnlyList<DerivedPathType> known)
    {
        if (depth == 0 || draw.Chance(0.15))
        {
            return known.Count > 0 && draw.Chance(0.2) ? new DerivedStep(draw.Pick(known)) : new Stored(draw.Pick(Stored.Types));
        }

        RandomPath Part() => Draw(draw, depth - 1, known);
        return draw.Weighted((3, 0), (3, 1), (2, 2), (3, 3)) switch
        {
            0 => new Sequence(Part(), Part()),
            1 => new Alternative(Part(), Part()),
            2 => new Inverse(Part()),
            _ => new Repeat(Part(), draw.Pick(['*', '+', '?'])),
        };
    }
}

internal sealed record Stored(string Type) : RandomPath
{
    public static readonly ImmutableArray<string> Types = ["R", "S", "T"];

    public override int Size => 1;

    public override int Repeats => 0;

    public override string Text => Type;

    public override string Sparql => ":" + Type;
}

internal sealed record DerivedStep(DerivedPathType Type) : RandomPath
{
    public override int Size => Type.Path.Size;

    public override int Repeats => Type.Path.Repeats;

    public override string Text => Type.Name;

    public override string Sparql => $"({Type.Path.Sparql})";
}

internal sealed record Sequence(RandomPath First, RandomPath Second) : RandomPath
{
    public override int Size => First.Size + Second.Size;

    public override int Repeats => Math.Max(First.Repeats, Second.Repeats);

    public override string Text => $"({First.Text}/{Second.Text})";

    public override string Sparql => $"({First.Sparql}/{Second.Sparql})";
}

internal sealed record Alternative(RandomPath First, RandomPath Second) : RandomPath
{
    public override int Size => First.Size + Second.Size;

    public override int Repeats => Math.Max(First.Repeats, Second.Repeats);

    public override string Text => $"({First.Text} | {Second.Text})";

    public override string Sparql => $"({First.Sparql}|{Second.Sparql})";
}

internal sealed record Inverse(RandomPath Part) : RandomPath
{
    public override int Size => Part.Size;

    public override int Repeats => Part.Repeats;

    public override string Text => $"^({Part.Text})";

    public override string Sparql => $"^({Part.Sparql})";
}

internal sealed record Repeat(RandomPath Part, char Sign) : RandomPath
{
    public override int Size => Part.Size;

    public override int Repeats => Part.Repeats + 1;

    public override string Text => $"({Part.Text}){Sign}";

    public override string Sparql => $"({Part.Sparql}){Sign}";
}

/// <summary>A derived type as it is drawn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">What it stands for.</param>
/// <param name="Through">The type of nodes between its ends, or null for any.</param>
internal sealed record DerivedPathType(string Name, RandomPath Path, string? Through)
{
    /// <summary>The field that follows it.</summary>
    public string Field => Name.ToLowerInvariant();
}

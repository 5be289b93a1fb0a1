using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>Reads a path in the grammar of SPARQL 1.1 property paths, rule by rule, over bare names; it stops at the first fault.</summary>
/// <remarks>
/// A sign behind a part binds first, then <c>^</c> before it, then <c>/</c>, then <c>|</c>: <c>^A*/B|C</c> is <c>((^(A*))/B)|C</c>.
/// </remarks>
internal sealed class PathParser
{
    private const int MostBrackets = 50;
    private const char End = '\0';

    private readonly string text;
    private readonly Func<int, Place> placeOf;
    private readonly FaultList faults;
    private int position;
    private int brackets;
    private bool failed;

    private PathParser(string text, Func<int, Place> placeOf, FaultList faults)
    {
        this.text = text;
        this.placeOf = placeOf;
        this.faults = faults;
    }

    private char Next
    {
        get
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return position < text.Length ? text[position] : End;
        }
    }

    /// <summary>The path, or null with one fault; <paramref name="placeOf"/> says where a character of the text stands in the file.</summary>
    public static PathSyntax? Parse(string text, Func<int, Place> placeOf, FaultList faults)
    {
        var parser = new PathParser(text, placeOf, faults);
        if (parser.Next == End)
        {
            return parser.Fail("The path is empty. Expected relationship types: \"PART_OF+\", \"SPUN_OUT_OF/^OPERATES\".");
        }

        var path = parser.Alternative();
        return parser.failed || parser.Next == End ? path : parser.FailAfterPart();
    }

    private PathSyntax? Alternative()
        => Separated('|', Sequence) switch { null => null, [var only] => only, { } choices => new AlternativePath(choices) };

    private PathSyntax? Sequence()
        => Separated('/', Inverse) switch { null => null, [var only] => only, { } parts => new SequencePath(parts) };

    private ImmutableArray<PathSyntax>? Separated(char separator, Func<PathSyntax?> part)
    {
        var parts = ImmutableArray.CreateBuilder<PathSyntax>();
        do
        {
            if (part() is not { } read)
            {
                return null;
            }

            parts.Add(read);
        }
        while (Take(separator));
        return parts.ToImmutable();
    }

    private PathSyntax? Inverse()
    {
        if (!Take('^'))
        {
            return Repeated();
        }

        return Next == '^'
            ? Fail("\"^\" stands twice, which leads nowhere else than the part itself. Remove both.")
            : Repeated() is { } part ? new InversePath(part) : null;
    }

    private PathSyntax? Repeated()
    {
        if (Primary() is not { } part)
        {
            return null;
        }

        char sign = Next;
        if (sign is not ('*' or '+' or '?'))
        {
            return part;
        }

        position++;
        return Next is '*' or '+' or '?'
            ? Fail($"\"{Next}\" follows \"{sign}\". A part takes one of * + ?; write brackets around the first, or one for both.")
            : new RepeatedPath(part, MayBeNone: sign != '+', MayBeMany: sign != '?');
    }

    private PathSyntax? Primary()
    {
        int start;
        switch (Next)
        {
            case '(':
                start = position++;
                return Bracketed(start);
            case '!':
                return Fail(
                    "\"!\" would be a negated set, which an ontology's paths do not have. Name the types that may be followed: \"A|B\".",
                    OntologyCodes.NegatedPath);
            case var letter when IsOfName(letter):
                start = position;
                while (position < text.Length && IsOfName(text[position]))
                {
                    position++;
                }

                return new NamedPath(new Word(text[start..position], placeOf(start)));
            default:
                return Fail($"{Found} where a relationship type, ^ or ( is expected.");
        }
    }

    private PathSyntax? Bracketed(int start)
    {
        if (++brackets > MostBrackets)
        {
            return Fail($"Brackets stand in each other {brackets} deep; the most is {MostBrackets}. Derive a type from the inner part.");
        }

        var path = Alternative();
        brackets--;
        if (path is null || Take(')'))
        {
            return path;
        }

        if (Next != End)
        {
            return FailAfterPart();
        }

        position = start;
        return Fail("This bracket is not closed. Expected a \")\" for it.");
    }

    private bool Take(char sign)
    {
        bool taken = Next == sign;
        position += taken ? 1 : 0;
        return taken;
    }

    private string Found => Next == End ? "The path ends" : $"\"{Next}\" stands";

    private PathSyntax? FailAfterPart() => Next switch
    {
        ')' => Fail("This bracket was not opened. Remove it, or write \"(\" before."),
        '(' or '^' or '!' => Fail($"\"{Next}\" follows a part directly. Expected / or | between them."),
        var letter when IsOfName(letter) => Fail("Two parts stand side by side. Expected / or | between them."),
        _ => Fail($"{Found} where / or | or the end is expected."),
    };

    private PathSyntax? Fail(string message, string code = OntologyCodes.PathSyntax)
    {
        if (!failed)
        {
            faults.Add(code, placeOf(position), message);
        }

        failed = true;
        return null;
    }

    private static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}

using GraphQLParser.AST;

namespace CorridorGraph.Ontology;

/// <summary>The directives written on one definition, read against their shapes.</summary>
internal sealed class DirectiveReader
{
    private readonly SdlFile file;
    private readonly FaultList faults;
    private readonly List<(DirectiveShape Shape, GraphQLDirective Directive)> uses;

    private DirectiveReader(SdlFile file, FaultList faults, List<(DirectiveShape Shape, GraphQLDirective Directive)> uses)
    {
        this.file = file;
        this.faults = faults;
        this.uses = uses;
    }

    /// <summary>Checks every directive on a definition; those without fault can then be asked for.</summary>
    public static DirectiveReader Read(SdlFile file, IHasDirectivesNode definition, Site site, FaultList faults)
    {
        var reader = new DirectiveReader(file, faults, []);
        foreach (var directive in definition.Directives?.Items ?? [])
        {
            reader.ReadDirective(directive, site);
        }

        return reader;
    }

    public bool Has(DirectiveShape shape) => Use(shape) is not null;

    /// <summary>Each use of a directive that may be repeated, with the place where it starts.</summary>
    public IEnumerable<(Place Place, DirectiveReader Use)> Each(DirectiveShape shape)
        => uses.Where(use => use.Shape == shape).Select(use => (file.PlaceOf(use.Directive), new DirectiveReader(file, faults, [use])));

    /// <summary>Whether the argument was written, readable or not.</summary>
    public bool HasArgument(DirectiveShape shape, string argument)
        => Use(shape) is { } directive && Arguments(directive).Exists(written => written.Name.StringValue == argument);

    /// <summary>The argument's value; null where it is missing or of the wrong kind.</summary>
    public Word? Find(DirectiveShape shape, string argument)
        => Written(shape, argument) is { } found && Value(found, shape.Arguments.Single(known => known.Name == argument)) is { } value
            ? new Word(value, file.PlaceOf(found.Value))
            : null;

    /// <summary>The argument's value as a path; null where it is missing or not a string.</summary>
    public DeclaredPath? FindPath(DirectiveShape shape, string argument)
    {
        if (Written(shape, argument)?.Value is not GraphQLStringValue value)
        {
            return null;
        }

        // Read as it stands in the file, so that each character has its place; a path has nothing to escape.
        string literal = file.TextOf(value);
        string quotes = literal.StartsWith("\"\"\"", StringComparison.Ordinal) ? "\"\"\"" : "\"";
        int start = value.Location.Start + quotes.Length;
        string text = literal[quotes.Length..literal.IndexOf(quotes, quotes.Length, StringComparison.Ordinal)];
        return new DeclaredPath(
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            file.PlaceOf(value),
            PathParser.Parse(text, index => file.PlaceAt(start + index), faults));
    }

    private GraphQLDirective? Use(DirectiveShape shape) => uses.Find(use => use.Shape == shape).Directive;

    private GraphQLArgument? Written(DirectiveShape shape, string argument)
        => Use(shape) is { } directive ? Arguments(directive).Find(written => written.Name.StringValue == argument) : null;

    private static List<GraphQLArgument> Arguments(GraphQLDirective directive) => directive.Arguments?.Items ?? [];

    private static string? Value(GraphQLArgument argument, ArgumentShape shape) => argument.Value switch
    {
        GraphQLStringValue text when shape.Values.IsEmpty => text.Value.ToString(),
        GraphQLEnumValue name when shape.Values.Contains(name.Name.StringValue) => name.Name.StringValue,
        _ => null,
    };

    private void ReadDirective(GraphQLDirective directive, Site site)
    {
        string name = directive.Name.StringValue;
        var place = file.PlaceOf(directive);
        if (Directives.All.FirstOrDefault(known => known.Name == name) is not { } shape)
        {
            faults.Add(OntologyCodes.UnknownDirective, place, UnknownDirective(name));
            TakeAsMeant(directive, site);
        }
        else if (!shape.Sites.Contains(site))
        {
            faults.Add(OntologyCodes.MisplacedDirective, place, $"@{name} says nothing here. It belongs {shape.SitesText}.");
        }
        else if (!shape.IsRepeatable && Has(shape))
        {
            faults.Add(OntologyCodes.Repeated, place, $"@{name} stands here twice. Keep one.");
        }
        else
        {
            uses.Add((shape, directive));
            ReadArguments(directive, shape);
        }
    }

    // A misspelt directive is one fault; that the right one is missing is not another.
    private void TakeAsMeant(GraphQLDirective directive, Site site)
    {
        string? meant = Spelling.Nearest(directive.Name.StringValue, Directives.All.Select(known => known.Name));
        if (Directives.All.FirstOrDefault(known => known.Name == meant) is { } shape
            && shape.Sites.Contains(site)
            && (shape.IsRepeatable || !Has(shape)))
        {
            uses.Add((shape, directive));
            ReadArguments(directive, shape);
        }
    }

    private void ReadArguments(GraphQLDirective directive, DirectiveShape shape)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in Arguments(directive))
        {
            string name = argument.Name.StringValue;
            var known = shape.Arguments.FirstOrDefault(known => known.Name == name);
            if (known is null)
            {
                faults.Add(OntologyCodes.UnknownArgument, file.PlaceOf(argument), UnknownArgument(name, shape));
            }
            else if (!seen.Add(name))
            {
                faults.Add(OntologyCodes.Repeated, file.PlaceOf(argument), $"@{shape.Name} has \"{name}\" twice. Keep one.");
            }
            else if (Value(argument, known) is null)
            {
                faults.Add(OntologyCodes.WrongArgumentValue, file.PlaceOf(argument.Value), WrongValue(argument, known, shape));
            }
        }

        foreach (var missing in shape.Arguments.Where(known => known.IsRequired && !seen.Contains(known.Name)))
        {
            faults.Add(
                OntologyCodes.MissingArgument,
                file.PlaceOf(directive),
                $"@{shape.Name} lacks \"{missing.Name}\", which is {missing.Expected}. Add {missing.Example}.");
        }
    }

    private static string UnknownDirective(string name)
    {
        var known = Directives.All.Select(shape => "@" + shape.Name);
        return $"@{name} is not a directive of an ontology. Known are {string.Join(", ", known)}.{Spelling.DidYouMean("@" + name, known)}";
    }

    private static string UnknownArgument(string name, DirectiveShape shape)
    {
        var known = shape.Arguments.Select(argument => argument.Name);
        return shape.Arguments.IsEmpty
            ? $"@{shape.Name} takes no arguments; it has \"{name}\". Remove it."
            : $"@{shape.Name} has no argument \"{name}\". It takes {string.Join(" and ", known)}.{Spelling.DidYouMean(name, known)}";
    }

    private string WrongValue(GraphQLArgument argument, ArgumentShape known, DirectiveShape shape)
    {
        string written = file.TextOf(argument.Value);
        string bare = argument.Value is GraphQLStringValue or GraphQLEnumValue ? written.Trim('"') : "";
        string repair = known.Values.IsEmpty ? (bare.Length == 0 ? "" : $" Write {known.Name}: \"{bare}\".")
            : known.Values.Contains(bare) ? $" Write {known.Name}: {bare}."
            : Spelling.DidYouMean(bare, known.Values);
        return $"\"{known.Name}\" of @{shape.Name} is {written}. Expected {known.Expected}.{repair}";
    }
}

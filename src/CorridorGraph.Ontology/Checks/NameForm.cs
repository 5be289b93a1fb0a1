using System.Text.RegularExpressions;

namespace CorridorGraph.Ontology;

/// <summary>How names of one kind are written. All are ASCII: GraphQL allows no other letters in names.</summary>
internal sealed partial class NameForm
{
    public static readonly NameForm UpperCamel = new("UpperCamel", UpperCamelPattern(), ToUpperCamel);
    public static readonly NameForm LowerCamel = new("lowerCamel", LowerCamelPattern(), ToLowerCamel);
    public static readonly NameForm UpperSnake = new("UPPER_SNAKE", UpperSnakePattern(), ToUpperSnake);

    private readonly string label;
    private readonly Regex pattern;
    private readonly Func<string, string> mend;

    private NameForm(string label, Regex pattern, Func<string, string> mend)
    {
        this.label = label;
        this.pattern = pattern;
        this.mend = mend;
    }

    /// <summary>Reports a name of another form; <paramref name="what"/> is the sentence's subject and quotes the name.</summary>
    public void Require(Word name, string what, FaultList faults)
    {
        if (pattern.IsMatch(name.Text))
        {
            return;
        }

        string mended = mend(name.Text);
        string repair = pattern.IsMatch(mended) ? $" Write \"{mended}\"." : "";
        faults.Add(OntologyCodes.NameForm, name.Place, $"{what} is not in {label}.{repair}");
    }

    private static string ToUpperCamel(string name)
        => string.Concat(Words(name).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    private static string ToLowerCamel(string name)
    {
        string camel = ToUpperCamel(name);
        return camel.Length == 0 ? camel : char.ToLowerInvariant(camel[0]) + camel[1..];
    }

    private static string ToUpperSnake(string name) => string.Join('_', Words(name)).ToUpperInvariant();

    private static IEnumerable<string> Words(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex UpperCamelPattern();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*\z")]
    private static partial Regex LowerCamelPattern();

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\z")]
    private static partial Regex UpperSnakePattern();

    // A run of capitals is one word up to the capital that starts the next: URLField is URL, Field.
    [GeneratedRegex("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")]
    private static partial Regex Word();
}

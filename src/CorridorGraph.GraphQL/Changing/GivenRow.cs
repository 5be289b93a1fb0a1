using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>A row of a mutation as it was given: it changes the fields that it has and keeps the others.</summary>
internal sealed class GivenRow(ObjectInput input, int index)
{
    public const string SourcesField = "sources";

    /// <summary>How messages call a field of it.</summary>
    public string Subject(string field) => $"rows[{index}].{field}";

    /// <summary>The value of a field as it was given; null where it is absent.</summary>
    public InputValue? Find(string field)
    {
        foreach (var (known, value) in input.Fields)
        {
            if (known.Name == field)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A text or name; null where it is absent or null.</summary>
    public string? Text(string field) => Find(field) switch
    {
        ScalarInput { Value: string text } => text,
        EnumInput name => name.Name,
        _ => null,
    };

    /// <summary>A list of ids; empty where it is absent or null.</summary>
    public IEnumerable<string> Texts(string field)
        => Find(field) is ListInput list ? list.Items.OfType<ScalarInput>().Select(item => (string)item.Value) : [];

    public void Fault(RowFaults faults, string code, string field, string message) => faults.Add(code, Subject(field), message, Find(field) ?? input);

    /// <summary>The property's value after the change: the given one, or that of before.</summary>
    /// <param name="before">The value that it has; not looked at where the row is new.</param>
    public object? Value(Property property, object? before, bool isNew, RowFaults faults)
    {
        var given = Find(property.Name);
        if (given is not (null or NullInput))
        {
            return Checked(property, given, faults);
        }

        if (given is null && !isNew)
        {
            return before;
        }

        if (property.IsList)
        {
            return ImmutableArray<string>.Empty;
        }

        if (property is { IsRequired: true, Enum: { } choice } && choice.Name == Frame.Confidence.Name)
        {
            return choice.Values[0];
        }

        if (property.IsRequired)
        {
            Fault(
                faults,
                OperationCodes.MissingValue,
                property.Name,
                given is null
                    ? $"A new row needs \"{property.Name}\". Give it."
                    : $"\"{property.Name}\" is never missing. Give a value, or leave it out to keep it.");
        }

        return null;
    }

    /// <summary>The ids of the sources after the change, each known and none twice.</summary>
    public ImmutableArray<string> Sources(ImmutableArray<string> before, FactsFound found, RowFaults faults)
    {
        if (Find(SourcesField) is null && !before.IsDefaultOrEmpty)
        {
            return before;
        }

        ImmutableArray<string> cited = [.. Texts(SourcesField)];
        if (cited.IsEmpty)
        {
            Fault(faults, OperationCodes.Uncited, SourcesField, "No source is named. Every fact is cited: name at least one source by id.");
        }

        for (int i = 0; i < cited.Length; i++)
        {
            string source = cited[i];
            if (cited.AsSpan(0, i).Contains(source))
            {
                Fault(faults, OperationCodes.Uncited, SourcesField, $"The source \"{source}\" is named twice. Name it once.");
            }
            else if (!found.Sources.ContainsKey(source))
            {
                faults.AddUnknown(
                    OperationCodes.UnknownSource,
                    Subject(SourcesField),
                    $"No source has the id \"{source}\".",
                    Find(SourcesField),
                    new Unknown(source, IsSource: true));
            }
        }

        return cited;
    }

    private object? Checked(Property property, InputValue given, RowFaults faults)
    {
        switch (given)
        {
            case ScalarInput { Value: string text }:
                CheckText(property, text, given, inList: false, faults);
                return text;
            case ScalarInput number: return number.Value;
            case BooleanInput flag: return flag.Value;
            case EnumInput name: return name.Name;
            case ListInput list:
                foreach (var item in list.Items.OfType<ScalarInput>())
                {
                    CheckText(property, (string)item.Value, item, inList: true, faults);
                }

                return list.Items.Select(item => item is EnumInput name ? name.Name : (string)((ScalarInput)item).Value).ToImmutableArray();
            default: throw new InvalidOperationException($"{property.Name} was given a kind of value that no property has: {given}.");
        }
    }

    // What a dataset folder cannot hold is refused here too: what goes in must come out by an export.
    private void CheckText(Property property, string text, InputValue value, bool inList, RowFaults faults)
    {
        string? fault = text switch
        {
            "" => inList ? "An empty text is no value. Leave it out." : "An empty text is no value. Give null to clear the field.",
            _ when text.Contains('\0') => "The text holds a NUL character. Remove it.",
            _ when inList && text.Contains('|') => $"\"{text}\" holds \"|\", which separates values where graphs are exchanged. Write it as two values.",
            _ when HasHalfACharacter(text) => "The text escapes half a character. Give the other half too, or the character itself.",
            _ when property.Kind == PropertyKind.Id && !IdText.IsValid(text) => IdText.Describe(text),
            _ => null,
        };
        if (fault is not null)
        {
            faults.Add(OperationCodes.WrongText, Subject(property.Name), fault, value);
        }
    }

    private static bool HasHalfACharacter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}

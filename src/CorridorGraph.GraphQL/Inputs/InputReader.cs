using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Gives written values the types that their positions ask for, in literals and in variables alike, and finds every fault on the way. It
/// takes the place of the library's own rule, which reports an unknown key or name at the argument and without a suggestion.
/// </summary>
internal sealed class InputReader(ApiSchema schema, QueryLimits limits)
{
    private readonly List<Diagnostic> faults = [];

    /// <summary>What was found wrong so far, in the order of reading.</summary>
    public IReadOnlyList<Diagnostic> Faults => faults;

    /// <summary>
    /// Reads a value. Null where nothing is there: an omitted variable, or a value with a fault. While a document is validated there are no
    /// variables yet, and positions that hold one are passed over.
    /// </summary>
    public InputValue? Read(RawValue raw, ApiType type, VariableValues? variables) => Read(raw, type, variables, filterLevel: 0);

    private InputValue? Read(RawValue raw, ApiType type, VariableValues? variables, int filterLevel)
    {
        if (raw is RawVariable variable)
        {
            return variables?.Find(variable.Name);
        }

        if (raw is RawNull)
        {
            return type.IsNonNull ? Fault(raw, OperationCodes.WrongType, $"null stands where {type} is expected.") : At(raw, new NullInput());
        }

        if (type.Element is { } element)
        {
            ImmutableArray<RawValue> items = raw is RawList list ? list.Items : [raw];
            return At(raw, new ListInput([.. items.Select(item => ReadItem(item, element, variables, filterLevel)).OfType<InputValue>()]));
        }

        if (schema.Input(type.Name) is { } input)
        {
            return raw is RawObject map
                ? ReadObject(map, input, variables, filterLevel + 1)
                : Fault(raw, OperationCodes.WrongType, $"{raw.Shown} stands where an object of type {input.Name} is expected.");
        }

        return schema.Enum(type.Name) is { } enumeration ? ReadName(raw, enumeration) : ReadScalar(raw, type);
    }

    // An omitted variable removes a key, but in a list it is a null (GraphQL specification, 3.11).
    private InputValue? ReadItem(RawValue raw, ApiType type, VariableValues? variables, int filterLevel)
    {
        bool isOmitted = raw is RawVariable variable && variables is not null && variables.Find(variable.Name) is null;
        return Read(isOmitted ? new RawNull { Place = raw.Place } : raw, type, variables, filterLevel);
    }

    private InputValue? ReadObject(RawObject map, ApiInput input, VariableValues? variables, int filterLevel)
    {
        if (filterLevel > limits.MaxFilterDepth)
        {
            // One fault is enough: what is deeper would only repeat it.
            return faults.Exists(fault => fault.Code == OperationCodes.FilterTooDeep)
                ? null
                : Fault(
                    map,
                    OperationCodes.FilterTooDeep,
                    $"Input objects stand in each other {filterLevel} levels deep here; the limit is {limits.MaxFilterDepth} (Query:MaxFilterDepth).");
        }

        var fields = ImmutableArray.CreateBuilder<KeyValuePair<ApiInputField, InputValue>>(map.Fields.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in map.Fields)
        {
            if (!input.TryFindField(field.Name, out var declared))
            {
                string near = Spelling.DidYouMean(field.Name, input.Fields.Select(known => known.Name));
                Fault(field.Value with { Place = field.Place }, OperationCodes.UnknownInputField, $"{input.Name} has no field \"{field.Name}\".{near}");
            }
            else if (!seen.Add(field.Name))
            {
                Fault(field.Value, OperationCodes.WrongType, $"\"{field.Name}\" stands twice in one {input.Name}. Give each key once.");
            }
            else if (Read(field.Value, declared.Type, variables, filterLevel) is { } value)
            {
                fields.Add(new(declared, value));
            }
        }

        return At(map, new ObjectInput(input, fields.ToImmutable()));
    }

    private InputValue? ReadName(RawValue raw, EnumType enumeration)
    {
        // JSON has no names of its own: there an enumeration's name is a string. In a document a string is not a name.
        string? name = raw switch
        {
            RawName literal => literal.Name,
            RawString text when raw.Variable is not null => text.Text,
            _ => null,
        };
        if (name is null)
        {
            string hint = raw is RawString ? " Write it without quotes." : "";
            return Fault(raw, OperationCodes.WrongType, $"{raw.Shown} stands where a value of {enumeration.Name} is expected.{hint}");
        }

        if (!enumeration.Values.Contains(name))
        {
            string near = Spelling.Nearest(name, enumeration.Values) is { } nearest
                ? $"Did you mean {nearest}?"
                : $"It has {string.Join(", ", enumeration.Values)}.";
            return Fault(raw, OperationCodes.UnknownEnumValue, $"{enumeration.Name} has no value {name}. {near}");
        }

        return At(raw, new EnumInput(name));
    }

    private InputValue? ReadScalar(RawValue raw, ApiType type)
    {
        object? value = (type.Name, raw) switch
        {
            ("Boolean", RawBoolean flag) => flag.Value,
            ("String" or "ID" or "PartialDate", RawString text) => text.Text,
            ("ID", RawNumber number) when IsWhole(number.Text) => number.Text,
            ("Int", RawNumber number) when int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole)
                => (long)whole,
            ("Long", RawNumber number) when long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                => whole,
            ("Float", RawNumber number) when double.Parse(number.Text, CultureInfo.InvariantCulture) is var real && double.IsFinite(real) => real,
            _ => null,
        };
        return value switch
        {
            null => Fault(raw, OperationCodes.WrongType, $"{raw.Shown} stands where {Expected(type)} is expected."),
            bool flag => At(raw, new BooleanInput(flag)),
            string date when type.Name == "PartialDate" && !PartialDate.IsValid(date) =>
                Fault(raw, OperationCodes.WrongDate, $"{raw.Shown} is not a date. {PartialDate.Expectation(date)}"),
            _ => At(raw, new ScalarInput(value)),
        };
    }

    private static string Expected(ApiType type) => type.Name switch
    {
        "Int" => "a whole number of 32 bits",
        "Long" => "a whole number of 64 bits",
        "Float" => "a number",
        "Boolean" => "true or false",
        "ID" => "an id, as a string,",
        "PartialDate" => "a date such as \"2017-09\"",
        _ => "a string",
    };

    private static bool IsWhole(string number) => number.All(character => char.IsAsciiDigit(character) || character == '-');

    private static T At<T>(RawValue raw, T value)
        where T : InputValue
        => value with { Place = raw.Place, Variable = raw.Variable };

    private InputValue? Fault(RawValue raw, string code, string message)
    {
        string subject = raw.Variable is { } variable ? $"Variable \"{variable}\": " : "";
        faults.Add(new Diagnostic(code, subject + message, raw.Place));
        return null;
    }
}

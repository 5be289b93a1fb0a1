using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CorridorGraph.Ontology;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>The values of an operation's variables in one request, each of its declared type; omitted ones are absent.</summary>
internal sealed class VariableValues
{
    private readonly Dictionary<string, InputValue> values;

    private VariableValues(Dictionary<string, InputValue> values) => this.values = values;

    /// <summary>No variables.</summary>
    public static readonly VariableValues None = new([]);

    /// <summary>The value of a variable, or null where it was omitted and has no default.</summary>
    public InputValue? Find(string name) => values.GetValueOrDefault(name);

    /// <summary>Follows a path into a variable's value.</summary>
    public InputValue At(VariablePath path)
    {
        var value = values[path.Name];
        foreach (object key in path.Keys)
        {
            value = (key, OnlyItem(value, key)) switch
            {
                (int index, ListInput list) => list.Items[index],
                (string name, ObjectInput map) => map.Fields.First(field => field.Key.Name == name).Value,
                _ => throw new InvalidOperationException($"{path} does not lead into the request's variables, whose form was checked."),
            };
        }

        return value;
    }

    // A single value stands for a list of one (input coercion of lists); the path into it was made without an index.
    private static InputValue OnlyItem(InputValue value, object key) => key is string && value is ListInput list ? list.Items[0] : value;

    /// <summary>
    /// The form of the values: keys, nulls, booleans and names, but no strings and numbers. Requests of one document with one form share a
    /// plan.
    /// </summary>
    public string Form()
    {
        if (values.Count == 0)
        {
            return "";
        }

        var form = new StringBuilder();
        foreach (var (name, value) in values)
        {
            form.Append('$').Append(name);
            AppendForm(form, value);
        }

        return form.ToString();
    }

    private static void AppendForm(StringBuilder form, InputValue value)
    {
        switch (value)
        {
            case NullInput: form.Append('0'); break;
            case BooleanInput flag: form.Append(flag.Value ? 't' : 'f'); break;
            case EnumInput name: form.Append(name.Name); break;
            case ScalarInput: form.Append('s'); break;
            case ListInput { Items: [ScalarInput, ..] } list when list.Items.All(item => item is ScalarInput): form.Append("[s]"); break;
            case ListInput list:
                form.Append('[');
                foreach (var item in list.Items)
                {
                    AppendForm(form, item);
                    form.Append(',');
                }

                form.Append(']');
                break;
            case ObjectInput map:
                form.Append('{');
                foreach (var (field, item) in map.Fields)
                {
                    form.Append(field.Name).Append(':');
                    AppendForm(form, item);
                    form.Append(',');
                }

                form.Append('}');
                break;
        }
    }

    /// <summary>Reads the variables that an operation declares; keys of the request that it does not declare are passed over.</summary>
    public static Outcome<VariableValues> Read(
        OperationDocument document, GraphQLOperationDefinition operation, JsonElement? json, InputReader reader)
    {
        if (operation.Variables is not { Count: > 0 } definitions)
        {
            return None;
        }

        var values = new Dictionary<string, InputValue>(StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var definition in definitions)
        {
            string name = definition.Variable.Name.StringValue;
            ApiType type = TypeText(definition.Type);
            RawValue? raw = json is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value)
                ? RawValue.Of(value, new VariablePath(name, []))
                : definition.DefaultValue is { } literal ? RawValue.Of(literal, document) : null;
            if (raw is null && type.IsNonNull)
            {
                missing.Add(new Diagnostic(
                    OperationCodes.MissingVariable,
                    $"Variable \"${name}\" of type {type} has no value. Give it in the request's variables.",
                    document.PlaceOf(definition)));
            }
            else if (raw is not null && reader.Read(raw, type, None) is { } read)
            {
                // A default is a literal, but it must be found by the variable's path like any other value.
                values[name] = read.Variable is null ? Rooted(read, new VariablePath(name, [])) : read;
            }
        }

        missing.AddRange(reader.Faults);
        return missing.Count > 0 ? missing.ToImmutable() : new VariableValues(values);
    }

    private static InputValue Rooted(InputValue value, VariablePath path) => value switch
    {
        ListInput list => list with { Variable = path, Items = [.. list.Items.Select((item, i) => Rooted(item, path.Then(i)))] },
        ObjectInput map => map with
        {
            Variable = path,
            Fields = [.. map.Fields.Select(field => KeyValuePair.Create(field.Key, Rooted(field.Value, path.Then(field.Key.Name))))],
        },
        _ => value with { Variable = path },
    };

    private static string TypeText(GraphQLType type) => type switch
    {
        GraphQLNonNullType inner => $"{TypeText(inner.Type)}!",
        GraphQLListType list => $"[{TypeText(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => throw new InvalidOperationException($"The parser has a kind of type that is not known here: {type.Kind}."),
    };
}

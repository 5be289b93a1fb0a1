using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A query's text and variables.</summary>
internal sealed record Written(string Text, string VariablesJson);

/// <summary>
/// Writes a query, each argument or part of one as a literal or as a variable by chance: 0 for literals only, 1 for whole arguments as
/// variables.
/// </summary>
internal sealed class QueryWriter
{
    private readonly Draw draw;
    private readonly double variableChance;
    private readonly StringBuilder fragments = new();
    private readonly List<string> declarations = [];
    private readonly List<string> values = [];
    private readonly Dictionary<Arguments, string> written = [];
    private int names;

    private QueryWriter(Draw draw, double variableChance)
    {
        this.draw = draw;
        this.variableChance = variableChance;
    }

    public static Written Write(Query query, Draw draw, double variableChance)
    {
        var writer = new QueryWriter(draw, variableChance);
        string body = writer.Selections(query.Roots, "  ");
        string declared = writer.declarations.Count > 0 ? $"({string.Join(", ", writer.declarations)})" : "";
        return new Written($"query Q{declared} {body}\n{writer.fragments}", $"{{{string.Join(",", writer.values)}}}");
    }

    private string Selections(IEnumerable<Selection> selections, string indent)
    {
        var text = new StringBuilder("{\n");
        foreach (var selection in selections)
        {
            text.Append(indent).Append(Selection(selection, indent)).Append('\n');
        }

        return text.Append(indent, 2, indent.Length - 2).Append('}').ToString();
    }

    private string Selection(Selection selection, string indent)
    {
        string gate = selection.Gate is { } gated
            ? $" @{(gated.IsInclude ? "include" : "skip")}(if: {Value(new InputScalar("Boolean!", gated.Value))})"
            : "";
        switch (selection)
        {
            case Field field:
                string alias = field.Alias is null ? "" : field.Alias + ": ";
                string inner = field.Selections.Length > 0 ? " " + Selections(field.Selections, indent + "  ") : "";
                return alias + field.Name + ArgumentsOf(field) + gate + inner;
            case Spread { IsNamed: true } spread:
                string name = $"F{++names}";
                string body = Selections(spread.Selections, "  ");
                fragments.Append($"fragment {name} on {spread.On} {body}\n");
                return $"...{name}{gate}";
            case Spread spread:
                return $"...{(spread.On is null ? "" : " on " + spread.On)}{gate} {Selections(spread.Selections, indent + "  ")}";
            default:
                throw new ArgumentException($"No selection {selection}.");
        }
    }

    // Two fields with one key share their arguments, and must then be written alike.
    private string ArgumentsOf(Field field)
    {
        if (!written.TryGetValue(field.Arguments, out string? text))
        {
            string fields = ObjectFields(Inputs.Of(field));
            text = fields.Length > 0 ? $"({fields})" : "";
            if (field.Arguments != Arguments.None)
            {
                written.Add(field.Arguments, text);
            }
        }

        return text;
    }

    private string Value(Input input) => draw.Chance(variableChance) ? Declare(input) : Spelled(input);

    private string Spelled(Input input) => input switch
    {
        InputScalar scalar => Literal(scalar),
        InputList { Items: [var single] } when IsCoerced(single) => Spelled(single),
        InputList list => $"[{string.Join(", ", list.Items.Select(Value))}]",
        InputObject fields => $"{{{ObjectFields(fields)}}}",
        _ => throw new ArgumentException($"No input {input}."),
    };

    // A list of one may be written without its brackets.
    private bool IsCoerced(Input single)
        => Features.ListCoercion && variableChance > 0 && draw.Chance(0.1) && single is not InputScalar { Value: null };

    private string ObjectFields(InputObject input)
    {
        List<string> fields = [.. input.Fields.Select(field => $"{field.Key}: {Value(field.Value)}")];
        if (input.Absent.Length > 0 && draw.Chance(variableChance * 0.3))
        {
            var (key, type) = draw.Pick(input.Absent);
            string name = $"v{++names}";
            declarations.Add($"${name}: {type}");
            fields.Add($"{key}: ${name}");
        }

        return string.Join(", ", fields);
    }

    private string Declare(Input input)
    {
        string name = $"v{++names}";
        bool isDefault = draw.Chance(0.1);
        declarations.Add($"${name}: {input.Type}{(isDefault ? " = " + Constant(input) : "")}");
        if (!isDefault)
        {
            values.Add($"\"{name}\":{Json(input)}");
        }

        return "$" + name;
    }

    private static string Constant(Input input) => input switch
    {
        InputScalar scalar => Literal(scalar),
        InputList list => $"[{string.Join(", ", list.Items.Select(Constant))}]",
        InputObject fields => $"{{{string.Join(", ", fields.Fields.Select(field => $"{field.Key}: {Constant(field.Value)}"))}}}",
        _ => throw new ArgumentException($"No input {input}."),
    };

    private static string Literal(InputScalar scalar) => scalar.IsEnum && scalar.Value is string name ? name : Json(scalar);

    // A JSON string is a GraphQL string, and a JSON number a GraphQL number.
    private static string Json(Input input) => input switch
    {
        InputScalar { Value: null } => "null",
        InputScalar { Value: string text } => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"",
        InputScalar { Value: bool flag } => flag ? "true" : "false",
        InputScalar { Value: { } number } => Convert.ToString(number, CultureInfo.InvariantCulture)!,
        InputList list => $"[{string.Join(",", list.Items.Select(Json))}]",
        InputObject fields => $"{{{string.Join(",", fields.Fields.Select(field => $"\"{field.Key}\":{Json(field.Value)}"))}}}",
        _ => throw new ArgumentException($"No input {input}."),
    };
}

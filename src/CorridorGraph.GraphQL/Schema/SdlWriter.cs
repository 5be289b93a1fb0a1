using System.Collections.Immutable;
using System.Text;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>Prints the served schema as SDL: what the language library is built from and what <c>/schema.graphql</c> shows.</summary>
internal sealed class SdlWriter
{
    private readonly StringBuilder text = new();

    public static string Write(ApiSchema schema)
    {
        var writer = new SdlWriter();
        writer.text.Append("schema {\n  query: ").Append(ApiSchema.QueryName)
            .Append("\n  mutation: ").Append(ApiSchema.MutationName)
            .Append("\n  subscription: ").Append(ApiSchema.SubscriptionName).Append("\n}\n\n");
        writer.Describe("ISO 8601 at whatever precision is known: `2017`, `2017-09`, `2017-09-06`. Compared at the precision of the operand.", "");
        writer.text.Append("scalar PartialDate\n\n");
        writer.Describe("A whole number of 64 bits.", "");
        writer.text.Append("scalar Long\n");
        foreach (var type in schema.Objects)
        {
            writer.Object(type);
        }

        foreach (var type in schema.Enums)
        {
            writer.Enum(type);
        }

        foreach (var type in schema.Inputs)
        {
            writer.Input(type);
        }

        return writer.text.ToString();
    }

    private void Object(ApiObject type)
    {
        text.Append('\n');
        Describe(type.Documentation, "");
        text.Append(type.IsInterface ? "interface " : "type ").Append(type.Name);
        if (type.Interfaces.Length > 0)
        {
            text.Append(" implements ").AppendJoin(" & ", type.Interfaces);
        }

        text.Append(" {\n");
        foreach (var field in type.Fields)
        {
            Describe(field.Documentation, "  ");
            text.Append("  ").Append(field.Name);
            WriteArguments(field.Arguments);
            text.Append(": ").Append(field.Type).Append('\n');
        }

        text.Append("}\n");
    }

    private void WriteArguments(ImmutableArray<ApiArgument> arguments)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        if (arguments.All(argument => argument.Documentation is null))
        {
            text.Append('(').AppendJoin(", ", arguments.Select(Written)).Append(')');
            return;
        }

        text.Append("(\n");
        foreach (var argument in arguments)
        {
            Describe(argument.Documentation, "    ");
            text.Append("    ").Append(Written(argument)).Append('\n');
        }

        text.Append("  )");
    }

    private static string Written(ApiArgument argument)
        => $"{argument.Name}: {argument.Type}{(argument.Default is null ? "" : $" = {argument.Default}")}";

    private void Enum(EnumType type)
    {
        text.Append('\n');
        Describe(type.Documentation, "");
        text.Append("enum ").Append(type.Name).Append(" {\n");
        for (int i = 0; i < type.Values.Length; i++)
        {
            Describe(type.ValueDocumentation.ElementAtOrDefault(i), "  ");
            text.Append("  ").Append(type.Values[i]).Append('\n');
        }

        text.Append("}\n");
    }

    private void Input(ApiInput type)
    {
        text.Append("\ninput ").Append(type.Name).Append(" {\n");
        foreach (var field in type.Fields)
        {
            text.Append("  ").Append(field.Name).Append(": ").Append(field.Type).Append('\n');
        }

        text.Append("}\n");
    }

    private void Describe(string? documentation, string indent)
    {
        if (string.IsNullOrWhiteSpace(documentation))
        {
            return;
        }

        string escaped = documentation.ReplaceLineEndings("\n").Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        bool fitsOneLine = !escaped.Contains('\n', StringComparison.Ordinal) && !escaped.EndsWith('"') && !escaped.EndsWith('\\');
        text.Append(indent).Append("\"\"\"");
        text.Append(fitsOneLine ? escaped : $"\n{indent}{escaped.Replace("\n", $"\n{indent}", StringComparison.Ordinal)}\n{indent}");
        text.Append("\"\"\"\n");
    }
}

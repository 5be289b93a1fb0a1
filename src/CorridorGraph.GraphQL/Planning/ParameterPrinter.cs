using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CorridorGraph.GraphQL;

/// <summary>Prints where a plan's parameters come from: a literal, or a place in the variables.</summary>
internal static class ParameterPrinter
{
    public static string Print(ImmutableArray<PlanParameter> parameters)
    {
        var text = new StringBuilder();
        for (int i = 0; i < parameters.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"${i} = {Shown(parameters[i].Value)}{Sum(parameters[i].Plus)}\n");
        }

        return text.ToString();
    }

    private static string Sum(InputValue? more) => more is null ? "" : $" + {Shown(more)}";

    private static string Shown(InputValue value) => value switch
    {
        { Variable: { } path } => path.ToString(),
        ScalarInput { Value: string text } => $"\"{text}\"",
        ScalarInput scalar => string.Create(CultureInfo.InvariantCulture, $"{scalar.Value}"),
        BooleanInput flag => flag.Value ? "true" : "false",
        EnumInput name => name.Name,
        ListInput list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
        _ => "null",
    };
}

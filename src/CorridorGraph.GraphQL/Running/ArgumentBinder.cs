using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Finds the values of a plan's parameters in one request, and the fingerprints that its cursors carry.</summary>
internal static class ArgumentBinder
{
    public static Outcome<RequestValues> Bind(CompiledOperation operation, VariableValues variables)
    {
        var faults = new List<Diagnostic>();
        object?[] values = [.. operation.Parameters.Select(parameter => Value(parameter, variables, faults))];
        var plain = new PlanArguments([.. values]);
        ImmutableArray<ulong> fingerprints = [.. operation.Questions.Select(question => Fingerprint(operation.Plan, question, plain))];

        // Cursors last: which question they must belong to depends on all other values.
        for (int i = 0; i < values.Length; i++)
        {
            if (operation.Parameters[i].Role == ParameterRole.Cursor)
            {
                values[i] = Cursor((string)values[i]!, operation, operation.Parameters[i], fingerprints, faults);
            }
        }

        return faults.Count > 0 ? faults.ToImmutableArray() : new RequestValues(new PlanArguments([.. values]), fingerprints);
    }

    private static object? Value(PlanParameter parameter, VariableValues variables, List<Diagnostic> faults)
    {
        object? value = Plain(parameter.Value, variables);
        switch (parameter.Role)
        {
            case ParameterRole.Ids:
                return value is string id ? new[] { id } : value;
            case ParameterRole.RowCount when parameter.Plus is { } more:
                return (long)value! + (long)Plain(more, variables)!;
            case ParameterRole.RowCount when value is < 0L:
                faults.Add(new Diagnostic(
                    OperationCodes.WrongPaging,
                    string.Create(CultureInfo.InvariantCulture, $"\"{parameter.Argument}\" is {value}; a number of rows is 0 or more."),
                    parameter.Value.Place));
                return 0L;
            default:
                return value;
        }
    }

    private static object? Plain(InputValue template, VariableValues variables)
        => (template.Variable is { } path ? variables.At(path) : template) switch
        {
            ScalarInput scalar => scalar.Value,
            BooleanInput flag => flag.Value,
            EnumInput name => name.Name,
            ListInput { Items: [var only] } when template is not ListInput => Plain(only with { Variable = null }, variables),
            ListInput list => Listed([.. list.Items.Where(item => item is not NullInput).Select(item => Plain(item, variables))]),
            _ => null,
        };

    private static object Listed(object?[] values) => values switch
    {
        [long, ..] => Array.ConvertAll(values, value => (long)value!),
        [double, ..] => Array.ConvertAll(values, value => (double)value!),
        _ => Array.ConvertAll(values, value => (string)value!),
    };

    private static CursorKey? Cursor(
        string text, CompiledOperation operation, PlanParameter parameter, ImmutableArray<ulong> fingerprints, List<Diagnostic> faults)
    {
        if (!CursorCodec.TryDecode(text, out ulong fingerprint, out var key))
        {
            faults.Add(new Diagnostic(
                OperationCodes.WrongCursor, $"\"{parameter.Argument}\" is \"{text}\", which is not a cursor. Take one from an edge or from pageInfo.", parameter.Value.Place));
            return null;
        }

        if (fingerprint != fingerprints[parameter.Question])
        {
            faults.Add(new Diagnostic(
                OperationCodes.WrongCursor,
                $"The cursor in \"{parameter.Argument}\" belongs to another question than {operation.Questions[parameter.Question].Field} asks here: field, where, whereEdge, "
                    + "order, orderEdge, asOf and confidence must be those that it was given for. Start again without it.",
                parameter.Value.Place));
        }

        return key;
    }

    // Made of words, not of numbers of steps or parameters, so that it is the same in every document, on every engine and after a restart.
    private static ulong Fingerprint(TraversalPlan plan, CursorQuestion question, PlanArguments arguments)
    {
        var step = (SelectingStep)plan.Steps[question.Step];
        string words = string.Join(
            '\n',
            [
                question.Field,
                FilterPrinter.Print(step.Where, Shown),
                step is ExpandHop hop ? FilterPrinter.Print(hop.WhereEdge, Shown) : "",
                .. step.Order.Select(FilterPrinter.Print),
                step.Scope.AsOf is { } asOf ? Shown(asOf) : "",
                step.Scope.CitedOnly ? "cited" : "",
            ]);
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

        string Shown(int parameter) => arguments.Values[parameter] switch
        {
            Array list => $"[{string.Join(',', list.Cast<object>().Select(One))}]",
            var value => One(value),
        };

        static string One(object? value) => string.Create(CultureInfo.InvariantCulture, $"{value?.ToString()?.Length}:{value}");
    }
}

using System.Collections.Immutable;

namespace CorridorGraph.GraphQL;

/// <summary>Where the value of a plan's parameter comes from: a literal, or a place in the request's variables.</summary>
/// <param name="Value">The literal, or the value of the request that the plan was made for; its path leads to any other request's.</param>
/// <param name="Role">What the value must be besides of its type.</param>
internal sealed record PlanParameter(InputValue Value, ParameterRole Role)
{
    /// <summary>The argument that it was given to, for errors; null for an operand.</summary>
    public string? Argument { get; init; }

    /// <summary>For a number of rows: what is added to it; null for nothing.</summary>
    public InputValue? Plus { get; init; }

    /// <summary>For a cursor: number of the question that it must belong to.</summary>
    public int Question { get; init; } = -1;
}

/// <summary>What a parameter's value must be besides of its type.</summary>
internal enum ParameterRole
{
    /// <summary>Compared with values of the graph.</summary>
    Operand,

    /// <summary>Ids to look up; one id stands for a list of one.</summary>
    Ids,

    /// <summary>A number of rows, not negative.</summary>
    RowCount,

    /// <summary>A cursor of one question.</summary>
    Cursor,
}

/// <summary>The parameters of a plan that is being made, numbered in the order in which they are met.</summary>
internal sealed class ParameterTable
{
    private readonly ImmutableArray<PlanParameter>.Builder parameters = ImmutableArray.CreateBuilder<PlanParameter>();

    public int Add(InputValue value, ParameterRole role = ParameterRole.Operand, string? argument = null, int question = -1)
    {
        parameters.Add(new PlanParameter(value, role) { Argument = argument, Question = question });
        return parameters.Count - 1;
    }

    /// <summary>A number of rows that is the sum of two that were added before; the first alone where there is no second.</summary>
    public int AddSum(int first, int? second)
    {
        if (second is not { } more)
        {
            return first;
        }

        parameters.Add(new PlanParameter(parameters[first].Value, ParameterRole.RowCount) { Plus = parameters[more].Value });
        return parameters.Count - 1;
    }

    public ImmutableArray<PlanParameter> ToImmutable() => parameters.ToImmutable();
}

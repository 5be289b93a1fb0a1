using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>An operation ready to run for every request of the same form: the plan, how its rows are written, where its values come from.</summary>
internal sealed record CompiledOperation(
    TraversalPlan Plan,
    Shape Shape,
    ImmutableArray<PlanParameter> Parameters,
    ImmutableArray<CursorQuestion> Questions,
    ImmutableArray<string> IntrospectionKeys)
{
    /// <summary>Roots that the store answers.</summary>
    public ImmutableArray<StoreQuestion> StoreQuestions { get; init; } = [];
}

/// <summary>A connection whose cursors are read or written: what a cursor must belong to.</summary>
/// <param name="Step">Number of the connection's step.</param>
/// <param name="Field">Type and name of the field.</param>
internal sealed record CursorQuestion(int Step, string Field);

/// <summary>The values of one request, ready for the engine and the shaper.</summary>
/// <param name="Arguments">Values of the plan's parameters.</param>
/// <param name="Fingerprints">One for each <see cref="CursorQuestion"/>.</param>
internal sealed record RequestValues(PlanArguments Arguments, ImmutableArray<ulong> Fingerprints)
{
    /// <summary>The same values for an answer that shows the changes of these bookmarks.</summary>
    public RequestValues After(IReadOnlyList<string> bookmarks)
        => bookmarks.Count == 0 ? this : this with { Arguments = Arguments with { After = bookmarks } };
}

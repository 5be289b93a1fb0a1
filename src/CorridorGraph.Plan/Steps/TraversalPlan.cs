using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>
/// What to find, as a tree of steps from the root outwards. Immutable, free of values: a value is the number of a parameter, so that one
/// plan serves every request of the same form.
/// </summary>
/// <param name="Steps">Parents before children; a step's <see cref="PlanStep.Ordinal"/> is its index.</param>
/// <param name="ParameterCount">How many values a request brings.</param>
public sealed record TraversalPlan(ImmutableArray<PlanStep> Steps, int ParameterCount)
{
    /// <summary>Derived types that its hops follow, and those that their paths name, each once.</summary>
    public IEnumerable<RelationshipType> FollowedDerivedTypes => DerivedTypes.In(this);
}

/// <summary>The values of one request, by parameter number.</summary>
/// <remarks>
/// A value is a <see cref="string"/>, <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>; <c>string[]</c>, <c>long[]</c> or
/// <c>double[]</c> for the operand of <c>in</c>, without nulls; a <see cref="CursorKey"/>; or null where an optional argument is absent.
/// </remarks>
public sealed record PlanArguments(ImmutableArray<object?> Values)
{
    /// <summary>
    /// Bookmarks of changes that the rows must show, as <see cref="ChangeReceipt.Bookmarks"/> gave them. An engine of one state ignores them: it is
    /// never behind. Default none.
    /// </summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The value of a parameter as a number, or null where the parameter or its value is absent.</summary>
    public long? Number(int? parameter) => parameter is { } number ? (long?)Values[number] : null;

    /// <summary>The value of a parameter as text, or null where the parameter or its value is absent.</summary>
    public string? Text(int? parameter) => parameter is { } number ? (string?)Values[number] : null;
}

/// <summary>Where a row stands in an order: the order's values, then the ties.</summary>
/// <param name="Values">
/// One value for each <see cref="SortKey"/> (null for a missing value), then the node's id, and for relationships also since, until and
/// direction (0 out, 1 in).
/// </param>
public sealed record CursorKey(ImmutableArray<object?> Values);

/// <summary>What a relationship must be to be followed: the <c>asOf</c> and <c>confidence</c> of a root field, for every hop below it.</summary>
/// <param name="AsOf">Parameter with the date at which it holds, or null for any time.</param>
/// <param name="CitedOnly">Whether inferred relationships are passed over.</param>
public sealed record RelationshipScope(int? AsOf, bool CitedOnly)
{
    /// <summary>Every relationship, whenever and however known.</summary>
    public static readonly RelationshipScope All = new(null, CitedOnly: false);
}

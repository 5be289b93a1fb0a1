using System.Globalization;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>A page with the values of a request: numbers that a statement can hold.</summary>
/// <param name="First">How many rows from the start, or null for all.</param>
/// <param name="Last">How many rows from the end, or null where the page is cut from the start.</param>
/// <param name="Skip">Rows to pass over before the first.</param>
/// <param name="After">Rows up to this place are before the page.</param>
/// <param name="Before">Rows from this place on are after the page.</param>
/// <param name="Limit">Rows that a page may have; one more is fetched, so that going over it is seen.</param>
internal sealed record PageRequest(long? First, long? Last, long Skip, CursorKey? After, CursorKey? Before, long Limit)
{
    /// <summary>Whether rows are asked for, and not only how many there are.</summary>
    public bool NeedsRows { get; private init; }

    /// <summary>Whether it is asked how many rows there are in all.</summary>
    public bool NeedsTotal { get; private init; }

    /// <summary>Whether the page starts or ends at a cursor.</summary>
    public bool HasCursor => After is not null || Before is not null;

    /// <summary>Whether the page is some of many rows, and not the first of them with nothing asked about the rest.</summary>
    public bool IsWindow => NeedsRows && (First ?? Last) <= Limit && (HasCursor || NeedsTotal || Last is not null);

    public static PageRequest Of(SelectingStep step, PlanArguments arguments, QueryLimits limits) => new(
        arguments.Number(step.Page.First),
        arguments.Number(step.Page.Last),
        arguments.Number(step.Page.Skip) ?? 0,
        Key(arguments, step.Page.After),
        Key(arguments, step.Page.Before),
        step.Page.IsConnection ? limits.MaxConnectionEdges : limits.MaxListRows)
    {
        NeedsRows = step.Page.NeedsRows,
        NeedsTotal = step.Page.NeedsTotalCount,
    };

    // One more than the limit is fetched, no more: the number of all tells the rest.
    private long Most => NeedsRows ? Math.Min(First ?? Last ?? long.MaxValue, Limit + 1) : 0;

    /// <summary>The bounds of the page within all rows.</summary>
    public string Slice(string start, string end) => Last is null
        ? string.Create(CultureInfo.InvariantCulture, $"{start} + {Skip}..{start} + {Skip + Most}")
        : string.Create(CultureInfo.InvariantCulture, $"CASE WHEN {end} > {Most} THEN {end} - {Most} ELSE 0 END..{end}");

    /// <summary>The bounds of a page without cursors within all rows of a list.</summary>
    public string SliceOf(string list) => Last is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Skip}..{Skip + Most}")
        : string.Create(CultureInfo.InvariantCulture, $"CASE WHEN size({list}) > {Most} THEN size({list}) - {Most} ELSE 0 END..size({list})");

    /// <summary>A LIMIT that may stand before the rows are collected: at a root, where nobody asks how many there are.</summary>
    public string? ServerCut(bool isRoot) => isRoot && NeedsRows && !NeedsTotal && !HasCursor && First <= Limit
        ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {Skip + First + 1}")
        : null;

    private static CursorKey? Key(PlanArguments arguments, int? parameter) => parameter is { } number ? (CursorKey?)arguments.Values[number] : null;
}

using System.Globalization;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Which relationships there are, at the <c>asOf</c> and <c>confidence</c> of a root field.</summary>
internal sealed record Scope(string? AsOf, bool CitedOnly)
{
    public bool Holds(RelationshipFact relationship)
        => !(CitedOnly && relationship.IsInferred)
            && (AsOf is null || (StartsBy(relationship.Since, LastDay(AsOf)) && EndsAfter(relationship.Until, FirstDay(AsOf))));

    private static bool StartsBy(string? since, DateOnly day) => since is null || FirstDay(since) <= day;

    private static bool EndsAfter(string? until, DateOnly day) => until is null || LastDay(until) >= day;

    private static DateOnly FirstDay(string date)
    {
        int[] parts = [.. date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new DateOnly(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
    }

    private static DateOnly LastDay(string date)
    {
        var first = FirstDay(date);
        return date.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
    }
}

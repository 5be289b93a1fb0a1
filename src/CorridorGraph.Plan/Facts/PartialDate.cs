using System.Globalization;

namespace CorridorGraph.Plan;

/// <summary>ISO 8601 dates known to the year, the month or the day: <c>2017</c>, <c>2017-09</c>, <c>2017-09-06</c>; kept as text.</summary>
public static class PartialDate
{
    /// <summary>Whether the text is a real calendar date in one of the three forms; years run from 0001 to 9999.</summary>
    public static bool IsValid(string text)
    {
        string? format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        return format is not null && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    /// <summary>The valid date that was most likely meant (<c>2017-9</c> is <c>2017-09</c>), or null.</summary>
    public static string? Repair(string text)
    {
        string[] parts = text.Trim().Split('-', '/', '.');
        if (parts.Length > 3 || parts[0].Length != 4)
        {
            return null;
        }

        string repaired = string.Join('-', parts.Select((part, i) => i == 0 ? part : part.PadLeft(2, '0')));
        return IsValid(repaired) ? repaired : null;
    }

    /// <summary>Whether every day of one date is after every day of another; false where either is missing.</summary>
    public static bool IsAfter(string? date, string? other)
        => date is not null && other is not null && string.CompareOrdinal(date, 0, other, 0, Math.Min(date.Length, other.Length)) > 0;

    /// <summary>What was expected and the nearest repair, for the end of an error message.</summary>
    public static string Expectation(string text)
        => "Write a date as YYYY, YYYY-MM or YYYY-MM-DD" + (Repair(text) is { } repaired ? $": \"{repaired}\"." : ".");
}

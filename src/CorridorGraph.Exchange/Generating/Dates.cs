using System.Globalization;

namespace CorridorGraph.Exchange;

/// <summary>Partial dates as sources give them: half to the year, the rest to the month or the day.</summary>
internal static class Dates
{
    /// <summary>The year of the latest facts; a tie may be planned to end later.</summary>
    public const int LastYear = 2025;

    private const int FirstYear = 1900, Years = 140, Slots = 13 * 29;

    // A million facts share these few thousand texts.
    private static readonly string?[] Texts = new string?[Years * Slots];

    /// <summary>A date in a year.</summary>
    public static string In(int year, Chance chance)
    {
        int precision = chance.Below(20);
        int month = precision < 10 ? 0 : chance.Between(1, 12);
        int day = precision < 16 ? 0 : chance.Between(1, 28);
        return Texts[((year - FirstYear) * Slots) + (month * 29) + day] ??= Write(year, month, day);
    }

    private static string Write(int year, int month, int day) => (month, day) switch
    {
        (0, _) => year.ToString(CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"),
    };
}

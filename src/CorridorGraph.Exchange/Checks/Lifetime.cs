using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Whether a relationship can begin before it ends, each date standing for all the days that it spans.</summary>
internal static class Lifetime
{
    public static Problem? Check(string? since, string? until)
        => PartialDate.IsAfter(since, until)
            ? new Problem(ExchangeCodes.EndsBeforeItBegins, "until", $"It ends in \"{until}\", before it begins in \"{since}\". "
                + $"Correct one of the two.")
            : null;
}

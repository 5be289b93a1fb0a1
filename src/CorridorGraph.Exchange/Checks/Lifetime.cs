namespace CorridorGraph.Exchange;

/// <summary>Whether a relationship can begin before it ends, each date standing for all the days that it spans.</summary>
internal static class Lifetime
{
    // The first day of `since` is after the last day of `until` exactly when `since` is greater at the precision that both have.
    public static Problem? Check(string? since, string? until)
    {
        if (since is null || until is null)
        {
            return null;
        }

        int shared = Math.Min(since.Length, until.Length);
        return string.CompareOrdinal(since, 0, until, 0, shared) > 0
            ? new Problem(ExchangeCodes.EndsBeforeItBegins, "until", $"It ends in \"{until}\", before it begins in \"{since}\". "
                + $"Correct one of the two.")
            : null;
    }
}

namespace CorridorGraph.Ontology;

/// <summary>Finds the name that a person most likely meant.</summary>
public static class Spelling
{
    /// <summary>The candidate nearest to what was written, by edit distance (a swap counts once); null where none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = Math.Max(1, written.Length / 3) + 1;
        foreach (string candidate in candidates.Order(StringComparer.Ordinal))
        {
            int distance = Distance(written, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best ?? Completed(written, candidates);
    }

    /// <summary><c> Did you mean "x"?</c> with a leading blank, or nothing where no candidate is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> candidates)
        => Nearest(written, candidates) is { } near ? $" Did you mean \"{near}\"?" : "";

    // A name broken off is near however much is missing: @relation for @relationship.
    private static string? Completed(string written, IEnumerable<string> candidates)
        => written.Length < 4 ? null : candidates
            .Where(candidate => candidate.StartsWith(written, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Length).ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();

    // Optimal string alignment; a change of case alone costs nothing beyond the first.
    private static int Distance(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return a == b ? 0 : 1;
        }

        var rows = new int[3][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (int j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = rows[i % 3], previous = rows[(i - 1) % 3], beforeThat = rows[(i + 1) % 3];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeThat[j - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}

namespace CorridorGraph.Embedded;

/// <summary>Which rows cite each source: citations turned round.</summary>
internal static class CitationIndex
{
    /// <summary>Rows that cite each source, ascending, each once.</summary>
    public static IntLists Of(Table citing, int sources)
    {
        var offsets = new int[sources + 1];
        for (int row = 0; row < citing.Count; row++)
        {
            foreach (int source in citing.Citations[row])
            {
                offsets[source + 1]++;
            }
        }

        for (int source = 1; source <= sources; source++)
        {
            offsets[source] += offsets[source - 1];
        }

        var next = offsets.AsSpan(0, sources).ToArray();
        var rows = new int[offsets[sources]];
        for (int row = 0; row < citing.Count; row++)
        {
            foreach (int source in citing.Citations[row])
            {
                rows[next[source]++] = row;
            }
        }

        return new IntLists(offsets, rows);
    }
}

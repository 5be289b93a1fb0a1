namespace CorridorGraph.Embedded;

/// <summary>
/// Metrics. Those that the snapshot was built of are numbered by entity, name, asOf, unit (missing last); later ones take the next numbers, and the
/// nodes whose metrics changed have lists of theirs.
/// </summary>
internal sealed class MetricTable(StoredColumn[] columns, IntLists citations, int count, int[] offsets, Pages<int[]?>? changed = null)
    : Table(count, columns, citations)
{
    /// <summary>How many metrics there are.</summary>
    public int Present { get; init; } = count;

    /// <summary>Where each node's metrics begin, as built; one more at the end.</summary>
    public int[] Offsets => offsets;

    /// <summary>Lists that stand in for those, by node.</summary>
    public Pages<int[]?>? Changed => changed;

    /// <summary>Numbers of a node's metrics, in order.</summary>
    public NumberRun Of(int node)
        => changed is { } lists && lists[node] is { } list ? new NumberRun(list)
            : node < offsets.Length - 1 ? new NumberRun(offsets[node], offsets[node + 1]) : default;

    /// <summary>Whether a metric cites a source; that takes a look at each.</summary>
    public bool Cites(int source)
    {
        int metric = Count - 1;
        while (metric >= 0 && !Citations[metric].Contains(source))
        {
            metric--;
        }

        return metric >= 0;
    }
}

namespace CorridorGraph.Embedded;

/// <summary>Metrics, numbered by entity, name, asOf, unit (missing last).</summary>
/// <param name="offsets">Where each node's metrics begin; one more at the end.</param>
internal sealed class MetricTable(StoredColumn[] columns, IntLists citations, int count, int[] offsets) : Table(count, columns, citations)
{
    /// <summary>Numbers of a node's metrics.</summary>
    public (int Start, int End) Of(int node) => (offsets[node], offsets[node + 1]);
}

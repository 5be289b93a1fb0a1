using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Changes of the metrics: their values, and the lists of the nodes that have them.</summary>
internal sealed class MetricPatch(Snapshot before, NodeTable nodes, Func<string, int> sourceOf, CopyCount copied)
{
    private const int Name = 0, Unit = 2, AsOf = 3;

    private readonly MetricTable table = before.Metrics;
    private readonly RowsEditor rows = new(before.Metrics.Columns, before.Metrics.Citations, copied);
    private readonly Dictionary<int, List<int>> lists = [];
    private readonly List<(int Node, int Number, bool IsNew)> moved = [];
    private int rowCount = before.Metrics.Count;

    public void Make(RowChange<MetricFact> change)
    {
        int node = nodes.Ids.Find(TextOrder.Bytes((change.After ?? change.Before)!.Entity));
        int number = change.Before is { } known ? Find(node, known) : rowCount++;
        rows.Citations.Set(number, change.After is null ? [] : [.. change.After.Sources.Select(sourceOf)]);
        if ((change.Before is null) != (change.After is null))
        {
            moved.Add((node, number, change.Before is null));
        }

        if (change.After is not { } fact)
        {
            return;
        }

        // In the order of Frame.Metric.
        object?[] values = [fact.Name, fact.Value, fact.Unit, fact.AsOf, fact.Locator];
        for (int column = 0; column < values.Length; column++)
        {
            rows.Set(number, column, values[column]);
        }
    }

    public MetricTable Build()
    {
        StoredColumn[] columns = rows.Build();
        foreach (var (node, number, isNew) in moved)
        {
            List<int> list = ListOf(node);
            if (isNew)
            {
                int place = list.FindIndex(other => Compare(columns, number, other) < 0);
                list.Insert(place < 0 ? list.Count : place, number);
            }
            else
            {
                list.Remove(number);
            }
        }

        var changed = (table.Changed ?? new Pages<int[]?>([], null)).Edit(copied);
        foreach (var (node, list) in lists)
        {
            changed[node] = [.. list];
        }

        return new MetricTable(columns, rows.Citations.Build(), rowCount, table.Offsets, lists.Count == 0 ? table.Changed : changed.Build())
        {
            Present = table.Present + moved.Sum(each => each.IsNew ? 1 : -1),
        };
    }

    private static int Compare(StoredColumn[] columns, int one, int other)
    {
        foreach (int column in (ReadOnlySpan<int>)[Name, AsOf, Unit])
        {
            if (columns[column].Rank(one).CompareTo(columns[column].Rank(other)) is var compared and not 0)
            {
                return compared;
            }
        }

        return 0;
    }

    private int Find(int node, MetricFact fact)
    {
        NumberRun own = table.Of(node);
        for (int i = 0; i < own.Count; i++)
        {
            if (Has(own[i], Name, fact.Name) && Has(own[i], AsOf, fact.AsOf) && Has(own[i], Unit, fact.Unit))
            {
                return own[i];
            }
        }

        throw new InvalidOperationException($"The snapshot lacks the metric \"{fact.Name}\" of {fact.Entity}, which was changed.");
    }

    private bool Has(int metric, int column, string? text) => table.Columns[column]!.Rank(metric) == table.Columns[column]!.RankOf(text);

    private List<int> ListOf(int node)
    {
        if (!lists.TryGetValue(node, out var list))
        {
            lists[node] = list = table.Of(node).ToList();
            copied.Add(list.Count);
        }

        return list;
    }
}

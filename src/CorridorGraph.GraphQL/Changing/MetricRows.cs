using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows of <c>upsertMetrics</c>.</summary>
internal sealed class MetricRows(ImmutableArray<GivenRow> rows) : ChangeDraft
{
    private readonly ImmutableArray<MetricIdentity> keys =
    [
        .. rows.Select(row => new MetricIdentity(row.Text(RowInputs.Entity)!, row.Text("name")!, row.Text("asOf"), row.Text("unit"))),
    ];

    public override ImmutableArray<string> Ids => [.. keys.Select(key => key.Entity)];

    public override void Want(FactsWanted wanted)
    {
        wanted.Metrics.UnionWith(keys);
        wanted.Entities.UnionWith(Ids);
        WantSources(rows, wanted);
    }

    public override ImmutableArray<Change> Build(FactsFound found, RowFaults faults)
    {
        var firstRows = FirstRows(keys);
        var changes = ImmutableArray.CreateBuilder<Change>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            var (row, key) = (rows[i], keys[i]);
            if (firstRows[i] is var first && first < i)
            {
                row.Fault(
                    faults,
                    OperationCodes.DuplicateRow,
                    "name",
                    $"\"{key.Name}\" of \"{key.Entity}\" with the same date and unit is already in rows[{first}]. Put both into one row.");
            }
            else if (!found.Entities.ContainsKey(key.Entity))
            {
                AddUnknownEntity(faults, row.Subject(RowInputs.Entity), key.Entity, row.Find(RowInputs.Entity), found);
            }
            else
            {
                changes.Add(new PutMetric(Merged(row, key, found, faults)));
            }
        }

        return changes.ToImmutable();
    }

    private static MetricFact Merged(GivenRow row, MetricIdentity key, FactsFound found, RowFaults faults)
    {
        var before = found.Metrics.GetValueOrDefault(key);
        Value("name", null);
        return new MetricFact(
            key.Entity,
            key.Name,
            (double?)Value("value", before?.Value) ?? 0,
            row.Sources(before?.Sources ?? [], found, faults),
            (string?)Value("unit", key.Unit),
            key.AsOf,
            (string?)Value("locator", before?.Locator));

        object? Value(string name, object? value)
            => row.Value(Frame.Metric.First(property => property.Name == name), value, before is null, faults);
    }
}

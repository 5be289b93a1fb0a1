using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Reads <c>metrics.csv</c>.</summary>
internal static class MetricRows
{
    private const int Entity = 0, Sources = 1;

    public static void Read(DatasetFile file, ReadingState state)
    {
        using var table = CsvTable.Open(file, state.Faults, state.Progress);
        if (table is null)
        {
            return;
        }

        var origins = new Dictionary<(string Entity, string Name, string? AsOf, string? Unit), RowOrigin>();
        var row = new RowReader(table, Frame.Metric, "entity", CitationReader.Column);
        while (table.Read())
        {
            if (table.IsWhole)
            {
                var fact = ReadRow(table, row, state);
                ReportDuplicate(table, fact, origins);
                state.Take(fact);
            }
        }
    }

    private static MetricFact ReadRow(CsvTable table, RowReader row, ReadingState state)
    {
        string? entity = row.LinkText(Entity, "entity");
        if (entity is not null && state.Entities.IsMissing(entity, ExchangeCodes.UnknownEntity, "entity", out var problem))
        {
            table.Report(problem.Value);
        }

        return new MetricFact(
            entity ?? "",
            (string?)row.Value(0) ?? "",
            (double?)row.Value(1) ?? 0,
            state.Citations.Read(table, row.Link(Sources)),
            (string?)row.Value(2),
            (string?)row.Value(3),
            (string?)row.Value(4));
    }

    private static void ReportDuplicate(
        CsvTable table, MetricFact fact, Dictionary<(string Entity, string Name, string? AsOf, string? Unit), RowOrigin> origins)
    {
        var identity = (fact.Entity, fact.Name, fact.AsOf, fact.Unit);
        bool isNamed = fact.Entity.Length > 0 && fact.Name.Length > 0;
        if (isNamed && !origins.TryAdd(identity, table.Origin))
        {
            table.Report(ExchangeCodes.DuplicateMetric,
                $"\"{fact.Name}\" of \"{fact.Entity}\" with the same date and unit is already in {origins[identity]}. "
                + "Remove one of the two, or say in \"asOf\" or \"unit\" how they differ.",
                "name");
        }
    }
}

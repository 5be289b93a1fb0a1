using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Reads <c>sources.csv</c>.</summary>
internal static class SourceRows
{
    public static void Read(DatasetFile file, ReadingState state)
    {
        using var table = CsvTable.Open(file, state.Faults, state.Progress);
        if (table is null)
        {
            state.Sources.IsComplete = false;
            return;
        }

        var row = new RowReader(table, Frame.Source);
        while (table.Read())
        {
            string? id = row.Text(0);
            if (id is not null)
            {
                table.Report(IdForm.Check("id", id));
                table.Report(state.Sources.Register(id, table.Origin));
            }

            if (table.IsWhole)
            {
                state.Take(new SourceFact(
                    (string?)row.Value(0) ?? "",
                    (string?)row.Value(1) ?? "",
                    (string?)row.Value(2),
                    (string?)row.Value(3),
                    (string?)row.Value(4),
                    (string?)row.Value(5),
                    (string?)row.Value(6)));
            }
        }

        state.Sources.IsComplete &= !table.IsCutShort;
    }
}

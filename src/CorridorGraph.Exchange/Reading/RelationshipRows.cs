using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Reads the files of <c>relationships/</c>.</summary>
internal sealed class RelationshipRows(ReadingState state)
{
    private const int From = 0, To = 1, Sources = 2;
    private const int Since = 0, Until = 1, Note = 2, Confidence = 3, Locator = 4;

    private readonly EndsCheck ends = new(state.Entities);

    public void Read(RelationshipType type, DatasetFile file)
    {
        using var table = CsvTable.Open(file, state.Faults, state.Progress);
        if (table is null)
        {
            return;
        }

        var stored = Frame.Relationship.RemoveAll(property => property.Name is "id" or "type");
        var identities = new RelationshipIdentities(type);
        var row = new RowReader(table, stored, "from", "to", CitationReader.Column);
        while (table.Read())
        {
            if (table.IsWhole)
            {
                ReadRow(table, row, identities);
            }
        }
    }

    private void ReadRow(CsvTable table, RowReader row, RelationshipIdentities identities)
    {
        RelationshipType type = identities.Type;
        string? from = row.LinkText(From, "from");
        string? to = row.LinkText(To, "to");
        string? since = (string?)row.Value(Since);
        string? until = (string?)row.Value(Until);
        if (from is not null && to is not null)
        {
            foreach (var problem in ends.Check(type, from, to))
            {
                table.Report(problem);
            }

            table.Report(identities.Register(from, to, since, table.Origin));
        }

        table.Report(Lifetime.Check(since, until));
        bool isInferred = (string?)row.Value(Confidence) == "INFERRED";
        var sources = state.Citations.Read(table, row.Link(Sources));
        state.Take(new RelationshipFact(
            type, from ?? "", to ?? "", sources, since, until, (string?)row.Value(Note), isInferred, (string?)row.Value(Locator)));
    }
}

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Reads the files of <c>relationships/</c>.</summary>
internal sealed class RelationshipRows(ReadingState state)
{
    private const int From = 0, To = 1, Sources = 2;
    private const int Since = 0, Until = 1, Note = 2, Confidence = 3, Locator = 4;

    private readonly EndsCheck ends = new(state.Entities);
    private readonly RelationshipIdentities identities = new();

    public void Read(RelationshipType type, DatasetFile file, List<RelationshipFact> facts)
    {
        using var table = CsvTable.Open(file, state.Faults);
        if (table is null)
        {
            return;
        }

        var stored = Frame.Relationship.RemoveAll(property => property.Name is "id" or "type");
        var row = new RowReader(table, stored, "from", "to", CitationReader.Column);
        while (table.Read())
        {
            if (table.IsWhole)
            {
                ReadRow(type, table, row, facts);
            }
        }
    }

    private void ReadRow(RelationshipType type, CsvTable table, RowReader row, List<RelationshipFact> facts)
    {
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

            table.Report(identities.Register(type, from, to, since, table.Origin));
        }

        table.Report(Lifetime.Check(since, until));
        bool isInferred = (string?)row.Value(Confidence) == "INFERRED";
        var sources = state.Citations.Read(table, row.Link(Sources));
        facts.Add(new RelationshipFact(
            type, from ?? "", to ?? "", sources, since, until, (string?)row.Value(Note), isInferred, (string?)row.Value(Locator)));
    }
}

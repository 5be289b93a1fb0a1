using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows of <c>upsertSources</c>.</summary>
internal sealed class SourceRows(ImmutableArray<GivenRow> rows) : ChangeDraft
{
    private const string Id = "id";

    public override ImmutableArray<string> Ids { get; } = [.. rows.Select(row => row.Text(Id)!)];

    public override void Want(FactsWanted wanted) => wanted.Sources.UnionWith(Ids);

    public override ImmutableArray<Change> Build(FactsFound found, RowFaults faults)
    {
        var firstRows = FirstRows(Ids);
        var changes = ImmutableArray.CreateBuilder<Change>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            string id = Ids[i];
            var before = found.Sources.GetValueOrDefault(id);
            if (firstRows[i] is var first && first < i)
            {
                row.Fault(faults, OperationCodes.DuplicateRow, Id, $"The source \"{id}\" is already in rows[{first}]. Put both into one row.");
            }
            else if (before is null && !IdText.IsValid(id))
            {
                row.Fault(faults, OperationCodes.WrongText, Id, IdText.Describe(id));
            }
            else
            {
                changes.Add(new PutSource(Merged(row, id, before, faults)));
            }
        }

        return changes.ToImmutable();
    }

    private static SourceFact Merged(GivenRow row, string id, SourceFact? before, RowFaults faults)
    {
        return new SourceFact(
            id,
            Value("title", before?.Title) ?? "",
            Value("titleEn", before?.TitleEn),
            Value("publisher", before?.Publisher),
            Value("url", before?.Url),
            Value("published", before?.Published),
            Value("accessed", before?.Accessed));

        string? Value(string name, string? value)
            => (string?)row.Value(Frame.Source.First(property => property.Name == name), value, before is null, faults);
    }
}

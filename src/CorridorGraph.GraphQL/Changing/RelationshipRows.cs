using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows of <c>relate</c>.</summary>
internal sealed class RelationshipRows(GraphOntology ontology, ImmutableArray<GivenRow> rows) : ChangeDraft
{
    private readonly ImmutableArray<RelationshipIdentity> keys = [.. rows.Select(row => RelationshipOf(row, ontology))];

    public override ImmutableArray<string> Ids => [.. keys.Select(key => key.Id)];

    public override void Want(FactsWanted wanted)
    {
        WantRelationships(keys, wanted);
        WantSources(rows, wanted);
    }

    public override ImmutableArray<Change> Build(FactsFound found, RowFaults faults)
    {
        var firstRows = FirstRows(keys);
        var changes = ImmutableArray.CreateBuilder<Change>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            var (row, key) = (rows[i], keys[i]);
            if (IsDerived(row, key, faults))
            {
                continue;
            }

            if (firstRows[i] is var first && first < i)
            {
                row.Fault(
                    faults,
                    OperationCodes.DuplicateRow,
                    RowInputs.To,
                    $"{key.Id} is already in rows[{first}]. Put both into one row, or give them different dates in \"since\".");
                continue;
            }

            CheckEnds(row, key, found, faults);
            changes.Add(new PutRelationship(Merged(row, key, found, faults)));
        }

        return changes.ToImmutable();
    }

    private static void CheckEnds(GivenRow row, RelationshipIdentity key, FactsFound found, RowFaults faults)
    {
        var from = found.Entities.GetValueOrDefault(key.From);
        var to = found.Entities.GetValueOrDefault(key.To);
        if (from is null)
        {
            AddUnknownEntity(faults, row.Subject(RowInputs.From), key.From, row.Find(RowInputs.From), found);
        }

        if (to is null)
        {
            AddUnknownEntity(faults, row.Subject(RowInputs.To), key.To, row.Find(RowInputs.To), found);
        }

        if (from is not null && to is not null && !key.Type.Accepts(from.Type, to.Type))
        {
            row.Fault(faults, OperationCodes.OutOfDomain, RowInputs.To, EndsText.Describe(key.Type, (from.Id, from.Type), (to.Id, to.Type)));
        }
    }

    private static RelationshipFact Merged(GivenRow row, RelationshipIdentity key, FactsFound found, RowFaults faults)
    {
        var before = found.Relationships.GetValueOrDefault(key);
        string? until = Value("until", before?.Until);
        if (PartialDate.IsAfter(key.Since, until))
        {
            row.Fault(
                faults,
                OperationCodes.EndsBeforeItBegins,
                "until",
                $"It ends in \"{until}\", before it begins in \"{key.Since}\". Correct one of the two.");
        }

        return new RelationshipFact(
            key.Type,
            key.From,
            key.To,
            row.Sources(before?.Sources ?? [], found, faults),
            key.Since,
            until,
            Value("note", before?.Note),
            Value("confidence", before is { IsInferred: true } ? "INFERRED" : "CITED") == "INFERRED",
            Value("locator", before?.Locator));

        string? Value(string name, string? value)
            => (string?)row.Value(Frame.Relationship.First(property => property.Name == name), value, before is null, faults);
    }
}

using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows of <c>unrelate</c>.</summary>
internal sealed class RelationshipRemoval(GraphOntology ontology, ImmutableArray<GivenRow> rows) : ChangeDraft
{
    private readonly ImmutableArray<RelationshipIdentity> keys = [.. rows.Select(row => RelationshipOf(row, ontology))];

    public override ImmutableArray<string> Ids => [.. keys.Select(key => key.Id)];

    public override void Want(FactsWanted wanted) => WantRelationships(keys, wanted);

    public override ImmutableArray<Change> Build(FactsFound found, RowFaults faults)
    {
        var firstRows = FirstRows(keys);
        for (int i = 0; i < rows.Length; i++)
        {
            var (row, key) = (rows[i], keys[i]);
            if (IsDerived(row, key, faults))
            {
                continue;
            }

            if (firstRows[i] is var first && first < i)
            {
                row.Fault(faults, OperationCodes.DuplicateRow, RowInputs.To, $"{key.Id} is already in rows[{first}]. Give it once.");
            }
            else if (!found.Relationships.ContainsKey(key))
            {
                AddUnknown(row, key, found, faults);
            }
        }

        return [.. keys.Distinct().Select(key => new DeleteRelationship(key))];
    }

    private static void AddUnknown(GivenRow row, RelationshipIdentity key, FactsFound found, RowFaults faults)
    {
        foreach (var (field, id) in new[] { (RowInputs.From, key.From), (RowInputs.To, key.To) })
        {
            if (!found.Entities.ContainsKey(id))
            {
                AddUnknownEntity(faults, row.Subject(field), id, row.Find(field), found);
                return;
            }
        }

        string[] others =
        [
            .. found.Relationships.Keys.Where(other => other with { Since = key.Since } == key)
                .Select(other => other.Since is null ? "without \"since\"" : $"since \"{other.Since}\"")
                .Order(StringComparer.Ordinal),
        ];
        string hint = others.Length == 0
            ? $"No {key.Type} runs from \"{key.From}\" to \"{key.To}\"."
            : $"There is one {string.Join(" and one ", others)}.";
        row.Fault(faults, OperationCodes.UnknownRelationship, RowInputs.To, $"No relationship is {key.Id}. {hint}");
    }
}

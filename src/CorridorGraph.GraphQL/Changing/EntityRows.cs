using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows of <c>upsertFirms</c> and its like.</summary>
internal sealed class EntityRows(NodeType type, ImmutableArray<GivenRow> rows) : ChangeDraft
{
    private const string Id = "id";
    private const string FormerIds = "formerIds";

    private readonly HashSet<string> ids = [.. rows.Select(row => row.Text(Id)!)];

    public override ImmutableArray<string> Ids { get; } = [.. rows.Select(row => row.Text(Id)!)];

    public override void Want(FactsWanted wanted)
    {
        wanted.Entities.UnionWith(Ids);
        foreach (var row in rows)
        {
            wanted.Entities.UnionWith(row.Texts(FormerIds));
        }

        WantSources(rows, wanted);
    }

    public override ImmutableArray<Change> Build(FactsFound found, RowFaults faults)
    {
        var changes = ImmutableArray.CreateBuilder<Change>(rows.Length);
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        var firstRows = FirstRows(Ids);
        for (int i = 0; i < rows.Length; i++)
        {
            var (row, id) = (rows[i], Ids[i]);
            if (firstRows[i] is var first && first < i)
            {
                row.Fault(faults, OperationCodes.DuplicateRow, Id, $"The id \"{id}\" is already in rows[{first}]. Put both into one row.");
                continue;
            }

            var before = found.Entities.GetValueOrDefault(id);
            if (IsTakenOtherwise(row, id, before, found, faults))
            {
                continue;
            }

            CheckFormerIds(row, id, found, holders, faults);
            var values = type.Properties.Select((property, column)
                => property.Name == Id ? id : row.Value(property, before?.Values[column], before is null, faults));
            changes.Add(new PutEntity(new EntityFact(type, id, [.. values], row.Sources(before?.Sources ?? [], found, faults))));
        }

        return changes.ToImmutable();
    }

    private bool IsTakenOtherwise(GivenRow row, string id, EntityFact? before, FactsFound found, RowFaults faults)
    {
        if (before is not null && before.Type != type)
        {
            string instead = MutationFields.NameFor(before.Type);
            row.Fault(faults, OperationCodes.OtherType, Id, $"\"{id}\" is of the type {before.Type}, not {type}. Use {instead}, or choose another id.");
            return true;
        }

        if (before is null && found.Renamed.TryGetValue(id, out string? now))
        {
            row.Fault(faults, OperationCodes.FormerIdTaken, Id, $"The id \"{id}\" is a former id of \"{now}\". Write that, or choose another.");
            return true;
        }

        if (before is null && !IdText.IsValid(id))
        {
            row.Fault(faults, OperationCodes.WrongText, Id, IdText.Describe(id));
            return true;
        }

        return false;
    }

    // An id, former or not, stands for one entity: in the graph and in the rows of this call.
    private void CheckFormerIds(GivenRow row, string id, FactsFound found, Dictionary<string, string> holders, RowFaults faults)
    {
        foreach (string former in row.Texts(FormerIds))
        {
            string? whose = former == id ? "the entity's own id"
                : found.Entities.ContainsKey(former) || ids.Contains(former) ? "the id of another entity"
                : found.Renamed.TryGetValue(former, out string? now) && now != id ? $"already one of \"{now}\""
                : !holders.TryAdd(former, id) ? $"already one of \"{holders[former]}\""
                : null;
            if (whose is not null)
            {
                row.Fault(
                    faults, OperationCodes.FormerIdTaken, FormerIds, $"The former id \"{former}\" is {whose}. An id stands for one entity; remove it here.");
            }
        }
    }
}

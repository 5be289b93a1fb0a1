using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>The ids of <c>deleteEntities</c>. An entity takes its metrics with it, and its relationships only where the caller says so.</summary>
internal sealed class EntityRemoval : ChangeDraft
{
    private readonly ImmutableArray<ScalarInput> ids;
    private readonly bool detaches;

    public EntityRemoval(BoundField field)
    {
        ids = [.. ((ListInput)field.Argument(Arguments.Ids)!).Items.Cast<ScalarInput>()];
        detaches = field.Argument(Arguments.Detach) is BooleanInput { Value: true };
        Ids = [.. ids.Select(id => (string)id.Value)];
    }

    public override ImmutableArray<string> Ids { get; }

    public override void Want(FactsWanted wanted)
    {
        wanted.Entities.UnionWith(Ids);
        wanted.Ties.UnionWith(Ids);
    }

    public override ImmutableArray<Change> Build(FactsFound found, RowFaults faults)
    {
        var relationships = Ids.Distinct().ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var key in found.Relationships.Keys)
        {
            Count(relationships, key.From);
            if (key.To != key.From)
            {
                Count(relationships, key.To);
            }
        }

        var firstRows = FirstRows(Ids);
        for (int i = 0; i < Ids.Length; i++)
        {
            string subject = $"ids[{i}]", id = Ids[i];
            if (firstRows[i] is var first && first < i)
            {
                faults.Add(OperationCodes.DuplicateRow, subject, $"The id \"{id}\" is already in ids[{first}]. Give it once.", ids[i]);
            }
            else if (!found.Entities.ContainsKey(id))
            {
                AddUnknownEntity(faults, subject, id, ids[i], found);
            }
            else if (relationships[id] is > 0 and var count && !detaches)
            {
                string has = count == 1 ? "1 relationship" : $"{count} relationships";
                faults.Add(
                    OperationCodes.StillRelated,
                    subject,
                    $"\"{id}\" still has {has}. Delete them first with unrelate, or all with detach: true.",
                    ids[i]);
            }
        }

        return
        [
            .. found.Relationships.Keys.OrderBy(identity => identity.Id, StringComparer.Ordinal).Select(identity => new DeleteRelationship(identity)),
            .. found.Metrics.Keys.OrderBy(Words, StringComparer.Ordinal).Select(identity => new DeleteMetric(identity)),
            .. Ids.Select(id => new DeleteEntity(id)),
        ];
    }

    // The change log has one order, whatever order the store gave.
    private static string Words(MetricIdentity identity) => $"{identity.Entity}\n{identity.Name}\n{identity.AsOf}\n{identity.Unit}";

    private static void Count(Dictionary<string, int> relationships, string end)
    {
        if (relationships.TryGetValue(end, out int count))
        {
            relationships[end] = count + 1;
        }
    }
}

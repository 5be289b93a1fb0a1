using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>From an entry of the change log to the change that takes it back, as long as the graph still is what the entry made of it.</summary>
internal sealed class Reversal(StoredFacts facts, FactReader reader)
{
    /// <summary>The change, or why there is none.</summary>
    public Outcome<Change> Of(LoggedChange entry)
    {
        if (entry.Kind == EmbeddedStore.FillKind)
        {
            return Refused(entry, "it filled the file; there is nothing before it");
        }

        byte[] json = Encoding.UTF8.GetBytes((entry.Before ?? entry.After)!);
        (Change change, string? now, string? fault) = entry.Kind switch
        {
            nameof(PutSource) or nameof(DeleteSource) => OfSource(FactReader.Source(json), entry),
            nameof(PutEntity) or nameof(DeleteEntity) => OfEntity(reader.Entity(json), entry),
            nameof(PutRelationship) or nameof(DeleteRelationship) => OfRelationship(reader.Relationship(json), entry),
            _ => OfMetric(FactReader.Metric(json), entry),
        };
        if (now != entry.After)
        {
            return Refused(entry, $"\"{entry.What}\" was changed again since; take the later change back first");
        }

        return fault is null ? change : Refused(entry, fault);
    }

    private (Change Change, string? Now, string? Fault) OfSource(SourceFact fact, LoggedChange entry)
    {
        string? now = facts.Sources.Rows.TryGetValue(fact.Id, out var row) ? FactText.Of(row) : null;
        bool isCited = facts.Entities.Rows.Values.Any(cites => cites.Sources.Contains(fact.Id))
            || facts.Relationships.Rows.Values.Any(cites => cites.Sources.Contains(fact.Id))
            || facts.Metrics.Rows.Values.Any(cites => cites.Sources.Contains(fact.Id));
        return entry.Before is null
            ? (new DeleteSource(fact.Id), now, isCited ? "facts cite the source that it made" : null)
            : (new PutSource(fact), now, null);
    }

    private (Change Change, string? Now, string? Fault) OfEntity(EntityFact fact, LoggedChange entry)
    {
        string? now = facts.Entities.Rows.TryGetValue(fact.Id, out var row) ? FactText.Of(row) : null;
        if (entry.Before is null)
        {
            bool isTied = facts.Relationships.Rows.Values.Any(tie => tie.From == fact.Id || tie.To == fact.Id)
                || facts.Metrics.Rows.Values.Any(metric => metric.Entity == fact.Id);
            return (new DeleteEntity(fact.Id), now, isTied ? "the entity that it made has relationships or metrics" : null);
        }

        string[] taken = [.. facts.OthersWith(fact)];
        string? clash = taken.Length > 0 ? $"\"{taken[0]}\" stands for another entity now" : null;
        return (new PutEntity(fact), now, clash ?? Uncited(fact.Sources));
    }

    private (Change Change, string? Now, string? Fault) OfRelationship(RelationshipFact fact, LoggedChange entry)
    {
        string? now = facts.Relationships.Rows.TryGetValue(fact.Id, out var row) ? FactText.Of(row) : null;
        return entry.Before is null
            ? (new DeleteRelationship(RelationshipIdentity.Of(fact)), now, null)
            : (new PutRelationship(fact), now, Missing(fact.From) ?? Missing(fact.To) ?? Uncited(fact.Sources));
    }

    private (Change Change, string? Now, string? Fault) OfMetric(MetricFact fact, LoggedChange entry)
    {
        var identity = MetricIdentity.Of(fact);
        string? now = facts.Metrics.Rows.TryGetValue(FactText.Key(identity), out var row) ? FactText.Of(row) : null;
        return entry.Before is null
            ? (new DeleteMetric(identity), now, null)
            : (new PutMetric(fact), now, Missing(fact.Entity) ?? Uncited(fact.Sources));
    }

    private string? Missing(string entity) => facts.Entities.Rows.ContainsKey(entity) ? null : $"the entity \"{entity}\" is gone";

    private string? Uncited(IEnumerable<string> sources)
        => sources.FirstOrDefault(id => !facts.Sources.Rows.ContainsKey(id)) is { } gone ? $"the source \"{gone}\" is gone" : null;

    private static Diagnostic Refused(LoggedChange entry, string why)
        => new(JournalCodes.NotTakenBack, $"Change {entry.Number} cannot be taken back: {why}. Nothing was changed.");
}

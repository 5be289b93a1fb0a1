using System.Collections.Immutable;
using System.Text;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>From entries of the change log to the changes that take them back, the last one first.</summary>
internal sealed class Reversal
{
    private readonly ImmutableArray<(LoggedChange Entry, object Fact)> undone;

    /// <summary>Reads entries, oldest first.</summary>
    public Reversal(IEnumerable<LoggedChange> entries, GraphOntology ontology)
    {
        var reader = new FactReader(ontology);
        undone = [.. entries.Reverse().Select(entry => (entry, Fact(entry, reader)))];
        foreach (var (entry, fact) in undone)
        {
            Want(entry, fact);
        }
    }

    /// <summary>The rows that <see cref="Build"/> must see.</summary>
    public FactsWanted Wanted { get; } = new();

    /// <summary>Why an entry is not taken back.</summary>
    public static Diagnostic Refused(LoggedChange entry, string why)
        => new(ChangeCodes.NotTakenBack, $"Change {entry.Number} cannot be taken back: {why}. Nothing was changed.");

    /// <summary>The changes, or why there are none. <paramref name="now"/> becomes what the graph will be.</summary>
    public Outcome<TakenBack> Build(FactsFound now)
    {
        foreach (var (entry, fact) in undone)
        {
            if (Undo(entry, fact, now) != entry.After)
            {
                return Refused(entry, $"\"{entry.What}\" was changed again since; take the later change back first");
            }
        }

        foreach (var (entry, fact) in undone)
        {
            if (Misfit(entry, fact, now) is { } why)
            {
                return Refused(entry, why);
            }
        }

        return new TakenBack([.. undone.Select(step => Change(step.Entry, step.Fact))]);
    }

    private static object Fact(LoggedChange entry, FactReader reader)
    {
        byte[] json = Encoding.UTF8.GetBytes((entry.Before ?? entry.After)!);
        return entry.Kind switch
        {
            nameof(PutSource) or nameof(DeleteSource) => FactReader.Source(json),
            nameof(PutEntity) or nameof(DeleteEntity) or nameof(MergeEntity) => reader.Entity(json),
            nameof(PutRelationship) or nameof(DeleteRelationship) => reader.Relationship(json),
            _ => FactReader.Metric(json),
        };
    }

    private void Want(LoggedChange entry, object fact)
    {
        switch (fact)
        {
            case SourceFact source:
                Wanted.Sources.Add(source.Id);
                Wanted.Citations.Add(source.Id);
                break;
            case EntityFact entity:
                Wanted.Entities.UnionWith([entity.Id, .. entity.FormerIds]);
                Wanted.Sources.UnionWith(entity.Sources);
                Wanted.Ties.UnionWith(entry.Before is null ? [entity.Id] : []);
                break;
            case RelationshipFact tie:
                Wanted.Relationships.Add(RelationshipIdentity.Of(tie));
                Wanted.Entities.UnionWith([tie.From, tie.To]);
                Wanted.Sources.UnionWith(tie.Sources);
                break;
            case MetricFact metric:
                Wanted.Metrics.Add(MetricIdentity.Of(metric));
                Wanted.Entities.Add(metric.Entity);
                Wanted.Sources.UnionWith(metric.Sources);
                break;
        }
    }

    // Gives the row as it was before this step.
    private static string? Undo(LoggedChange entry, object fact, FactsFound now) => fact switch
    {
        SourceFact source => Undo(entry, now.Sources, source.Id, source, FactText.Of),
        EntityFact entity => Undo(entry, now.Entities, entity.Id, entity, FactText.Of),
        RelationshipFact tie => Undo(entry, now.Relationships, RelationshipIdentity.Of(tie), tie, FactText.Of),
        MetricFact metric => Undo(entry, now.Metrics, MetricIdentity.Of(metric), metric, FactText.Of),
        _ => throw new InvalidOperationException($"No entry holds {fact}."),
    };

    private static string? Undo<TKey, T>(LoggedChange entry, Dictionary<TKey, T> rows, TKey key, T fact, Func<T, string> text)
        where TKey : notnull
        where T : class
    {
        string? present = rows.TryGetValue(key, out T? row) ? text(row) : null;
        if (entry.Before is null)
        {
            rows.Remove(key);
        }
        else
        {
            rows[key] = fact;
        }

        return present;
    }

    private static Change Change(LoggedChange entry, object fact) => (fact, entry.Before is null) switch
    {
        (SourceFact source, true) => new DeleteSource(source.Id),
        (SourceFact source, false) => new PutSource(source),
        (EntityFact entity, true) => new DeleteEntity(entity.Id),
        (EntityFact entity, false) => new PutEntity(entity),
        (RelationshipFact tie, true) => new DeleteRelationship(RelationshipIdentity.Of(tie)),
        (RelationshipFact tie, false) => new PutRelationship(tie),
        (MetricFact metric, true) => new DeleteMetric(MetricIdentity.Of(metric)),
        (MetricFact metric, false) => new PutMetric(metric),
        _ => throw new InvalidOperationException($"No entry holds {fact}."),
    };

    // What would be wrong with the graph.
    private static string? Misfit(LoggedChange entry, object fact, FactsFound then) => fact switch
    {
        SourceFact source => entry.Before is null && then.Cited.Contains(source.Id) ? "facts cite the source that it made" : null,
        EntityFact entity when entry.Before is null => IsTied(entity.Id, then) ? "the entity that it made has relationships or metrics" : null,
        EntityFact entity => Clash(entity, then) ?? Uncited(entity.Sources, then),
        _ when entry.Before is null => null,
        RelationshipFact tie => Missing(tie.From, then) ?? Missing(tie.To, then) ?? Uncited(tie.Sources, then),
        MetricFact metric => Missing(metric.Entity, then) ?? Uncited(metric.Sources, then),
        _ => null,
    };

    private static bool IsTied(string id, FactsFound then)
        => then.Relationships.Keys.Any(tie => tie.From == id || tie.To == id) || then.Metrics.Keys.Any(metric => metric.Entity == id);

    private static string? Clash(EntityFact entity, FactsFound then)
        => entity.FormerIds.FirstOrDefault(then.Entities.ContainsKey) is { } taken ? $"\"{taken}\" stands for another entity now"
            : entity.FormerIds.Append(entity.Id).FirstOrDefault(id => IsFormerOfAnother(id, entity.Id, then)) is { } former
                ? $"\"{former}\" stands for another entity now"
                : null;

    // The other may be taken back itself, and no longer have the id then.
    private static bool IsFormerOfAnother(string id, string entity, FactsFound then)
        => then.Renamed.TryGetValue(id, out string? owner) && owner != entity
            && (!then.Entities.TryGetValue(owner, out var other) || other.FormerIds.Contains(id));

    private static string? Missing(string entity, FactsFound then)
        => then.Entities.ContainsKey(entity) ? null : $"the entity \"{entity}\" is gone";

    private static string? Uncited(IEnumerable<string> sources, FactsFound then)
        => sources.FirstOrDefault(id => !then.Sources.ContainsKey(id)) is { } gone ? $"the source \"{gone}\" is gone" : null;
}

/// <summary>Changes that take others back, in order.</summary>
internal sealed record TakenBack(ImmutableArray<Change> Changes);

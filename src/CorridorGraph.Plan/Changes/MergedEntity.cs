using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>What two entities become, and what is lost on the way.</summary>
internal sealed class MergedEntity
{
    private readonly FactsFound found;
    private readonly EntityFact old;
    private readonly EntityFact stays;
    private readonly List<string> conflicts = [];

    private MergedEntity(FactsFound found, EntityFact old, EntityFact stays)
    {
        (this.found, this.old, this.stays) = (found, old, stays);
        Change[] ties = [.. Relationships()];
        Change[] metrics = [.. Metrics()];
        Changes =
        [
            .. ties.OfType<DeleteRelationship>(), .. metrics.OfType<DeleteMetric>(), .. ties.OfType<PutRelationship>(),
            .. metrics.OfType<PutMetric>(), new PutEntity(Entity()), new MergeEntity(old.Id),
        ];
    }

    /// <summary>The changes in order: the old entity goes last.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>What is lost, a sentence each.</summary>
    public IReadOnlyList<string> Conflicts => conflicts;

    /// <summary>Merges what was found; two types do not become one.</summary>
    public static Outcome<MergedEntity> Of(FactsFound found, string old, string stays)
    {
        if (!found.Entities.TryGetValue(old, out var first) || !found.Entities.TryGetValue(stays, out var second))
        {
            return new Diagnostic(ChangeCodes.NotMerged, $"\"{old}\" or \"{stays}\" was deleted in this moment. Nothing was changed.");
        }

        return first.Type == second.Type
            ? new MergedEntity(found, first, second)
            : new Diagnostic(
                ChangeCodes.NotMerged,
                $"\"{old}\" is of the type {first.Type}, \"{stays}\" of the type {second.Type}. Only entities of one type become one.");
    }

    private EntityFact Entity()
    {
        var values = stays.Values.ToBuilder();
        for (int i = 0; i < values.Count; i++)
        {
            var property = stays.Type.Properties[i];
            if (property.Name == EntityFact.FormerIdsName)
            {
                values[i] = Union(stays.FormerIds, [old.Id, .. old.FormerIds]);
            }
            else if (property.IsList)
            {
                values[i] = Union(Items(stays.Values[i]), Items(old.Values[i]));
            }
            else if (property.Enum == Frame.Confidence)
            {
                values[i] = Frame.Confidence.Values.First(value => value.Equals(stays.Values[i]) || value.Equals(old.Values[i]));
            }
            else if (property.Name != "id")
            {
                values[i] = Value(property.Name, stays.Values[i], old.Values[i], "");
            }
        }

        return stays with { Values = values.ToImmutable(), Sources = Union(stays.Sources, old.Sources) };
    }

    private IEnumerable<Change> Relationships()
    {
        foreach (var (identity, tie) in found.Relationships.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
        {
            if (tie.From != old.Id && tie.To != old.Id)
            {
                continue;
            }

            yield return new DeleteRelationship(identity);
            var moved = tie with { From = Moved(tie.From), To = Moved(tie.To) };
            if (moved.From == moved.To && tie.From != tie.To)
            {
                conflicts.Add($"{identity.Id} ties the two to each other and goes.");
            }
            else
            {
                yield return new PutRelationship(
                    found.Relationships.TryGetValue(RelationshipIdentity.Of(moved), out var present) ? United(present, moved) : moved);
            }
        }
    }

    private IEnumerable<Change> Metrics()
    {
        foreach (var (identity, metric) in found.Metrics.OrderBy(pair => FactText.Key(pair.Key), StringComparer.Ordinal))
        {
            if (metric.Entity == old.Id)
            {
                yield return new DeleteMetric(identity);
                var moved = metric with { Entity = stays.Id };
                yield return new PutMetric(
                    found.Metrics.TryGetValue(MetricIdentity.Of(moved), out var present) ? United(present, moved) : moved);
            }
        }
    }

    private RelationshipFact United(RelationshipFact present, RelationshipFact moved)
    {
        string of = $" of {present.Id}";
        return present with
        {
            Until = (string?)Value("until", present.Until, moved.Until, of),
            Note = (string?)Value("note", present.Note, moved.Note, of),
            Locator = (string?)Value("locator", present.Locator, moved.Locator, of),
            // What one source states is stated.
            IsInferred = present.IsInferred && moved.IsInferred,
            Sources = Union(present.Sources, moved.Sources),
        };
    }

    private MetricFact United(MetricFact present, MetricFact moved)
    {
        string of = $" of the metric {present.Name}";
        return present with
        {
            Value = (double)Value("value", present.Value, moved.Value, of)!,
            Locator = (string?)Value("locator", present.Locator, moved.Locator, of),
            Sources = Union(present.Sources, moved.Sources),
        };
    }

    private object? Value(string name, object? kept, object? lost, string of)
    {
        if (kept is not null && lost is not null && !kept.Equals(lost))
        {
            conflicts.Add(FormattableString.Invariant($"\"{name}\"{of} stays \"{kept}\"; \"{lost}\" goes."));
        }

        return kept ?? lost;
    }

    private string Moved(string end) => end == old.Id ? stays.Id : end;

    private static ImmutableArray<string> Items(object? list) => list is ImmutableArray<string> { IsDefault: false } items ? items : [];

    private static ImmutableArray<string> Union(ImmutableArray<string> first, ImmutableArray<string> second) => [.. first.Union(second)];
}

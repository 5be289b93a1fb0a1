using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>From a dataset that is right in itself, and the graph that it goes into, to the changes that bring it there.</summary>
public static class ImportPlan
{
    /// <summary>
    /// Puts every row of the dataset; where <paramref name="prune"/> is set, also deletes what the dataset lacks. A dataset is whole in itself, so
    /// all that can clash with the graph are ids.
    /// </summary>
    /// <param name="dataset">The facts of a folder.</param>
    /// <param name="graph">The facts of the graph.</param>
    /// <param name="prune">Whether to delete what the folder lacks.</param>
    /// <param name="author">Who the change log says it was.</param>
    /// <param name="folder">Where the dataset was read from, for the places of faults.</param>
    public static Outcome<ChangeSet> Make(GraphFacts dataset, GraphFacts graph, bool prune, string author, string folder)
    {
        var faults = new FaultList();
        if (!prune)
        {
            CheckIds(dataset, graph, new EntityLines(folder), faults);
        }

        if (!faults.IsEmpty)
        {
            return faults.ToImmutable();
        }

        var changes = ImmutableArray.CreateBuilder<Change>();
        changes.AddRange(dataset.Sources.Select(fact => new PutSource(fact)));
        changes.AddRange(dataset.Entities.Select(fact => new PutEntity(fact)));
        changes.AddRange(dataset.Relationships.Select(fact => new PutRelationship(fact)));
        changes.AddRange(dataset.Metrics.Select(fact => new PutMetric(fact)));
        if (prune)
        {
            Prune(dataset, graph, changes);
        }

        return new ChangeSet(changes.ToImmutable(), author);
    }

    // What speaks of others goes before what it speaks of.
    private static void Prune(GraphFacts dataset, GraphFacts graph, ImmutableArray<Change>.Builder changes)
    {
        changes.AddRange(graph.Metrics.Select(MetricIdentity.Of).Except(dataset.Metrics.Select(MetricIdentity.Of))
            .Select(identity => new DeleteMetric(identity)));
        changes.AddRange(graph.Relationships.Select(RelationshipIdentity.Of).Except(dataset.Relationships.Select(RelationshipIdentity.Of))
            .Select(identity => new DeleteRelationship(identity)));
        changes.AddRange(graph.Entities.Select(fact => fact.Id).Except(dataset.Entities.Select(fact => fact.Id))
            .Select(id => new DeleteEntity(id)));
        changes.AddRange(graph.Sources.Select(fact => fact.Id).Except(dataset.Sources.Select(fact => fact.Id))
            .Select(id => new DeleteSource(id)));
    }

    private static void CheckIds(GraphFacts dataset, GraphFacts graph, EntityLines lines, FaultList faults)
    {
        var merged = graph.Entities.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        foreach (EntityFact fact in dataset.Entities)
        {
            if (merged.TryGetValue(fact.Id, out var present) && present.Type != fact.Type)
            {
                faults.Add(
                    ExchangeCodes.DuplicateId,
                    $"The id \"{fact.Id}\" is a {present.Type} in the graph and a {fact.Type} in the folder. An entity keeps its type: "
                        + "choose another id, or import a whole graph with --prune.",
                    lines.PlaceOf(fact, "id"));
            }

            merged[fact.Id] = fact;
        }

        var owners = new Dictionary<string, EntityFact>(StringComparer.Ordinal);
        foreach (EntityFact fact in merged.Values)
        {
            foreach (string former in FormerIds(fact))
            {
                if (merged.ContainsKey(former) || !owners.TryAdd(former, fact))
                {
                    EntityFact other = merged.TryGetValue(former, out var present) ? present : owners[former];
                    faults.Add(
                        ExchangeCodes.FormerIdClash,
                        $"With the folder in it, the graph would have \"{former}\" as a former id of \"{fact.Id}\" and for \"{other.Id}\" too. An id "
                            + "stands for one entity: correct the folder, or delete one of the two from the graph.",
                        lines.PlaceOf(fact, "formerIds") ?? lines.PlaceOf(other, other.Id == former ? "id" : "formerIds"));
                }
            }
        }
    }

    private static ImmutableArray<string> FormerIds(EntityFact fact)
        => fact.Values[fact.Type.Properties.Index().First(pair => pair.Item.Name == "formerIds").Index] is ImmutableArray<string> ids ? ids : [];
}

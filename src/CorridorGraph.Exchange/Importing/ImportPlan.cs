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
    public static Outcome<ChangeSet> Make(GraphFacts dataset, GraphFacts graph, bool prune, string author)
    {
        var faults = new FaultList();
        if (!prune)
        {
            CheckIds(dataset, graph, faults);
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

    private static void CheckIds(GraphFacts dataset, GraphFacts graph, FaultList faults)
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
                    new Place(DatasetFiles.NameOf(fact.Type), 1, 0));
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
                    string other = merged.ContainsKey(former) ? former : owners[former].Id;
                    faults.Add(
                        ExchangeCodes.FormerIdClash,
                        $"With the folder in it, the graph would have \"{former}\" as a former id of \"{fact.Id}\" and for \"{other}\" too. An id "
                            + "stands for one entity: correct the folder, or delete one of the two from the graph.",
                        new Place(DatasetFiles.NameOf(fact.Type), 1, 0));
                }
            }
        }
    }

    private static ImmutableArray<string> FormerIds(EntityFact fact)
        => fact.Values[fact.Type.Properties.Index().First(pair => pair.Item.Name == "formerIds").Index] is ImmutableArray<string> ids ? ids : [];
}

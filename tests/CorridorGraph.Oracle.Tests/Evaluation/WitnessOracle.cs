using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>
/// Witnesses of an entity. <see cref="MinimalSets"/> goes by the definition alone: it takes relationships away and asks the filter again.
/// <see cref="Witnesses"/> spells every way out in which the filter is true; it also knows in which order a walk meets the relationships.
/// </summary>
internal sealed class WitnessOracle(PlainGraph graph, Scope scope)
{
    private const int MaxWays = 400;
    private const int MaxSearched = 3_000;

    private readonly FilterOracle filters = new(graph, scope);

    /// <summary>All witnesses, strongest first.</summary>
    /// <exception cref="TooLargeException">There are too many ways.</exception>
    public IReadOnlyList<Witness> Witnesses(Selected selected)
    {
        if (selected.Where is null)
        {
            return [];
        }

        List<ImmutableArray<Edge>> ways = [.. Ways(selected.Where, selected.Entity)];
        var sets = ways.Select(way => way.Select(edge => edge.Relationship).ToHashSet()).ToList();
        return [.. ways.Zip(sets)
            .Where(pair => pair.Second.Count > 0 && !sets.Any(other => other.IsProperSubsetOf(pair.Second)))
            .Select(pair => Walked(selected.Entity, pair.First))
            .Order(Comparer<Witness>.Create(Compare))
            .DistinctBy(witness => string.Join('\n', witness.Relationships.Select(each => each.Id).Order(StringComparer.Ordinal)))];
    }

    /// <summary>Every minimal set of relationships that alone lets the entity through; none where none is needed.</summary>
    /// <exception cref="TooLargeException">There are too many sets to search.</exception>
    public IReadOnlyList<HashSet<RelationshipFact>> MinimalSets(Where where, EntityFact entity)
    {
        List<HashSet<RelationshipFact>> found = [];
        HashSet<string> searched = [];
        Search([.. graph.Facts.Relationships]);
        return [.. found.Where(set => set.Count > 0)];

        void Search(HashSet<RelationshipFact> allowed)
        {
            if (!filters.Passes(where, entity, allowed) || !searched.Add(Name(allowed)))
            {
                return;
            }

            if (searched.Count > MaxSearched)
            {
                throw new TooLargeException("There are too many sets to search.");
            }

            HashSet<RelationshipFact> minimal = [.. allowed];
            foreach (var relationship in allowed)
            {
                minimal.Remove(relationship);
                if (!filters.Passes(where, entity, minimal))
                {
                    minimal.Add(relationship);
                }
            }

            if (!found.Any(minimal.SetEquals))
            {
                found.Add(minimal);
            }

            // Another minimal set lacks at least one relationship of this one.
            foreach (var relationship in minimal)
            {
                Search([.. allowed.Where(each => each != relationship)]);
            }
        }
    }

    private static string Name(HashSet<RelationshipFact> set)
        => string.Join('\n', set.Select(relationship => relationship.Id).Order(StringComparer.Ordinal));

    // Every way in which a filter is true of an entity, as the edges that it passes; empty where it is false.
    private IEnumerable<ImmutableArray<Edge>> Ways(Where? where, EntityFact entity)
        => where is null ? [[]] : Together(where.Clauses.Select(clause => Ways(clause, entity)));

    private IEnumerable<ImmutableArray<Edge>> Ways(Clause clause, EntityFact entity) => clause switch
    {
        AndClause and => Together(and.Parts.Select(part => Ways(part, entity))),
        OrClause or => or.Parts.SelectMany(part => Ways(part, entity)),
        AsClause narrowed => narrowed.Type == entity.Type ? Ways(narrowed.Part, entity) : [],
        RelatedClause related => Together(related.Quantifiers.Select(each => Ways(related.Field, each, entity))),
        _ => filters.Passes(new Where("", [clause]), entity) ? [[]] : [],
    };

    private IEnumerable<ImmutableArray<Edge>> Ways(RelationshipField field, Quantifier quantifier, EntityFact entity)
        => quantifier switch
        {
            { Quantity: Quantity.Some } or { Quantity: Quantity.Any, Any: true } =>
                graph.Follow(entity, field, scope).SelectMany(edge => Ways(quantifier.Inner, edge.Far).Select(way => way.Insert(0, edge))),
            _ => filters.Passes(new Where("", [new RelatedClause(field, [quantifier])]), entity) ? [[]] : [],
        };

    private static IEnumerable<ImmutableArray<Edge>> Together(IEnumerable<IEnumerable<ImmutableArray<Edge>>> parts)
    {
        List<ImmutableArray<Edge>> ways = [[]];
        foreach (var part in parts)
        {
            List<ImmutableArray<Edge>> more = [.. part];
            ways = [.. ways.SelectMany(way => more.Select(other => way.AddRange(other))).Take(MaxWays + 1)];
            if (ways.Count > MaxWays)
            {
                throw new TooLargeException("A filter is true in too many ways.");
            }
        }

        return ways;
    }

    private static Witness Walked(EntityFact start, ImmutableArray<Edge> way)
        => new([.. way.Select(edge => edge.Far).Prepend(start).Distinct()], [.. way.Select(edge => edge.Relationship).Distinct()]);

    private static int Compare(Witness left, Witness right)
    {
        int order = left.Inferred.CompareTo(right.Inferred);
        order = order != 0 ? order : left.Relationships.Length.CompareTo(right.Relationships.Length);
        order = order != 0 ? order : Compare(left.Nodes.Select(node => node.Id), right.Nodes.Select(node => node.Id));
        return order != 0 ? order : Compare(left.Relationships.Select(each => each.Id), right.Relationships.Select(each => each.Id));
    }

    private static int Compare(IEnumerable<string> left, IEnumerable<string> right)
    {
        int order = left.Zip(right, string.CompareOrdinal).FirstOrDefault(comparison => comparison != 0);
        return order != 0 ? order : left.Count().CompareTo(right.Count());
    }
}

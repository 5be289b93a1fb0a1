using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>
/// A small graph with every choice of its relationships, each a number with one bit a relationship. What a witness is can so be looked up:
/// a choice that is enough, and is not without any one of its relationships.
/// </summary>
internal sealed class PartialGraphs(PathGraphCase drawn, Scope scope)
{
    private readonly Dictionary<(string Type, int Choice), HashSet<(string From, string To)>> known = [];

    /// <summary>The choice of all relationships.</summary>
    public int All => (1 << drawn.Facts.Relationships.Count) - 1;

    /// <summary>What a type ties a node with where only the chosen relationships are there.</summary>
    public IEnumerable<string> Follow(DerivedPathType type, bool isBack, string node, int choice)
        => from pair in Pairs(type, choice)
           where node == (isBack ? pair.To : pair.From)
           select isBack ? pair.From : pair.To;

    /// <summary>The least choices that are enough, as ids of relationships; none where nothing is needed.</summary>
    public IEnumerable<ImmutableArray<string>> Least(Predicate<int> isEnough)
    {
        int[] single = [.. Enumerable.Range(0, drawn.Facts.Relationships.Count).Select(i => 1 << i)];
        return from choice in Enumerable.Range(1, All)
               where isEnough(choice) && !single.Any(bit => (choice & bit) != 0 && isEnough(choice & ~bit))
               select Chosen(choice).Select(relationship => relationship.Id).ToImmutableArray();
    }

    private HashSet<(string From, string To)> Pairs(DerivedPathType type, int choice)
    {
        if (!known.TryGetValue((type.Name, choice), out var pairs))
        {
            pairs = new PathOracle(drawn.Facts with { Relationships = [.. Chosen(choice)] }, scope).Pairs(type);
            known.Add((type.Name, choice), pairs);
        }

        return pairs;
    }

    private IEnumerable<RelationshipFact> Chosen(int choice) => drawn.Facts.Relationships.Where((_, i) => (choice & (1 << i)) != 0);
}

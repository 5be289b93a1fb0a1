using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Takes away what a difference does not need: selections first, then relationships, entities and metrics.</summary>
internal static class Shrinker
{
    public static async Task<Case> ShrinkAsync(Case failing)
    {
        failing = await ShrinkQueryAsync(failing);
        var facts = failing.Graph.Facts;
        failing = await DropAsync(failing, facts.Relationships, (left, kept) => left with { Relationships = kept });
        failing = await DropAsync(failing, facts.Metrics, (left, kept) => left with { Metrics = kept });
        failing = await DropAsync(failing, facts.Entities, (left, kept) => WithoutDangling(left with { Entities = kept }));
        return failing;
    }

    private static GraphFacts WithoutDangling(GraphFacts facts)
    {
        var ids = facts.Entities.Select(entity => entity.Id).ToHashSet();
        return facts with
        {
            Relationships = [.. facts.Relationships.Where(each => ids.Contains(each.From) && ids.Contains(each.To))],
            Metrics = [.. facts.Metrics.Where(each => ids.Contains(each.Entity))],
        };
    }

    private static async Task<Case> DropAsync<T>(Case failing, IReadOnlyList<T> facts, Func<GraphFacts, IReadOnlyList<T>, GraphFacts> with)
    {
        for (int size = Math.Max(1, facts.Count / 2); ; size /= 2)
        {
            for (int start = 0; start < facts.Count;)
            {
                T[] kept = [.. facts.Take(start), .. facts.Skip(start + size)];
                var smaller = new PlainGraph(failing.Graph.Ontology, with(failing.Graph.Facts, kept));
                if (await TryAsync(smaller, failing.Query, failing) is { } found)
                {
                    (failing, facts) = (found, kept);
                }
                else
                {
                    start += size;
                }
            }

            if (size == 1)
            {
                return failing;
            }
        }
    }

    private static async Task<Case> ShrinkQueryAsync(Case failing)
    {
        while (true)
        {
            Case? smaller = null;
            foreach (var roots in Smaller(failing.Query.Roots))
            {
                smaller = await TryAsync(failing.Graph, new Query([.. roots]), failing);
                if (smaller is not null)
                {
                    break;
                }
            }

            if (smaller is null)
            {
                return failing;
            }

            failing = smaller;
        }
    }

    // The same selections without one of them, or with one of them made smaller.
    private static IEnumerable<IEnumerable<Selection>> Smaller(IReadOnlyList<Selection> selections)
    {
        for (int i = 0; i < selections.Count; i++)
        {
            if (selections.Count > 1)
            {
                yield return selections.Where((_, index) => index != i);
            }

            foreach (var inner in Smaller(selections[i].Selections))
            {
                yield return selections.Select((selection, index) => index == i ? selection with { Selections = [.. inner] } : selection);
            }

            foreach (var simpler in Simpler(selections[i]))
            {
                yield return selections.Select((selection, index) => index == i ? simpler : selection);
            }
        }
    }

    private static IEnumerable<Selection> Simpler(Selection selection)
    {
        if (selection is Field { Arguments: Grouping grouping } aggregate)
        {
            foreach (var smaller in SmallerGroupings.Of(aggregate, grouping))
            {
                yield return smaller;
            }
        }

        if (selection is Field { Arguments: Choice choice } field)
        {
            foreach (var smaller in SmallerFilters.Of(choice.Where))
            {
                yield return field with { Arguments = choice.With(smaller, choice.WhereEdge, choice.Order) };
            }

            foreach (var smaller in SmallerFilters.Of(choice.WhereEdge))
            {
                yield return field with { Arguments = choice.With(choice.Where, smaller, choice.Order) };
            }

            if (choice.Order.Length > 0)
            {
                yield return field with { Arguments = choice.With(choice.Where, choice.WhereEdge, choice.Order[..^1]) };
            }
        }
    }

    private static async Task<Case?> TryAsync(PlainGraph graph, Query query, Case failing)
    {
        try
        {
            // A literal form shows the difference best; where only variables show it, the query stays as it is.
            var written = query == failing.Query ? failing.Written : QueryWriter.Write(query, new Draw(0), 0);
            var smaller = await Case.RunAsync(new Subject(graph), query, written);
            return smaller.Agrees || smaller.KindOfDifference != failing.KindOfDifference ? null : smaller;
        }
        catch (TooLargeException)
        {
            return null;
        }
    }
}

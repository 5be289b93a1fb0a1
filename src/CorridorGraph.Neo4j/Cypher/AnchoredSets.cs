using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes a chain of hops to a node of known id as the set of nodes that it ties to that end: found once, from the end, before all rows. Where
/// a chain stands under <c>or</c> or <c>not</c>, no MATCH can start from its end, and every row would have to be followed.
/// </summary>
internal sealed class AnchoredSets(StatementContext context, PredicateWriter predicates)
{
    private readonly Dictionary<Related, string> known = [];

    /// <summary>Whether a filter is such a chain, or has one among what it demands.</summary>
    public static bool Includes(Filter filter) => In(filter) is not null;

    /// <summary>The first such chain among what a filter demands.</summary>
    public static Related? In(Filter filter)
        => Demands(filter).OfType<Related>().FirstOrDefault(related => Follow(related, []));

    /// <summary>The filters that must all hold for one to hold.</summary>
    public static IEnumerable<Filter> Demands(Filter filter) => filter switch
    {
        AllOf all => all.Filters.SelectMany(Demands),
        Always { Value: true } => [],
        _ => [filter],
    };

    /// <summary>The variable that holds the set.</summary>
    public string Of(Related chain) => known.TryGetValue(chain, out string? set) ? set : known[chain] = Write(chain);

    private string Write(Related chain)
    {
        List<Link> links = [];
        Follow(chain, links);
        var ends = links.Select(_ => context.Text.Variable("n")).ToList();
        string text = $"OPTIONAL MATCH ({ends[^1]}:{Frame.EntityName})" + HopPattern.Where(Conditions(links[^1], ends[^1]));
        for (int i = links.Count - 1; i > 0; i--)
        {
            text += $" {Hop(links[i], ends[i - 1], ends[i], Conditions(links[i - 1], ends[i - 1]))}";
        }

        string node = context.Text.Variable("n"), set = context.Text.Variable("s");
        text += $" {Hop(links[0], node, ends[0], [])}";
        return context.Prologue.Add(set, isList: true, text, $"collect(DISTINCT {node})");
    }

    private string Hop(Link link, string from, string to, IEnumerable<string> conditions)
    {
        string relationship = context.Text.Variable("r");
        return "OPTIONAL MATCH " + HopPattern.Of((StoredPath)link.Hop.Path, from, relationship, to)
            + HopPattern.Where([.. HopPattern.Scope(context.Scope, relationship, context), .. conditions]);
    }

    private IEnumerable<string> Conditions(Link link, string end)
        => HopPattern.Target(link.Hop.Target, end).Concat(link.Tests.Select(test => predicates.OfNode(test, end)));

    // From the near end outwards to the first id. What else is demanded on the way may not follow relationships: 3.1.1 gives null for a
    // pattern comprehension behind an OPTIONAL MATCH.
    private static bool Follow(Related related, List<Link> links)
    {
        if (related is not { Quantifier: Quantifier.Some, Hop: RelationshipHop { Path: StoredPath } hop })
        {
            return false;
        }

        var demands = Demands(related.Inner).ToList();
        if (demands.Exists(demand => demand is Compare { NamesIds: true }) && !demands.Exists(LargeReads.Follows))
        {
            links.Add(new Link(hop, demands));
            return true;
        }

        var next = demands.OfType<Related>().Where(inner => inner.Hop is RelationshipHop).ToList();
        if (next.Count != 1 || demands.Exists(demand => demand != next[0] && LargeReads.Follows(demand)))
        {
            return false;
        }

        links.Add(new Link(hop, [.. demands.Where(demand => demand != next[0])]));
        return Follow(next[0], links);
    }

    /// <summary>A hop of a chain, and what its far end must be besides.</summary>
    private sealed record Link(RelationshipHop Hop, IReadOnlyList<Filter> Tests);
}

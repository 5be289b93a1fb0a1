using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Matches the nodes of a type that satisfy a filter, each once, as <c>x</c>. What ties them to others is matched, so that the server may start
/// at the far end; where any of several known ends will do, it starts from all of them; the rest is tested on the nodes themselves.
/// </summary>
internal sealed class ScanWriter(StatementContext context, PredicateWriter predicates)
{
    /// <summary>The clauses.</summary>
    /// <param name="type">The type of the nodes.</param>
    /// <param name="where">What they must satisfy.</param>
    /// <param name="condition">A condition that helps the server to find them, or null.</param>
    public string Write(EntityType type, Filter where, string? condition = null)
    {
        Filter[] parts = [.. AnchoredSets.Demands(where)];
        var (label, typed) = HopPattern.Scan(type, "x");
        if (!parts.Any(IsChain) && parts.OfType<AnyOf>().FirstOrDefault(any => any.Filters.All(AnchoredSets.Includes)) is { } ends)
        {
            string sets = string.Join(" + ", ends.Filters.Select(branch => predicates.Sets.Of(AnchoredSets.In(branch)!)));
            string[] ofType = type is NodeType ? [$"x:{label}"] : [.. typed];
            return $"UNWIND {sets} AS x\nWITH {Prologue.EachOnce}" + HopPattern.Where([.. ofType, .. Tests(Remaining(parts, ends), "x")]);
        }

        string text = $"MATCH (x:{label})" + HopPattern.Where([.. typed, .. condition is null ? [] : new[] { condition }, .. Tests(parts, "x")]);
        foreach (var chain in parts.Where(IsChain))
        {
            text += $"\n{Chain((Related)chain, "x")}\nWITH {Prologue.EachOnce}";
        }

        return text;
    }

    // Sets say all of a branch that is a chain and nothing else.
    private static Filter[] Remaining(Filter[] parts, AnyOf ends)
        => [.. parts.Where(part => part != ends || !ends.Filters.All(branch => branch == AnchoredSets.In(branch)))];

    private static bool IsChain(Filter filter) => filter is Related { Quantifier: Quantifier.Some, Hop: RelationshipHop };

    private IEnumerable<string> Tests(Filter[] parts, string node)
        => parts.Where(part => !IsChain(part)).Select(part => predicates.OfAnchor(part, node));

    private string Chain(Related related, string from)
    {
        var hop = (RelationshipHop)related.Hop;
        string relationship = context.Text.Variable("r"), end = context.Text.Variable("n");
        Filter[] parts = [.. AnchoredSets.Demands(related.Inner)];
        string text = "MATCH " + HopPattern.Of((StoredPath)hop.Path, from, relationship, end) + HopPattern.Where(
        [
            .. HopPattern.Scope(context.Scope, relationship, context),
            .. HopPattern.Target(hop.Target, end),
            .. Tests(parts, end),
        ]);
        return string.Join('\n', parts.Where(IsChain).Select(part => Chain((Related)part, end)).Prepend(text));
    }
}

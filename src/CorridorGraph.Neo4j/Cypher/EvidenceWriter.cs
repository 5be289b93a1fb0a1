using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes what can be a witness of a filter as one expression a node: a tree of the form of the filter, with the relationships that each
/// "some" may follow. Which of them make the best witnesses is found by <see cref="WitnessReader"/>.
/// </summary>
internal sealed class EvidenceWriter(StatementContext context)
{
    private readonly PredicateWriter predicates = new(context);

    public CypherStatement Write(Filter where, IReadOnlyCollection<string> nodes)
    {
        string tree = Tree(where, "x");
        // Inside of collect, 3.1.1 gives null for a pattern comprehension.
        string text = $"UNWIND {context.Text.Parameter(nodes)} AS pid MATCH (x:Entity {{id: pid}})\n"
            + $"WITH pid, {tree} AS tree RETURN collect([pid, tree]) AS rows";
        return context.Statement(text);
    }

    /// <summary>Whether a filter can need a relationship; any other is only true or false.</summary>
    public static bool NeedsRelationships(Filter filter) => filter switch
    {
        AllOf all => all.Filters.Any(NeedsRelationships),
        AnyOf any => any.Filters.Any(NeedsRelationships),
        Related { Quantifier: Quantifier.Some, Hop: RelationshipHop } => true,
        _ => false,
    };

    private string Tree(Filter filter, string node) => filter switch
    {
        _ when !NeedsRelationships(filter) => predicates.TruthOfNode(filter, node),
        AllOf all => $"[{string.Join(", ", all.Filters.Select(part => Tree(part, node)))}]",
        AnyOf any => $"[{string.Join(", ", any.Filters.Select(part => Tree(part, node)))}]",
        Related { Hop: RelationshipHop { Path: DerivedPath } } => "true", // What it followed is fetched by EvidenceFetcher.
        Related related => Branches(related, node),
        _ => throw new InvalidOperationException($"{filter.GetType().Name} needs no relationship."),
    };

    private string Branches(Related related, string node)
    {
        var hop = (RelationshipHop)related.Hop;
        string relationship = context.Text.Variable("r"), end = context.Text.Variable("n");
        string inner = Tree(related.Inner, end);

        // Whether the far end passes shows in its own part of the tree. 3.1.1 loses ends of a nested comprehension whose condition has an OR.
        string conditions = HopPattern.Where(
            [.. HopPattern.Scope(context.Scope, relationship, context), .. HopPattern.TargetInside(hop.Target, end, context)]);
        return $"[{HopPattern.Of((StoredPath)hop.Path, node, relationship, end)}{conditions} | [{RowWriter.Relationship(relationship)}, {end}.id, {inner}]]";
    }
}

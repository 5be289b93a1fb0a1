using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>A relationship in a pattern, and what it must be to be followed.</summary>
internal static class HopPattern
{
    /// <summary><c>(x)-[r:`HATCHES`]->(y)</c>, by direction.</summary>
    public static string Of(StoredPath path, string from, string relationship, string to)
    {
        string inside = $"[{relationship}:{CypherText.Name(path.Type.Name)}]";
        return path.Direction switch
        {
            Direction.Out => $"({from})-{inside}->({to})",
            Direction.In => $"({from})<-{inside}-({to})",
            _ => $"({from})-{inside}-({to})",
        };
    }

    /// <summary>
    /// The nodes that a step starts from, as <c>p</c> with its id <c>pid</c>, each once. Those of a look-up come with the ids that they are
    /// looked up by, which may be former ones, since both are asked for at once.
    /// </summary>
    public static string Parents(PlanStep step, IReadOnlyCollection<string> ids, StatementContext context)
        => (step.Parent is LookUpNodes
            ? $"UNWIND {FormerIds.Several(context, [.. ids])} AS pid WITH DISTINCT pid{Prologue.Carry}"
            : $"UNWIND {context.Text.Parameter(ids)} AS pid") + " MATCH (p:Entity {id: pid})";

    /// <summary>How many relationships a node has, as the server has it counted: no end is looked at.</summary>
    public static string Degree(StoredPath path, string node, CypherDialect dialect)
    {
        string pattern = Of(path, node, "", "");
        return dialect == CypherDialect.Three ? $"size({pattern})" : $"COUNT {{ {pattern} }}";
    }

    /// <summary>Whether the ontology lets a path, followed one way from nodes of some types, end at nodes of one type only.</summary>
    public static bool ReachesOnly(StoredPath path, EntityType target, IEnumerable<NodeType> starts, GraphOntology ontology)
        => ontology.NodeTypes.All(end => target.Includes(end) || !starts.Any(
            start => path.Direction == Direction.Out ? path.Type.Accepts(start, end) : path.Type.Accepts(end, start)));

    /// <summary>The conditions that a scope puts on a relationship; none for every relationship.</summary>
    public static IEnumerable<string> Scope(RelationshipScope scope, string relationship, StatementContext context)
    {
        if (scope.CitedOnly)
        {
            yield return $"{relationship}.confidence = 'CITED'";
        }

        if (scope.AsOf is { } asOf)
        {
            // Dates are text of growing precision: a tilde sorts behind every digit and hyphen, so D~ is the end of the span that D is.
            string date = context.Arguments.Text(asOf)!;
            yield return $"coalesce({relationship}.since <= {context.Text.Parameter(date + "~")}, true)";
            yield return $"coalesce({relationship}.until + '~' >= {context.Text.Parameter(date)}, true)";
        }
    }

    /// <summary>The condition that a node is of a type; none where every node of the graph is.</summary>
    public static IEnumerable<string> Target(EntityType type, string node)
        => type.Name == Frame.EntityName ? [] : [IsOneOf(type.PossibleTypes, node)];

    /// <summary>The label that all nodes of a type have, and the conditions that tell them from others that have it too.</summary>
    public static (string Label, IEnumerable<string> Conditions) Scan(EntityType type, string node)
        => type is NodeType ? (CypherText.Name(type.Name), []) : (Frame.EntityName, Target(type, node));

    /// <summary>
    /// The same as <see cref="Target"/> inside of a pattern comprehension, where 3.1.1 passes over nodes that only the second of two labels fits.
    /// </summary>
    public static IEnumerable<string> TargetInside(EntityType type, string node, StatementContext context)
        => type is NodeType || type.Name == Frame.EntityName
            ? Target(type, node)
            : [$"any(label IN labels({node}) WHERE label IN {context.Text.Parameter(type.PossibleTypes.Select(possible => possible.Name).ToArray())})"];

    /// <summary><c>(x:`Town` OR x:`Region`)</c>; false for no types.</summary>
    public static string IsOneOf(IReadOnlyCollection<NodeType> types, string node)
        => types.Count == 0 ? "false" : $"({string.Join(" OR ", types.Select(type => $"{node}:{CypherText.Name(type.Name)}"))})";

    /// <summary>Conditions joined, with <c>WHERE</c> before them; nothing where there are none.</summary>
    public static string Where(params IEnumerable<string> conditions)
        => string.Join(" AND ", conditions) is { Length: > 0 } joined ? $" WHERE {joined}" : "";
}

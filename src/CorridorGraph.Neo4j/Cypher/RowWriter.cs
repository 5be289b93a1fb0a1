using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes what a statement returns of a row: <c>[node, relationship, place in the order]</c>, each null where the step has none. What stands
/// where in them is fixed here and read by <see cref="RowReader"/>.
/// </summary>
internal sealed class RowWriter(PlanStep step, StatementContext context)
{
    /// <summary>The whole row.</summary>
    public string Row(string? node, string? relationship, string? place = null)
        => $"[{(node is null ? "null" : Node(node))}, {(relationship is null ? "null" : Relationship(relationship))}, {place ?? "null"}]";

    /// <summary><c>[id, type, sources, [columns]]</c>.</summary>
    public string Node(string node)
    {
        var columns = step.Columns.Select(column => column is PropertyColumn of ? $"{node}.{CypherText.Name(of.Property.Name)}" : "null");
        return $"[{node}.id, {context.TypeOf(node)}, {node}.sources, [{string.Join(", ", columns)}]]";
    }

    /// <summary>The properties of <see cref="Frame.Relationship"/> in order, then sources, start and end.</summary>
    public static string Relationship(string relationship)
    {
        var values = Frame.Relationship.Select(property => property.Name == "type"
            ? $"type({relationship})"
            : $"{relationship}.{CypherText.Name(property.Name)}");
        return $"[{string.Join(", ", values)}, {relationship}.sources, startNode({relationship}).id, endNode({relationship}).id]";
    }

    /// <summary>A source or metric: <c>[id or entity, null, sources, [columns]]</c>, the form of a node.</summary>
    public string Record(string record, string key, bool hasSources)
    {
        var columns = step.Columns.Select(column => column is PropertyColumn of ? $"{record}.{CypherText.Name(of.Property.Name)}" : "null");
        return $"[{record}.{key}, null, {(hasSources ? $"{record}.sources" : "[]")}, [{string.Join(", ", columns)}]]";
    }
}

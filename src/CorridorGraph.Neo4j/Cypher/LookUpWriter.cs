using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Writes steps that fetch things by id: nodes, sources and relationships, and what cites or belongs to them.</summary>
internal static class LookUpWriter
{
    /// <summary>Nodes by id, each <c>[row]</c>; <paramref name="withFormer"/> also finds those that once had an id, as <c>[former id, row]</c>.</summary>
    public static CypherStatement Nodes(PlanStep step, StatementContext context, IReadOnlyCollection<string> ids, bool withFormer)
    {
        string given = context.Text.Parameter(ids), row = new RowWriter(step, context).Row("x", null);
        string text = $"OPTIONAL MATCH (x:Entity) WHERE x.id IN {given} WITH collect([x.id, {row}]) AS found\n";
        text += withFormer
            ? $"OPTIONAL MATCH (f:FormerId) WHERE f.id IN {given} OPTIONAL MATCH (x:Entity {{id: f.entity}}) "
                + $"WITH found, collect([f.id, {row}]) AS former RETURN former + found AS rows"
            : "RETURN found AS rows";
        return new CypherStatement(text, context.Text.Parameters);
    }

    /// <summary>Sources by id, each <c>[id, row]</c>.</summary>
    public static CypherStatement Sources(PlanStep step, StatementContext context, IReadOnlyCollection<string> ids)
        => new(
            $"MATCH (x:Source) WHERE x.id IN {context.Text.Parameter(ids)} "
                + $"RETURN collect([x.id, [{new RowWriter(step, context).Record("x", "id", hasSources: false)}, null, null]]) AS rows",
            context.Text.Parameters);

    /// <summary>Metrics of entities, each <c>[entity, row]</c>, in no order.</summary>
    public static CypherStatement Metrics(PlanStep step, StatementContext context, IReadOnlyCollection<string> entities)
        => context.Statement(
            $"{HopPattern.Parents(step, entities, context)} MATCH (x:Metric {{entity: pid}}) "
                + $"RETURN collect([pid, [{new RowWriter(step, context).Record("x", "entity", hasSources: true)}, null, [x.name, x.asOf, x.unit, x.value]]]) AS rows");

    /// <summary>Relationships by id, each <c>[id, row]</c>; an id names the ends.</summary>
    public static CypherStatement Relationships(PlanStep step, StatementContext context, IReadOnlyCollection<string> ids)
    {
        var parts = ids.Select(id => (id, Ends: id.Split(':'))).Where(part => part.Ends.Length is 3 or 4)
            .Select(part => new[] { part.id, part.Ends[1], part.Ends[2] }).ToArray();
        string conditions = HopPattern.Where(["r.id = q[0]", .. HopPattern.Scope(step.Scope, "r", context)]);
        return new CypherStatement(
            $"UNWIND {context.Text.Parameter(parts)} AS q MATCH (a:Entity {{id: q[1]}}) MATCH (b:Entity {{id: q[2]}}) MATCH (a)-[r]->(b){conditions} "
                + $"RETURN collect([q[0], {new RowWriter(step, context).Row(null, "r")}]) AS rows",
            context.Text.Parameters);
    }

    /// <summary>Entities that cite sources, each <c>[source, row]</c>, by id.</summary>
    public static CypherStatement CitingNodes(PlanStep step, StatementContext context, IReadOnlyCollection<string> sources)
        => new(
            $"UNWIND {context.Text.Parameter(sources)} AS sid MATCH (x:Entity) WHERE sid IN x.sources WITH sid, x ORDER BY x.id "
                + $"RETURN collect([sid, {new RowWriter(step, context).Row("x", null)}]) AS rows",
            context.Text.Parameters);

    /// <summary>Relationships that cite sources, each <c>[source, row]</c>, by type, from, to, since.</summary>
    public static CypherStatement CitingRelationships(PlanStep step, StatementContext context, IReadOnlyCollection<string> sources)
    {
        string conditions = HopPattern.Where(["sid IN r.sources", .. HopPattern.Scope(step.Scope, "r", context)]);
        return new CypherStatement(
            $"UNWIND {context.Text.Parameter(sources)} AS sid MATCH (a:Entity)-[r]->(b:Entity){conditions} "
                + "WITH sid, r, type(r) AS t, a.id AS f, b.id AS g, r.since AS s ORDER BY t, f, g, s IS NULL, s "
                + $"RETURN collect([sid, {new RowWriter(step, context).Row(null, "r")}]) AS rows",
            context.Text.Parameters);
    }
}

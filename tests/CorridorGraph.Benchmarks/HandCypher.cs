using CorridorGraph.Neo4j;

namespace CorridorGraph.Benchmarks;

/// <summary>
/// One statement by hand for each question: the fastest that was found for the server's dialect, started at the better end, names and values as
/// the service sends them. It gives the values of the answer, without the form that the service gives them.
/// </summary>
internal static class HandCypher
{
    private static readonly Dictionary<string, Func<CypherDialect, string>> Texts = new()
    {
        ["N"] = _ => """
            MATCH (u:Entity {id: $id}) MATCH (u)-[:OPERATES]->(l:Laboratory) WITH DISTINCT l ORDER BY l.id LIMIT 10
            MATCH (l)<-[:SPUN_OUT_OF]-(f:Firm) WITH DISTINCT l, f ORDER BY l.id, f.id
            WITH l, collect(f)[..10] AS firms
            RETURN collect([f IN firms | [f.id, f.name, [(f)-[:LOCATED_IN]->(p) | [p.id, p.name]], [(f)<-[:HATCHES]-(h) | [h.id, h.name]]]]) AS answer
            """,
        ["P"] = _ => "MATCH (f:Entity {id: $id}) RETURN [f.id, f.name, f.nameEn, f.founded, f.employees] AS answer",
        ["F"] = dialect => $$"""
            MATCH (u:Entity {id: $id}) MATCH (u)-[:OPERATES]->(l:Laboratory) MATCH (l)<-[:SPUN_OUT_OF]-(f:Firm) MATCH (f)<-[:HATCHES]-(i:Incubator)
            WITH DISTINCT i WITH i ORDER BY i.name, i.id LIMIT 20
            RETURN collect([i.id, i.name, {{(dialect == CypherDialect.Five ? "COUNT { (i)-[:HATCHES]->() }" : "size((i)-[:HATCHES]->())")}}]) AS answer
            """,
        ["L"] = _ => """
            MATCH (d:Entity {id: $field}) MATCH (d)<-[:FOCUSES_ON]-(f:Firm) WHERE f.founded >= $since
            WITH DISTINCT f WITH f ORDER BY f.founded DESC, f.name, f.id WITH collect(f) AS firms
            RETURN [size(firms), [f IN firms[..20] | [f.id, f.name, f.founded]]] AS answer
            """,
    };

    /// <summary>The questions that have a statement.</summary>
    public static IEnumerable<Question> Questions => Benchmarks.Questions.All.Where(question => Texts.ContainsKey(question.Name));

    /// <summary>The statement for a question, with the question's variables as parameters.</summary>
    public static CypherStatement Of(Question question, CypherDialect dialect) => new(
        Texts[question.Name](dialect),
        question.Json.EnumerateObject().ToDictionary(variable => variable.Name, object? (variable) => variable.Value.GetString()));
}

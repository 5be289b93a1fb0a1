using System.Text;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Shows the statements of a plan without running it.</summary>
public static class CypherPreview
{
    /// <summary>
    /// The statements, each with the path of the field that it answers; where a step asks about ids, one stands for all. Of the rounds that a
    /// derived path is fetched in, the first is shown.
    /// </summary>
    public static IEnumerable<(string Path, CypherStatement Statement)> Statements(
        GraphOntology ontology, TraversalPlan plan, PlanArguments arguments, QueryLimits limits, CypherDialect dialect)
    {
        var writer = new StepWriter(ontology, arguments, limits, dialect);
        var asked = new List<CypherStatement>();
        var rounds = new PathRounds(ontology, arguments, dialect, Pretend, []);
        foreach (var step in plan.Steps)
        {
            // Nothing is waited for: every round is answered at once, with nothing found.
            var resolved = new DerivedHops(rounds, limits).ResolveAsync(step, ["id"]).GetAwaiter().GetResult();
            foreach (var round in asked)
            {
                yield return (step.Path, round);
            }

            asked.Clear();
            if (writer.Write(resolved, ["id"]) is { } statement)
            {
                yield return (step.Path, statement);
            }
        }

        Task<IReadOnlyList<JsonDocument>> Pretend(IReadOnlyList<CypherStatement> statements)
        {
            asked.AddRange(statements);
            return Task.FromResult<IReadOnlyList<JsonDocument>>([.. statements.Select(_ => JsonDocument.Parse("[]"))]);
        }
    }

    /// <summary>The statements as text, each under its field's path.</summary>
    public static string Print(
        GraphOntology ontology, TraversalPlan plan, PlanArguments arguments, QueryLimits limits, CypherDialect dialect)
    {
        var text = new StringBuilder();
        foreach (var (path, statement) in Statements(ontology, plan, arguments, limits, dialect))
        {
            text.Append("// ").Append(path).Append('\n').Append(statement.Text).Append("\n\n");
        }

        return text.ToString();
    }
}

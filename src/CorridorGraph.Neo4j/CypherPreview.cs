using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Shows the statements of a plan without running it.</summary>
public static class CypherPreview
{
    /// <summary>The statements, each with the path of the field that it answers; where a step asks about ids, one stands for all.</summary>
    public static IEnumerable<(string Path, CypherStatement Statement)> Statements(
        GraphOntology ontology, TraversalPlan plan, PlanArguments arguments, QueryLimits limits, CypherDialect dialect)
    {
        var writer = new StepWriter(ontology, arguments, limits, dialect);
        foreach (var step in plan.Steps)
        {
            if (writer.Write(step, ["id"]) is { } statement)
            {
                yield return (step.Path, statement);
            }
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

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
            var resolved = ResolveAsync(step).GetAwaiter().GetResult();
            foreach (var round in asked)
            {
                yield return (step.Path, round);
            }

            asked.Clear();
            if (resolved is not null && writer.Write(resolved, ["id"]) is { } statement)
            {
                yield return (step.Path, statement);
            }
        }

        // Null where the rounds are all that is asked.
        async Task<PlanStep?> ResolveAsync(PlanStep step)
        {
            if (step is ExplainFilter { Parent: SelectingStep explained } && plan.FollowedDerivedTypes.Any())
            {
                await new EvidenceFetcher(rounds, limits, step.Scope).FetchAsync(explained.Where, ["id"]).ConfigureAwait(false);
                return null;
            }

            if (step is ExplainHop { Parent: ExpandHop { Follow: DerivedPath path } })
            {
                await new PathFetcher(rounds, limits, step.Scope)
                    .FetchAsync(path, path.Forwards, ["id"], withTies: true).ConfigureAwait(false);
                return null;
            }

            return await new DerivedHops(rounds, limits).ResolveAsync(step, ["id"]).ConfigureAwait(false);
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

using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Fetches what a derived path may follow, in rounds: each asks for the relationships of all nodes that the round before came to, one
/// statement for each relationship type and direction, all in one request. A repeat with mixed directions, and cycles, cost no more rows than
/// there are relationships, whatever the number of ways; what another path of the same request came by is not asked for again.
/// </summary>
internal sealed class PathFetcher(PathRounds rounds, QueryLimits limits, RelationshipScope scope)
{
    /// <summary>Everything along the path from some nodes.</summary>
    /// <param name="path">The derived type, for the error.</param>
    /// <param name="automaton">The path as it is walked.</param>
    /// <param name="starts">Where it is walked from.</param>
    /// <param name="withTies">Whether the relationships themselves are wanted.</param>
    /// <exception cref="PlanStoppedException">The path goes on after the limit of relationships.</exception>
    public async Task<PathGraph> FetchAsync(DerivedPath path, PathAutomaton automaton, IReadOnlyCollection<string> starts, bool withTies)
    {
        var known = rounds.Known(scope, withTies);
        var graph = new PathGraph(path, limits, known);
        var seen = new HashSet<(string Node, int Position)>();
        var reached = starts.SelectMany(start => automaton.Starts.Select(position => (Node: start, Position: position))).ToList();
        string[] unknown = [.. starts.Where(start => !known.Knows(start))];
        for (int hops = 1; reached.Count > 0 || unknown.Length > 0; hops++)
        {
            var wanted = reached.Select(next => (next.Node, Step: automaton.Steps[next.Position]))
                .Where(want => known.Claim(want.Node, want.Step))
                .GroupBy(want => want.Step, want => want.Node).ToList();
            await RunAsync(known, unknown, wanted, withTies).ConfigureAwait(false);
            unknown = [];
            var arrived = reached.SelectMany(next => graph.Next(automaton, next.Node, [next.Position])).Where(seen.Add).ToList();
            if (arrived.Count > 0 && hops > limits.MaxDerivedHops)
            {
                throw new PlanStoppedException(LimitErrors.DerivedHops(path, limits));
            }

            reached = [.. arrived.SelectMany(state => graph.TurnsAt(automaton, state).Select(position => (state.Node, position))).Distinct()];
        }

        return graph;
    }

    // The types of nodes that nothing led to come with the first round.
    private async Task RunAsync(
        FetchedRelationships known, string[] unknown, List<IGrouping<StepPattern, string>> wanted, bool withTies)
    {
        if (unknown.Length == 0 && wanted.Count == 0)
        {
            return;
        }

        CypherStatement[] types = unknown.Length == 0 ? [] : [TypesOf(unknown)];
        var answers = await rounds.RunAsync([.. types, .. wanted.Select(want => Statement(want, withTies))]).ConfigureAwait(false);
        rounds.Keep(answers);
        foreach (var row in answers.Take(types.Length).SelectMany(answer => answer.RootElement.EnumerateArray()))
        {
            known.Know(row[0].GetString()!, rounds.TypeOf(row[1]));
        }

        foreach (var (want, answer) in wanted.Zip(answers.Skip(types.Length)))
        {
            foreach (var of in answer.RootElement.EnumerateArray())
            {
                foreach (var found in of[1].EnumerateArray())
                {
                    string node = found[0].GetString()!;
                    known.Know(node, rounds.TypeOf(found[1]));
                    known.Add(of[0].GetString()!, want.Key, node, found[2]);
                }
            }
        }
    }

    private CypherStatement TypesOf(IReadOnlyCollection<string> nodes)
    {
        var context = rounds.Context(scope);
        return context.Statement(
            $"UNWIND {context.Text.Parameter(nodes)} AS id MATCH (x:Entity {{id: id}}) RETURN collect([id, {context.TypeOf("x")}]) AS rows");
    }

    private CypherStatement Statement(IGrouping<StepPattern, string> want, bool withTies)
    {
        var context = rounds.Context(scope);
        string pattern = HopPattern.Of(new StoredPath(want.Key.Type, want.Key.Direction), "a", "r", "x");
        string distinct = withTies ? "WITH id, x, r" : "WITH DISTINCT id, x";
        return context.Statement(
            $"UNWIND {context.Text.Parameter(want.ToArray())} AS id MATCH (a:Entity {{id: id}})\n"
            + $"MATCH {pattern}{HopPattern.Where(HopPattern.Scope(scope, "r", context))}\n{distinct}\n"
            + $"WITH id, collect([x.id, {context.TypeOf("x")}, {(withTies ? RowWriter.Relationship("r") : "null")}]) AS found\n"
            + "RETURN collect([id, found]) AS rows");
    }
}

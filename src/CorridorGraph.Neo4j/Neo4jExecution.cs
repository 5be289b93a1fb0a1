using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Answers the steps of a plan level by level: the statements of all steps whose parents are known go out together, so that round trips are
/// as many as the plan is deep, however many rows there are. What belongs to nodes that are looked up goes out with their look-up.
/// </summary>
internal sealed class Neo4jExecution(
    TraversalPlan plan, PlanArguments arguments, GraphOntology ontology, QueryLimits limits, CypherDialect dialect)
{
    private readonly FoundRows?[] answered = new FoundRows?[plan.Steps.Length];
    private readonly List<IDisposable> documents = [];
    private readonly StepReader reader = new(arguments, limits);
    private readonly StepWriter writer = new(ontology, arguments, limits, dialect);
    private readonly bool followsDerivedTypes = plan.FollowedDerivedTypes.Any();

    /// <summary>Answers every step; <c>run</c> is given the statements of a round and whether one of them may take long.</summary>
    /// <exception cref="PlanStoppedException">The question goes over a limit.</exception>
    public async Task<Neo4jRows> RunAsync(Func<IReadOnlyList<CypherStatement>, bool, Task<IReadOnlyList<JsonDocument>>> run)
    {
        var rounds = new PathRounds(ontology, arguments, dialect, statements => run(statements, false), documents);
        while (Array.IndexOf(answered, null) >= 0)
        {
            var ready = plan.Steps.Where(step => answered[step.Ordinal] is null && (ParentOf(step) is not null || IsAskedAhead(step))).ToList();
            if (followsDerivedTypes)
            {
                await ExplainAsync(ready, rounds).ConfigureAwait(false);
            }

            var asked = new List<(PlanStep Step, CypherStatement? Question)>();
            foreach (var step in ready)
            {
                asked.Add((step, await AskAsync(step, rounds).ConfigureAwait(false)));
            }

            var sent = asked.Where(pair => pair.Question is not null).ToList();
            bool mayTakeLong = sent.Exists(pair => LargeReads.Includes(pair.Step));
            var answers = sent.Count == 0 ? [] : await run([.. sent.Select(pair => pair.Question!)], mayTakeLong).ConfigureAwait(false);
            documents.AddRange(answers);
            foreach (var (step, question) in asked)
            {
                JsonElement rows = question is null ? default : answers[sent.FindIndex(pair => pair.Step == step)].RootElement;
                answered[step.Ordinal] = reader.Read(step, ParentOf(step)!, rows);
                CheckAnswer(step);
            }
        }

        return new Neo4jRows(plan, ontology, answered!, documents);
    }

    /// <summary>Gives the answers' memory back where the execution did not end well.</summary>
    public void Abandon() => documents.ForEach(document => document.Dispose());

    private FoundRows? ParentOf(PlanStep step) => step.Parent is null ? StepReader.Root : answered[step.Parent.Ordinal];

    // Whether the nodes that a step asks about are known before they are found, by the ids that are looked up.
    private bool IsAskedAhead(PlanStep step)
        => !followsDerivedTypes && (step is { Parent: LookUpNodes } and (ExpandHop or ListRelationships or GroupRows or ListMetrics)
            || step is { Parent: LookUpSources } and (CitingNodes or CitingRelationships));

    // Null where everything is known already, or there is nobody to ask about.
    private async Task<CypherStatement?> AskAsync(PlanStep step, PathRounds rounds)
    {
        string[] ids = IsAskedAhead(step)
            ? StepReader.IdsFor(step.Parent!, StepReader.Root, arguments) : StepReader.IdsFor(step, ParentOf(step)!, arguments);
        bool isRootOfAll = step.Parent is null && step is ScanNodes or ScanSources or GroupRows { Follow: null };
        if (ids.Length == 0 && !isRootOfAll)
        {
            return null;
        }

        var resolved = followsDerivedTypes ? await new DerivedHops(rounds, limits).ResolveAsync(step, ids).ConfigureAwait(false) : step;
        return writer.Write(resolved, ids);
    }

    // Evidence along derived paths is fetched in rounds of its own; what is answered here is no longer ready.
    private async Task ExplainAsync(List<PlanStep> ready, PathRounds rounds)
    {
        foreach (var step in ready.Where(step => step is ExplainFilter or ExplainHop).ToList())
        {
            var parents = ParentOf(step)!;
            string[] ids = StepReader.IdsFor(step, parents, arguments);
            if (step is ExplainFilter { Parent: SelectingStep explained } filter)
            {
                var evidence = await new EvidenceFetcher(rounds, limits, step.Scope).FetchAsync(explained.Where, ids).ConfigureAwait(false);
                answered[step.Ordinal] = reader.Explain(filter, parents, evidence);
            }
            else if (step is ExplainHop { Parent: ExpandHop { Follow: DerivedPath path } hop } tie)
            {
                var starts = ParentOf(hop)!;
                var graph = await new PathFetcher(rounds, limits, step.Scope)
                    .FetchAsync(path, path.Forwards, StepReader.IdsFor(hop, starts, arguments), withTies: true).ConfigureAwait(false);
                answered[step.Ordinal] = reader.Explain(tie, starts, parents, graph);
            }
            else
            {
                continue;
            }

            ready.Remove(step);
            CheckAnswer(step);
        }
    }

    private void CheckAnswer(PlanStep step)
    {
        long rows = answered.Sum(known => (long)(known?.Count ?? 0));
        if (rows > limits.MaxAnswerRows)
        {
            throw new PlanStoppedException(LimitErrors.Answer(step, limits, rows));
        }
    }
}

/// <summary>Unwinds an execution that went over a limit; the engine turns it into a fault and nobody else sees it.</summary>
internal sealed class PlanStoppedException(Diagnostic fault) : Exception(fault.Message)
{
    public Diagnostic Fault => fault;
}

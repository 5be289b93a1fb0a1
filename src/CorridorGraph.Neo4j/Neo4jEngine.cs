using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Answers plans on a Neo4j server: the same rows as the embedded engine gives.</summary>
public sealed class Neo4jEngine(GraphOntology ontology, ICypherClient client, QueryLimits limits) : IGraphEngine
{
    private readonly ReadRetry reads = new(client, TimeProvider.System);

    /// <inheritdoc />
    public async ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
    {
        Neo4jExecution? execution = null;
        try
        {
            var server = await client.DescribeAsync(cancel).ConfigureAwait(false);
            execution = new Neo4jExecution(plan, arguments, ontology, limits, server.Dialect);
            return await execution.RunAsync((statements, mayTakeLong) => RunAsync(statements, mayTakeLong, arguments.After, cancel)).ConfigureAwait(false);
        }
        catch (PlanStoppedException stopped)
        {
            execution?.Abandon();
            return stopped.Fault;
        }
        catch (CypherException failed) when (failed.Fault == CypherFault.TimedOut)
        {
            execution?.Abandon();
            return LimitErrors.Time(limits.QueryTimeout, limits.QueryTimeout);
        }
        catch (CypherException failed)
        {
            execution?.Abandon();
            return FaultMessages.Describe(failed);
        }
    }

    private async Task<IReadOnlyList<JsonDocument>> RunAsync(
        IReadOnlyList<CypherStatement> statements, bool mayTakeLong, IReadOnlyList<string> after, CancellationToken cancel)
    {
        var run = new CypherRun(statements, CypherAccess.Read, limits.QueryTimeout, after) { Cancellable = mayTakeLong };
        var (_, sink) = await reads.RunAsync(run, () => new OneRowEach(statements.Count), cancel).ConfigureAwait(false);
        return [.. sink.Rows.Select(row => JsonDocument.Parse(row))];
    }

    /// <summary>Keeps the one value that each statement returns.</summary>
    private sealed class OneRowEach(int statements) : ICypherSink
    {
        public byte[][] Rows { get; } = [.. Enumerable.Repeat("null"u8.ToArray(), statements)];

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row) => Rows[statement] = row[0].Json.ToArray();
    }
}

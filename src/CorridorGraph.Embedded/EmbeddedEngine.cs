using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers plans out of memory.</summary>
public sealed class EmbeddedEngine(Snapshot snapshot, QueryLimits limits, TimeProvider time) : IGraphEngine
{
    /// <summary>The graph that operations which start now read.</summary>
    public Snapshot Snapshot => snapshot;

    /// <inheritdoc />
    public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
    {
        var meter = new Meter(limits, time, cancel);
        var execution = new Execution(snapshot, arguments, limits, meter);
        try
        {
            meter.Check();
            return ValueTask.FromResult<Outcome<IPlanRows>>(execution.Run(plan));
        }
        catch (ExecutionStoppedException stopped)
        {
            execution.Dispose();
            return ValueTask.FromResult<Outcome<IPlanRows>>(stopped.Fault);
        }
        catch
        {
            execution.Dispose();
            throw;
        }
    }
}

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Counts what an execution looks at, and every some thousand looks sees whether it may go on.</summary>
internal sealed class Meter(QueryLimits limits, TimeProvider time, CancellationToken cancel)
{
    /// <summary>What is looked at, at most about, before the limits are looked at again.</summary>
    public const int LooksBetweenChecks = 4096;

    private readonly long started = time.GetTimestamp();
    private int left = LooksBetweenChecks;

    /// <summary>What the execution is held to.</summary>
    public QueryLimits Limits => limits;

    public long Nodes { get; private set; }

    public long Relationships { get; private set; }

    public void CountNode()
    {
        Nodes++;
        Look();
    }

    public void CountNodes(int count)
    {
        Nodes += count;
        LookMore(count);
    }

    public void CountRelationship()
    {
        Relationships++;
        Look();
    }

    public void CountRelationships(int count)
    {
        Relationships += count;
        LookMore(count);
    }

    /// <exception cref="OperationCanceledException">The caller has left.</exception>
    /// <exception cref="ExecutionStoppedException">The time is up.</exception>
    public void Check()
    {
        left = LooksBetweenChecks;
        cancel.ThrowIfCancellationRequested();
        TimeSpan taken = time.GetElapsedTime(started);
        if (taken > limits.QueryTimeout)
        {
            throw new ExecutionStoppedException(LimitErrors.Time(limits.QueryTimeout, taken));
        }
    }

    private void LookMore(int looks)
    {
        left -= looks;
        if (left <= 0)
        {
            Check();
        }
    }

    /// <summary>Counts as work without being a visit.</summary>
    /// <exception cref="OperationCanceledException">The caller has left.</exception>
    /// <exception cref="ExecutionStoppedException">The time is up.</exception>
    public void Look()
    {
        if (--left == 0)
        {
            Check();
        }
    }
}

/// <summary>Unwinds an execution that went over a limit; the engine turns it into a fault and nobody else sees it.</summary>
internal sealed class ExecutionStoppedException(Diagnostic fault) : Exception(fault.Message)
{
    public Diagnostic Fault => fault;
}

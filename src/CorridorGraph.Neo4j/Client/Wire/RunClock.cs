namespace CorridorGraph.Neo4j;

/// <summary>The time of one run, over all its requests.</summary>
internal sealed class RunClock(TimeProvider time, TimeSpan limit)
{
    /// <summary>
    /// How much longer than the run's limit we wait. The server ends its transaction at the limit and says so;
    /// this ends the run for the caller where the server does not.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly long start = time.GetTimestamp();

    /// <summary>The run's limit, as the server is told it: at least a millisecond, since 0 means none there.</summary>
    public long LimitInMilliseconds => Math.Max(1, (long)limit.TotalMilliseconds);

    /// <summary>How long the next wait may be; never 0, which would mean forever.</summary>
    public TimeSpan Left
    {
        get
        {
            TimeSpan left = limit + Grace - time.GetElapsedTime(start);
            return left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
        }
    }

    /// <summary>The limit in words.</summary>
    public string Limit => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{limit.TotalSeconds:0.###} s");

    /// <summary>A source that ends with the caller's token or when the time is up.</summary>
    public CancellationTokenSource Link(CancellationToken cancel)
    {
        var linked = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        linked.CancelAfter(Left);
        return linked;
    }
}

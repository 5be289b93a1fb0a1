using Neo4j.Driver;
using Polly;
using Polly.CircuitBreaker;

namespace CorridorGraph.Neo4j.Driver;

/// <summary>What the driver, its sessions and its transactions are told.</summary>
internal static class DriverSettings
{
    /// <summary>The name under which a transaction's tag is kept in its metadata.</summary>
    public const string Tag = "corridorRun";

    /// <summary>How long a connection may lie in the pool before it is tried before use; a server or a firewall may have dropped it.</summary>
    private static readonly TimeSpan TriedAfter = TimeSpan.FromSeconds(30);

    /// <summary>A driver for one address; it connects when it is first asked for something. The scheme decides on routing and TLS.</summary>
    public static IDriver Open(CypherOptions options) => GraphDatabase.Driver(options.Address, Credentials(options), driver =>
    {
        // Nothing is repeated here: the default would push rows of several attempts, for up to 63 s.
        driver.WithMaxTransactionRetryTime(TimeSpan.Zero);
        // The second holds where a port takes connections and keeps silent; its default is a minute.
        driver.WithConnectionTimeout(options.ConnectTimeout).WithConnectionAcquisitionTimeout(options.ConnectTimeout);
        driver.WithConnectionLivenessCheckTimeout(TriedAfter);
        // Rows are pushed on as they come, so pages of them would only be round trips.
        driver.WithFetchSize(Config.Infinite);
        // Where it is on, 127.0.0.1 means ::1 first.
        driver.WithIpv6Enabled(options.Address.HostNameType == UriHostNameType.IPv6);
        driver.WithUserAgent("CorridorGraph").WithTelemetryDisabled();
    });

    /// <summary>Keeps from asking a server that keeps failing; when and for how long is as over HTTP.</summary>
    public static ResiliencePipeline Circuit(CypherOptions options, TimeProvider time)
        => new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = Neo4j.Circuit.FailureRatio,
                MinimumThroughput = Neo4j.Circuit.LeastRequests,
                SamplingDuration = Neo4j.Circuit.Sampling,
                BreakDuration = options.CircuitBreak,
                ShouldHandle = outcome => ValueTask.FromResult(DriverFaults.IsOutage(outcome.Outcome.Exception)),
            })
            .Build();

    /// <summary>A session for one run. It begins behind the run's bookmarks, and a router sends it where its access is served.</summary>
    public static Action<SessionConfigBuilder> Session(CypherOptions options, CypherAccess access, IReadOnlyList<string>? after = null) => session =>
    {
        session.WithDefaultAccessMode(access == CypherAccess.Read ? AccessMode.Read : AccessMode.Write);
        if (options.Database is { } database)
        {
            session.WithDatabase(database);
        }

        if (after is { Count: > 0 })
        {
            session.WithBookmarks(Bookmarks.From(after));
        }
    };

    /// <summary>A transaction that the server ends at its time limit, with a tag by which it can be found and ended before.</summary>
    public static Action<TransactionConfigBuilder> Transaction(RunClock clock, string? tag) => transaction =>
    {
        transaction.WithTimeout(TimeSpan.FromMilliseconds(clock.LimitInMilliseconds));
        if (tag is not null)
        {
            transaction.WithMetadata(new Dictionary<string, object> { [Tag] = tag });
        }
    };

    private static IAuthToken Credentials(CypherOptions options)
        => options switch
        {
            { Token: { } token } => AuthTokens.Bearer(token),
            { User: { } user } => AuthTokens.Basic(user, options.Password ?? ""),
            _ => AuthTokens.None,
        };
}

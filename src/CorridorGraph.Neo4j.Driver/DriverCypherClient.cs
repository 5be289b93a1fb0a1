using System.Collections.Concurrent;
using Neo4j.Driver;
using Polly;
using Polly.CircuitBreaker;

namespace CorridorGraph.Neo4j.Driver;

/// <summary>Runs statements over bolt, by Neo4j's official driver; with a <c>neo4j</c> address it finds the member of a cluster to ask.</summary>
public sealed class DriverCypherClient : ICypherClient
{
    // What ran before this many looks was over, or was found.
    private const int LooksToEnd = 5;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private static long runs;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<DriverRun, Task> ending = new();
    private readonly CypherOptions options;
    private readonly TimeProvider time;
    private readonly IDriver driver;
    private readonly ResiliencePipeline circuit;
    private Task<CypherServer>? described;

    /// <summary>A client for one server or cluster; it connects when it is first asked for something.</summary>
    /// <param name="options">Address, credentials, limits.</param>
    /// <param name="time">Measures time limits; null for the system's.</param>
    public DriverCypherClient(CypherOptions options, TimeProvider? time = null)
    {
        this.options = options;
        this.time = time ?? TimeProvider.System;
        driver = DriverSettings.Open(options);
        circuit = DriverSettings.Circuit(options, this.time);
    }

    /// <inheritdoc/>
    public async ValueTask<CypherServer> DescribeAsync(CancellationToken cancel)
    {
        Task<CypherServer> asked;
        lock (gate)
        {
            // All callers wait for one question, which none of them can take back.
            asked = described is null or { IsFaulted: true } ? described = AskAsync() : described;
        }

        return asked.IsCompletedSuccessfully ? asked.Result : await asked.WaitAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Task<CypherServer>? server = described;
        var clock = new RunClock(time, run.Timeout ?? options.DefaultTimeout);
        bool endable = run.Cancellable && run.Access == CypherAccess.Read;
        var attempt = new DriverRun(run, sink, clock, endable ? NextTag() : null);
        try
        {
            return await ThroughCircuitAsync(() => RunAsync(attempt, cancel));
        }
        catch (CypherException failure) when (failure.Fault is CypherFault.Unavailable or CypherFault.Protocol)
        {
            // Another version may come back in its place.
            Forget(server);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(ending.Values);
        await driver.DisposeAsync();
    }

    private async Task<CypherOutcome> RunAsync(DriverRun attempt, CancellationToken cancel)
    {
        CancellationToken leaving = attempt.Access == CypherAccess.Read ? cancel : CancellationToken.None;
        Task<CypherOutcome> running = attempt.RunAsync(driver, options);
        try
        {
            return await running.WaitAsync(attempt.Clock.Left, time, leaving);
        }
        catch (Exception exception) when (!attempt.IsOfTheSink(exception) && (leaving.IsCancellationRequested || DriverFaults.Knows(exception)))
        {
            attempt.Leave();
            if (!running.IsCompleted)
            {
                Abandon(attempt, running);
            }

            leaving.ThrowIfCancellationRequested();
            throw DriverFaults.From(exception, attempt, isOver: running.IsCompleted);
        }
    }

    // The caller is free. What it left is ended on the server, or else ends there at its time limit.
    private void Abandon(DriverRun attempt, Task running)
    {
        Task end = EndAsync(attempt, running);
        ending[attempt] = end;
        _ = end.ContinueWith(_ => ending.TryRemove(attempt, out Task? _), TaskScheduler.Default);
    }

    private async Task EndAsync(DriverRun attempt, Task running)
    {
        for (int look = 0; attempt.Tag is not null && look < LooksToEnd && !running.IsCompleted; look++)
        {
            try
            {
                await TerminateAsync(attempt.Tag).WaitAsync(options.ConnectTimeout, time);
                await running.WaitAsync(BetweenLooks, time);
            }
            catch (Exception exception) when (DriverFaults.Knows(exception))
            {
                // Not over yet, or over by what we did; if the server cannot be told, its time limit holds.
            }
        }
    }

    // A member lists what runs on it. In a cluster another one may answer, and then the time limit has to do.
    private async Task TerminateAsync(string tag)
    {
        await using IAsyncSession session = driver.AsyncSession(DriverSettings.Session(options, CypherAccess.Read));
        IResultCursor found = await session.RunAsync(
            $"SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.{DriverSettings.Tag} = $tag RETURN transactionId",
            new Dictionary<string, object> { ["tag"] = tag });
        var ids = new List<object>();
        while (await found.FetchAsync())
        {
            ids.Add(found.Current[0]);
        }

        if (ids.Count > 0)
        {
            IResultCursor ended = await session.RunAsync("TERMINATE TRANSACTIONS $ids", new Dictionary<string, object> { ["ids"] = ids });
            await ended.ConsumeAsync();
        }
    }

    private void Forget(Task<CypherServer>? server)
    {
        lock (gate)
        {
            described = described == server ? null : described;
        }
    }

    private Task<CypherServer> AskAsync() => ThroughCircuitAsync(async () =>
    {
        var clock = new RunClock(time, options.ConnectTimeout);
        try
        {
            return Describe((await driver.GetServerInfoAsync().WaitAsync(clock.Left, time)).Agent);
        }
        catch (Exception exception) when (DriverFaults.Knows(exception))
        {
            throw DriverFaults.From(exception);
        }
    });

    // Neo4j/5.26.0; some that speak bolt say v5.26.0, and on Aura it is 5.27-aura.
    private static CypherServer Describe(string? agent)
    {
        string text = agent?[(agent.IndexOf('/') + 1)..].Split(' ')[0].TrimStart('v') ?? "";
        return Discovery.ReadVersion(text) is { } version
            ? new CypherServer(text, null, version.Major >= 5 ? CypherDialect.Five : CypherDialect.Three, CypherTransport.Bolt)
            : throw new CypherException(CypherFault.Protocol, "What answers says no version of Neo4j. Give the address of its bolt port, usually 7687.");
    }

    private async Task<T> ThroughCircuitAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await circuit.ExecuteAsync(async _ => await work(), CancellationToken.None);
        }
        catch (BrokenCircuitException paused)
        {
            throw new CypherException(CypherFault.Unavailable, "Neo4j failed several times in a row and is not asked for a moment.", paused);
        }
    }

    // Two services before one database must not end each other's runs.
    private static string NextTag() => $"{Environment.MachineName}/{Environment.ProcessId}/{Interlocked.Increment(ref runs)}";
}

namespace CorridorGraph.Neo4j;

/// <summary>Runs statements over HTTP, by whichever of its two APIs the server has and recommends.</summary>
public sealed class HttpCypherClient : ICypherClient
{
    private readonly Lock gate = new();
    private readonly CypherOptions options;
    private readonly TimeProvider time;
    private readonly Neo4jHttp http;
    private Task<Discovered>? discovered;

    /// <summary>A client for one server; it connects when it is first asked for something.</summary>
    /// <param name="options">Address, credentials, limits.</param>
    /// <param name="network">Sends the requests; null for the usual one. Give one to trust certificates that are not installed.</param>
    /// <param name="time">Measures time limits; null for the system's.</param>
    public HttpCypherClient(CypherOptions options, HttpMessageHandler? network = null, TimeProvider? time = null)
    {
        this.options = options;
        this.time = time ?? TimeProvider.System;
        http = new Neo4jHttp(options, network, this.time);
    }

    /// <inheritdoc/>
    public async ValueTask<CypherServer> DescribeAsync(CancellationToken cancel)
        => (await DiscoverAsync(new RunClock(time, options.ConnectTimeout), cancel)).Server;

    /// <inheritdoc/>
    public async Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)
    {
        var attempt = new RunAttempt(run, sink, new RunClock(time, run.Timeout ?? options.DefaultTimeout));
        Task<Discovered>? server = null;
        try
        {
            Discovered known = await DiscoverAsync(attempt.Clock, cancel);
            server = discovered;
            cancel.ThrowIfCancellationRequested();
            return await known.Transport.RunAsync(attempt, attempt.Reads ? cancel : CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && (attempt.Reads || !attempt.MayHaveCommitted))
        {
            throw;
        }
        catch (Exception exception) when (HttpFaults.Knows(exception))
        {
            CypherException failure = HttpFaults.From(exception, attempt);
            if (failure.Fault is CypherFault.Unavailable or CypherFault.Protocol)
            {
                // Another version may come back in its place.
                Forget(server);
            }

            throw failure;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Discovered> DiscoverAsync(RunClock clock, CancellationToken cancel)
    {
        Task<Discovered> asked;
        lock (gate)
        {
            // All callers wait for one question, which none of them can take back.
            asked = discovered is null or { IsFaulted: true } ? discovered = AskAsync() : discovered;
        }

        try
        {
            return asked.IsCompletedSuccessfully ? asked.Result : await asked.WaitAsync(clock.Left, time, cancel);
        }
        catch (TimeoutException)
        {
            throw new CypherException(CypherFault.Unavailable, $"Neo4j did not say within {clock.Limit} which server it is.");
        }
    }

    private void Forget(Task<Discovered>? server)
    {
        lock (gate)
        {
            discovered = discovered == server ? null : discovered;
        }
    }

    private async Task<Discovered> AskAsync()
    {
        var clock = new RunClock(time, options.ConnectTimeout);
        try
        {
            return await Discovery.AskAsync(http, options, clock);
        }
        catch (Exception exception) when (HttpFaults.Knows(exception))
        {
            throw HttpFaults.From(exception, clock);
        }
    }
}

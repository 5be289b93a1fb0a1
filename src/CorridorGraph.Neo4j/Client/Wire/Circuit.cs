using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CorridorGraph.Neo4j;

/// <summary>
/// What stands between the client and the network: nothing is sent for a while to a server that keeps failing, and no attempt waits for
/// an answer longer than its run may. Nothing is repeated here.
/// </summary>
internal static class Circuit
{
    /// <summary>How long a request may wait for the head of its answer.</summary>
    public static readonly HttpRequestOptionsKey<TimeSpan> Limit = new("CorridorGraph.Limit");

    /// <summary>Share of failures, within <see cref="Sampling"/>, that opens the circuit.</summary>
    public const double FailureRatio = 0.5;

    /// <summary>So many requests at least; fewer tell nothing.</summary>
    public const int LeastRequests = 5;

    public static readonly TimeSpan Sampling = TimeSpan.FromSeconds(10);

    public static HttpMessageHandler Around(HttpMessageHandler network, TimeSpan pause, TimeProvider time)
    {
        ResiliencePipeline<HttpResponseMessage> pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = FailureRatio,
                MinimumThroughput = LeastRequests,
                SamplingDuration = Sampling,
                BreakDuration = pause,
                ShouldHandle = outcome => ValueTask.FromResult(IsOutage(outcome.Outcome)),
            })
            .AddTimeout(new HttpTimeoutStrategyOptions
            {
                TimeoutGenerator = arguments => ValueTask.FromResult(
                    arguments.Context.GetRequestMessage() is { } request && request.Options.TryGetValue(Limit, out TimeSpan limit)
                        ? limit : Timeout.InfiniteTimeSpan),
            })
            .Build();
        return new ResilienceHandler(pipeline) { InnerHandler = network };
    }

    // A refused statement is an answer. A time limit counts: the server should have kept to it by itself, a little earlier.
    private static bool IsOutage(Outcome<HttpResponseMessage> outcome)
        => outcome.Exception is HttpRequestException or TimeoutRejectedException
                or OperationCanceledException { InnerException: TimeoutException }
            || outcome.Result?.StatusCode
                is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}

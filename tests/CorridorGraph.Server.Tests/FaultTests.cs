using System.Net;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server.Tests;

public sealed class FaultTests
{
    private const string Firms = """{"query":"{ firms(first: 1) { id } }"}""";

    [Fact]
    public async Task A_fault_of_ours_gives_a_reference_and_no_trace()
    {
        await using RunningServer server = await RunningServer.StartAsync(new Engine(_ => throw new InvalidDataException("secret")));
        using HttpResponseMessage response = await server.PostAsync(Firms);
        await response.IsRefusedAsync(HttpStatusCode.InternalServerError, "CG5090");
        string text = await response.TextAsync();
        Assert.Contains("reference", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidDataException), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_leaves_stops_the_engine()
    {
        var started = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        await using RunningServer server = await RunningServer.StartAsync(new Engine(async cancel =>
        {
            started.SetResult();
            using CancellationTokenRegistration registration = cancel.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, cancel);
        }));
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<HttpResponseMessage> answer = server.Client.PostAsync("/graphql", new StringContent(Firms, null, "application/json"), caller.Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await caller.CancelAsync();
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task A_server_whose_engine_refuses_every_question_is_not_healthy()
    {
        await using RunningServer server = await RunningServer.StartAsync(new Engine(_ => Task.CompletedTask));
        using HttpResponseMessage response = await server.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    private sealed class Engine(Func<CancellationToken, Task> run) : IGraphEngine
    {
        public async ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
        {
            await run(cancel);
            return new Diagnostic("CG3004", "The engine of this test answers nothing.");
        }
    }
}

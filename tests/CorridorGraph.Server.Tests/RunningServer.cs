using System.Net.Http.Headers;
using CorridorGraph.Exchange;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using Microsoft.AspNetCore.Builder;

namespace CorridorGraph.Server.Tests;

/// <summary>A server on a free port, and a client that talks to it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private RunningServer(WebApplication server)
    {
        this.server = server;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>Serves the seed, loaded anew unless a graph is given.</summary>
    public static async Task<RunningServer> StartAsync(CorridorSettings? settings = null, LoadedGraph? graph = null)
    {
        CorridorSettings known = (settings ?? new CorridorSettings()) with { Urls = ["http://127.0.0.1:0"] };
        Outcome<LoadedGraph> loaded = graph ?? GraphLoader.Load(known);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Faults));
        WebApplication server = CorridorServer.Build(known, loaded.Value);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(server);
    }

    /// <summary>Serves the seed's ontology with an engine of the test's own.</summary>
    public static Task<RunningServer> StartAsync(IGraphEngine engine)
    {
        var settings = new CorridorSettings();
        GraphOntology ontology = OntologyReader.ReadFile(settings.Ontology).Value!;
        GraphFacts facts = DatasetReader.Read(settings.Seed, ontology).Value!;
        GraphQLService service = GraphQLService.Create(ontology, engine, settings.Limits);
        return StartAsync(settings, new LoadedGraph(service, settings.Ontology, settings.Seed, GraphCounts.Of(facts).ToString()));
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? accept = null, string contentType = "application/json")
    {
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = contentType.Length == 0 ? null : MediaTypeHeaderValue.Parse(contentType);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content }, accept);
    }

    public Task<HttpResponseMessage> GetAsync(string address, string? accept = null)
        => SendAsync(new HttpRequestMessage(HttpMethod.Get, address), accept);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Stops it as Ctrl+C does.</summary>
    public Task StopAsync() => server.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}

/// <summary>One server over the seed for all tests of a class.</summary>
public sealed class SeedServer : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

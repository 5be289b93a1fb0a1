using System.Text;
using System.Text.Json.Nodes;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.TestKit;

/// <summary>A service whose graph a curator may change: the graph of golden cases, in memory.</summary>
public sealed class WritableService
{
    private readonly GraphQLService service;

    /// <summary>A service over a store of its own, or another over a store that is shared.</summary>
    public WritableService(MemoryStore? store = null, QueryLimits? limits = null)
    {
        Store = store ?? OverCases(limits);
        service = GraphQLService.Create(Store.Ontology, Store, limits ?? new QueryLimits(), Store);
    }

    /// <summary>A service over a store that keeps a file.</summary>
    public WritableService(EmbeddedStore store, GraphOntology ontology)
        : this(store, store, ontology)
    {
    }

    /// <summary>A service over any store, and the engine that answers out of it.</summary>
    public WritableService(IGraphStore store, IGraphEngine engine, GraphOntology ontology)
    {
        Store = null!;
        service = GraphQLService.Create(ontology, engine, new QueryLimits(), store);
    }

    /// <summary>What the service reads and writes, where that is in memory.</summary>
    public MemoryStore Store { get; }

    /// <summary>The service itself, for requests of a test's own.</summary>
    public GraphQLService Service => service;

    /// <summary>The whole response as text, to a curator called <c>ann</c>.</summary>
    public async Task<string> AskAsync(string query, string? variables = null)
    {
        var request = TestService.Request(query, variables) with { Curator = new Curator("ann") };
        using var answer = await service.RunAsync(request, CancellationToken.None).ConfigureAwait(false);
        return Encoding.UTF8.GetString(answer.Utf8.Span);
    }

    /// <summary>The response's <c>data</c>; there must be no errors.</summary>
    public async Task<JsonNode> DataAsync(string query, string? variables = null)
    {
        string text = await AskAsync(query, variables).ConfigureAwait(false);
        var response = JsonNode.Parse(text)!;
        return response["errors"] is null ? response["data"]! : throw new InvalidOperationException($"There are errors in {text}");
    }

    /// <summary>The codes of the response's errors.</summary>
    public async Task<string[]> CodesAsync(string query, string? variables = null)
    {
        var errors = JsonNode.Parse(await AskAsync(query, variables).ConfigureAwait(false))!["errors"];
        return errors is null ? [] : [.. errors.AsArray().Select(error => (string)error!["extensions"]!["code"]!)];
    }

    private static MemoryStore OverCases(QueryLimits? limits)
    {
        var cases = TestService.Cases;
        return new MemoryStore(cases.Ontology, cases.Facts, limits);
    }
}

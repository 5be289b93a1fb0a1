using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Answers GraphQL requests over one ontology and one engine. One a process; safe for use by many requests at once.</summary>
public sealed class GraphQLService
{
    private readonly RequestRunner runner;

    private GraphQLService(GraphOntology ontology, string sdl, RequestRunner runner)
        => (Ontology, Sdl, this.runner) = (ontology, sdl, runner);

    /// <summary>What may be in the graph.</summary>
    public GraphOntology Ontology { get; }

    /// <summary>The served schema as SDL, the same for every service over the ontology.</summary>
    public string Sdl { get; }

    /// <summary>Builds the served schema from an ontology and opens it over an engine; without a store, its graph takes no changes.</summary>
    public static GraphQLService Create(GraphOntology ontology, IGraphEngine engine, QueryLimits limits, IGraphStore? store = null)
    {
        var api = ApiSchema.Of(ontology);
        string sdl = SdlWriter.Write(api);
        return new GraphQLService(ontology, sdl, new RequestRunner(api, LanguageSchema.Build(api, sdl), engine, limits, store));
    }

    /// <summary>Answers a request; a fault of the caller is part of the answer.</summary>
    /// <exception cref="OperationCanceledException">The caller has left.</exception>
    public ValueTask<GraphQLAnswer> RunAsync(GraphQLRequest request, CancellationToken cancel) => runner.RunAsync(request, cancel);

    /// <summary>Answers a request as <see cref="RunAsync"/> does; a subscription with one answer for each event, until the caller leaves.</summary>
    public IAsyncEnumerable<GraphQLAnswer> StreamAsync(GraphQLRequest request, CancellationToken cancel) => runner.StreamAsync(request, cancel);

    /// <summary>What a request would do, without doing it.</summary>
    public async ValueTask<Outcome<Explanation>> ExplainAsync(GraphQLRequest request, CancellationToken cancel)
    {
        var ready = await runner.ExplainAsync(request, cancel).ConfigureAwait(false);
        return ready.Then<Explanation>(operation => new Explanation(
            PlanPrinter.Print(operation.Compiled.Plan) + ParameterPrinter.Print(operation.Compiled.Parameters),
            operation.Compiled.Plan,
            operation.Values.Arguments));
    }
}

/// <summary>What a request would do.</summary>
/// <param name="Text">The plan as people read it.</param>
/// <param name="Plan">The plan, as an engine takes it.</param>
/// <param name="Arguments">The request's values, as an engine takes them.</param>
public sealed record Explanation(string Text, TraversalPlan Plan, PlanArguments Arguments);

using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Answers GraphQL requests over one ontology and one engine. One a process; safe for use by many requests at once.</summary>
public sealed class GraphQLService
{
    private readonly RequestRunner runner;

    private GraphQLService(string sdl, RequestRunner runner) => (Sdl, this.runner) = (sdl, runner);

    /// <summary>The served schema as SDL, the same for every service over the ontology.</summary>
    public string Sdl { get; }

    /// <summary>Builds the served schema from an ontology and opens it over an engine; without a store, its graph takes no changes.</summary>
    public static GraphQLService Create(GraphOntology ontology, IGraphEngine engine, QueryLimits limits, IGraphStore? store = null)
    {
        var api = ApiSchema.Of(ontology);
        string sdl = SdlWriter.Write(api);
        return new GraphQLService(sdl, new RequestRunner(api, LanguageSchema.Build(api, sdl), engine, limits, store));
    }

    /// <summary>Answers a request; a fault of the caller is part of the answer.</summary>
    /// <exception cref="OperationCanceledException">The caller has left.</exception>
    public ValueTask<GraphQLAnswer> RunAsync(GraphQLRequest request, CancellationToken cancel) => runner.RunAsync(request, cancel);

    /// <summary>The plan of a request as text, without running it.</summary>
    public async ValueTask<Outcome<string>> ExplainAsync(GraphQLRequest request, CancellationToken cancel)
    {
        var compiled = await runner.CompileAsync(request, cancel).ConfigureAwait(false);
        return compiled.Then<string>(operation => PlanPrinter.Print(operation.Plan) + ParameterPrinter.Print(operation.Parameters));
    }
}

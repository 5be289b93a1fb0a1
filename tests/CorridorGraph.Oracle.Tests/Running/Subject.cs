using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The system under test over one graph, known by its front door only.</summary>
/// <param name="graph">The graph.</param>
/// <param name="snapshot">A snapshot of it that came about by changes; null to build one.</param>
internal sealed partial class Subject(PlainGraph graph, Snapshot? snapshot = null)
{
    private static readonly QueryLimits Limits = new();

    // The schema takes far longer to make than a graph to load, and is the same for all graphs.
    private static readonly Lazy<GraphQLService> Service =
        new(() => GraphQLService.Create(TestOntology.Ontology, new EngineOfAsker(), Limits));

    private static readonly AsyncLocal<IGraphEngine?> Asked = new();

    private readonly EmbeddedEngine engine = new(snapshot ?? Snapshot.Build(graph.Ontology, graph.Facts), Limits, TimeProvider.System);

    public PlainGraph Graph => graph;

    /// <summary>The answer as the system gives it; an exception, which is always a fault of the system's, as text.</summary>
    public async Task<string> AskAsync(Written query)
    {
        Asked.Value = engine;
        using var variables = JsonDocument.Parse(query.VariablesJson);
        try
        {
            var request = new GraphQLRequest(query.Text, null, variables.RootElement);
            using GraphQLAnswer answer = await Service.Value.RunAsync(request, CancellationToken.None);
            return Encoding.UTF8.GetString(answer.Utf8.Span);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}";
        }
    }

    /// <summary>An answer with every cursor written as <c>*</c>, as the oracle does, which knows no cursors.</summary>
    public static string WithoutCursors(string answer) => Cursor().Replace(answer, "\"$1\":\"*\"");

    [GeneratedRegex("\"(startCursor|endCursor|cursor)\":\"[A-Za-z0-9_-]+\"")]
    private static partial Regex Cursor();

    private sealed class EngineOfAsker : IGraphEngine
    {
        public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
            => Asked.Value!.ExecuteAsync(plan, arguments, cancel);
    }
}

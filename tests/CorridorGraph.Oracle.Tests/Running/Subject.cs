using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The system under test over one graph, known by its front door only.</summary>
internal sealed partial class Subject(PlainGraph graph)
{
    private readonly GraphQLService service = Serve(graph);

    public PlainGraph Graph => graph;

    /// <summary>The answer as the system gives it; an exception, which is always a fault of the system's, as text.</summary>
    public async Task<string> AskAsync(Written query)
    {
        using var variables = JsonDocument.Parse(query.VariablesJson);
        try
        {
            using GraphQLAnswer answer = await service.RunAsync(new GraphQLRequest(query.Text, null, variables.RootElement), CancellationToken.None);
            return Encoding.UTF8.GetString(answer.Utf8.Span);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}";
        }
    }

    /// <summary>An answer with every cursor written as <c>*</c>, as the oracle does, which knows no cursors.</summary>
    public static string WithoutCursors(string answer) => Cursor().Replace(answer, "\"$1\":\"*\"");

    private static GraphQLService Serve(PlainGraph graph)
    {
        var limits = new QueryLimits();
        var engine = new EmbeddedEngine(Snapshot.Build(graph.Ontology, graph.Facts), limits, TimeProvider.System);
        return GraphQLService.Create(graph.Ontology, engine, limits);
    }

    [GeneratedRegex("\"(startCursor|endCursor|cursor)\":\"[A-Za-z0-9_-]+\"")]
    private static partial Regex Cursor();
}

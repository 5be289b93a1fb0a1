using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorridorGraph.Embedded;
using CorridorGraph.Exchange;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.TestKit;

/// <summary>The whole service over a dataset folder, without a host.</summary>
public sealed class TestService
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Tests run beside each other: each service is opened once, so that facts made with its ontology fit it.
    private static readonly Lazy<TestService> OfCases = new(() => Over(Repository.PathOf("tests", "cases", "graph")));

    private static readonly Lazy<TestService> OfSeed = new(() => Over(Repository.PathOf("seed", "corridor")));

    private TestService(GraphOntology ontology, GraphFacts facts, QueryLimits limits)
    {
        Ontology = ontology;
        Facts = facts;
        Engine = new EmbeddedEngine(Snapshot.Build(ontology, facts), limits, TimeProvider.System);
        Service = GraphQLService.Create(ontology, Engine, limits);
    }

    /// <summary>The corridor's ontology.</summary>
    public GraphOntology Ontology { get; }

    /// <summary>The facts that the service was opened over.</summary>
    public GraphFacts Facts { get; }

    /// <summary>The embedded engine over the facts.</summary>
    public EmbeddedEngine Engine { get; }

    /// <summary>The service.</summary>
    public GraphQLService Service { get; }

    /// <summary>The service over the small made-up graph that golden cases ask.</summary>
    public static TestService Cases => OfCases.Value;

    /// <summary>The service over the corridor's own facts.</summary>
    public static TestService Seed => OfSeed.Value;

    /// <summary>Opens the service over a dataset folder, with the corridor's ontology.</summary>
    public static TestService Over(string folder, QueryLimits? limits = null)
    {
        var ontology = Known(OntologyReader.ReadFile(Repository.PathOf("schema", "corridor.graphql")));
        return new TestService(ontology, Known(DatasetReader.Read(folder, ontology)), limits ?? new QueryLimits());
    }

    /// <summary>Opens the service over facts of the corridor's ontology.</summary>
    public static TestService Over(GraphFacts facts, QueryLimits limits) => new(Cases.Ontology, facts, limits);

    /// <summary>The same graph under other limits.</summary>
    public TestService With(QueryLimits limits) => new(Ontology, Facts, limits);

    /// <summary>The whole response as text.</summary>
    public async Task<string> AskAsync(string query, string? variables = null, string? operationName = null)
    {
        using var answer = await Service.RunAsync(Request(query, variables, operationName), CancellationToken.None).ConfigureAwait(false);
        return Encoding.UTF8.GetString(answer.Utf8.Span);
    }

    /// <summary>The response's <c>data</c>, which must be there.</summary>
    public async Task<JsonNode> DataAsync(string query, string? variables = null)
    {
        string text = await AskAsync(query, variables).ConfigureAwait(false);
        return JsonNode.Parse(text)!["data"] ?? throw new InvalidOperationException($"There is no data in {text}");
    }

    /// <summary>The response's errors, one a line: code, message, place.</summary>
    public async Task<string> ErrorsAsync(string query, string? variables = null, string? operationName = null)
    {
        string text = await AskAsync(query, variables, operationName).ConfigureAwait(false);
        var lines = JsonNode.Parse(text)!["errors"]?.AsArray().Select(error =>
        {
            var location = error!["locations"]?[0];
            string place = location is null ? "" : $" ({location["line"]}:{location["column"]})";
            return $"{error["extensions"]!["code"]}  {error["message"]}{place}\n";
        });
        return lines is null ? $"no errors in {text}\n" : string.Concat(lines);
    }

    /// <summary>A request of a text and variables as JSON.</summary>
    public static GraphQLRequest Request(string query, string? variables = null, string? operationName = null)
        => new(query, operationName, variables is null ? null : JsonDocument.Parse(variables).RootElement);

    /// <summary>JSON as people read it, one value a line.</summary>
    public static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(Readable) + "\n";

    private static T Known<T>(Outcome<T> outcome)
        where T : class
        => outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Faults));
}

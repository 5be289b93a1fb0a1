using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary><c>corridor query</c>: answers one operation in this process and prints the answer, indented.</summary>
internal static class QueryVerb
{
    // Chinese stays readable in the terminal; nothing here is put into a web page.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var operation = new OperationInput();
        Command verb = operation.AddTo(
            new Command("query", "Answer one operation and print JSON.") { options.Engine, options.Database, options.Seed, options.Ontology });
        verb.SetAction((parsed, cancel) => RunAsync(options.Read(parsed), operation.Read(parsed), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(Outcome<CorridorSettings> settings, Outcome<GraphQLRequest> request, CancellationToken cancel)
    {
        Outcome<LoadedGraph> graph = settings.Then(GraphLoader.LoadToRead);
        if (!request.Succeeded || !graph.Succeeded)
        {
            return Faults.Print([.. request.Faults, .. graph.Faults]);
        }

        using LoadedGraph loaded = graph.Value;
        using GraphQLAnswer answer = await graph.Value.Service.RunAsync(request.Value, cancel);
        using JsonDocument json = JsonDocument.Parse(answer.Utf8);
        await using Stream output = Console.OpenStandardOutput();
        await using (var writer = new Utf8JsonWriter(output, Readable))
        {
            json.WriteTo(writer);
        }

        output.WriteByte((byte)'\n');
        return json.RootElement.TryGetProperty("errors", out _) ? 1 : 0;
    }
}

using System.CommandLine;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary><c>corridor plan</c>: prints what an operation would do, as a plan and as Cypher; runs nothing.</summary>
internal static class PlanVerb
{
    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var operation = new OperationInput();
        var dialect = new Option<string>("--dialect")
        {
            Description = "Which Neo4j the Cypher is for: 5 (and later), or 3 (and 4).",
            DefaultValueFactory = _ => "5",
        };
        dialect.AcceptOnlyFromAmong("3", "5");
        Command verb = operation.AddTo(
            new Command("plan", "Print the traversal plan of an operation, and its Cypher; run nothing.")
            {
                options.Engine, options.Database, options.Seed, options.Ontology, dialect,
            });
        verb.SetAction((parsed, cancel) => RunAsync(
            options.Read(parsed), operation.Read(parsed), parsed.GetValue(dialect) == "3" ? CypherDialect.Three : CypherDialect.Five, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(
        Outcome<CorridorSettings> settings, Outcome<GraphQLRequest> request, CypherDialect dialect, CancellationToken cancel)
    {
        Outcome<LoadedGraph> graph = settings.Then(GraphLoader.LoadToRead);
        if (!request.Succeeded || !graph.Succeeded)
        {
            return Faults.Print([.. request.Faults, .. graph.Faults]);
        }

        using LoadedGraph loaded = graph.Value;
        GraphQLService service = loaded.Service;
        Outcome<Explanation> explained = await service.ExplainAsync(request.Value, cancel);
        if (!explained.Succeeded)
        {
            return Faults.Print(explained.Faults);
        }

        var (text, plan, arguments) = explained.Value;
        Console.WriteLine(text);
        Console.WriteLine(CypherPreview.Print(service.Ontology, plan, arguments, settings.Value!.Limits, dialect).TrimEnd());
        return 0;
    }
}

using System.CommandLine;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary><c>corridor plan</c>: prints what an operation would do; runs nothing.</summary>
internal static class PlanVerb
{
    /// <summary>The verb as the command line knows it.</summary>
    public static Command Describe(SettingOptions options)
    {
        var operation = new OperationInput();
        Command verb = operation.AddTo(
            new Command("plan", "Print the traversal plan of an operation.") { options.Engine, options.Database, options.Seed, options.Ontology });
        verb.SetAction((parsed, cancel) => RunAsync(options.Read(parsed), operation.Read(parsed), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(
        Outcome<CorridorSettings> settings, Outcome<GraphQLRequest> request, CancellationToken cancel)
    {
        Outcome<LoadedGraph> graph = settings.Then(GraphLoader.LoadToRead);
        if (!request.Succeeded || !graph.Succeeded)
        {
            return Faults.Print([.. request.Faults, .. graph.Faults]);
        }

        using LoadedGraph loaded = graph.Value;
        Outcome<string> plan = await graph.Value.Service.ExplainAsync(request.Value, cancel);
        if (!plan.Succeeded)
        {
            return Faults.Print(plan.Faults);
        }

        Console.WriteLine(plan.Value.TrimEnd());
        return 0;
    }
}

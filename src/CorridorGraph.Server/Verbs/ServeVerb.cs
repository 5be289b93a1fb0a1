using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary><c>corridor serve</c>: loads the graph, then listens until it is told to stop.</summary>
internal static class ServeVerb
{
    /// <summary>Gives a command the options and the action of this verb.</summary>
    public static Command Describe(Command command, SettingOptions options)
    {
        foreach (Option option in new Option[] { options.Engine, options.Database, options.Seed, options.Ontology, options.Urls })
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => RunAsync(options.Read(parsed), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Outcome<CorridorSettings> settings, CancellationToken cancel)
    {
        long start = Stopwatch.GetTimestamp();
        if (!settings.Succeeded)
        {
            return Faults.Print(settings.Faults);
        }

        Outcome<LoadedGraph> graph = GraphLoader.Load(settings.Value);
        if (!graph.Succeeded)
        {
            return Faults.Print(graph.Faults);
        }

        using LoadedGraph loaded = graph.Value;
        await using WebApplication server = CorridorServer.Build(settings.Value, graph.Value);
        // What the start made and left goes back to the system once; what stays is the snapshot.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            await server.StartAsync(cancel);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            return Faults.Print([CannotListen(settings.Value, fault)]);
        }

        await AnnounceAsync(server.Urls, graph.Value, start);
        await server.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task AnnounceAsync(ICollection<string> urls, LoadedGraph graph, long start)
    {
        string version = typeof(ServeVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Console.WriteLine($"CorridorGraph {version.Split('+')[0]}: {string.Join(", ", urls.Select(url => url.TrimEnd('/') + "/graphql"))}");

        // Asked only now: a Neo4j that keeps silent must not hold up the start.
        Neo4jGreeting? neo4j = graph.Neo4j is null ? null : await Neo4jGreeting.AskAsync(graph.Neo4j, CancellationToken.None);
        Console.WriteLine($"  graph     {neo4j?.Contents ?? graph.Contents}");
        Console.WriteLine($"  {(neo4j is null ? "database" : "neo4j   ")}  {graph.Origin}");
        Console.WriteLine($"  ontology  {graph.Ontology}");
        Console.WriteLine($"  engine    {(neo4j is null ? "embedded" : "neo4j")}");
        if (neo4j?.Warning is { } warning)
        {
            Console.Error.WriteLine($"warning: {warning}");
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ready in {seconds:0.0} s; Ctrl+C stops"));
    }

    private static Diagnostic CannotListen(CorridorSettings settings, Exception fault)
        => new(
            HostCodes.CannotListen,
            $"The server cannot listen on {string.Join(", ", settings.Urls)}: {fault.Message.ReplaceLineEndings(" ")} "
                + "Name another address with --urls, or stop the program that has this one.");
}

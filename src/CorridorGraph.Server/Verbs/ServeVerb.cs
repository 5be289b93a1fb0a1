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

        await using WebApplication server = CorridorServer.Build(settings.Value, graph.Value);
        try
        {
            await server.StartAsync(cancel);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            return Faults.Print([CannotListen(settings.Value, fault)]);
        }

        Announce(server.Urls, settings.Value, graph.Value, Stopwatch.GetElapsedTime(start));
        await server.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static void Announce(ICollection<string> urls, CorridorSettings settings, LoadedGraph graph, TimeSpan took)
    {
        string version = typeof(ServeVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Console.WriteLine($"CorridorGraph {version.Split('+')[0]}: {string.Join(", ", urls.Select(url => url.TrimEnd('/') + "/graphql"))}");
        Console.WriteLine($"  graph     {graph.Counts}");
        Console.WriteLine($"  seed      {graph.Folder}");
        Console.WriteLine($"  ontology  {graph.Ontology}");
        Console.WriteLine($"  engine    {settings.Engine}, in memory");
        if (settings.Database is not null)
        {
            Console.WriteLine("  database  not used by this build: nothing is written to it");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ready in {took.TotalSeconds:0.0} s; Ctrl+C stops"));
    }

    private static Diagnostic CannotListen(CorridorSettings settings, Exception fault)
        => new(
            HostCodes.CannotListen,
            $"The server cannot listen on {string.Join(", ", settings.Urls)}: {fault.Message.ReplaceLineEndings(" ")} "
                + "Name another address with --urls, or stop the program that has this one.");
}

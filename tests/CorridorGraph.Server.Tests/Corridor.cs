using System.Diagnostics;

namespace CorridorGraph.Server.Tests;

/// <summary>Runs the real program in a process of its own, in a working directory that is not the repository.</summary>
internal static class Corridor
{
    // The file of the graph is under the working directory unless it is named: each run has a directory of its own.
    private static readonly string Folders = Directory.CreateTempSubdirectory("corridor-runs-").FullName;

    private static int runs;

    static Corridor() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folders, recursive: true);

    public static Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static async Task<ProgramResult> RunAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        using Process process = Start(environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        return new ProgramResult(process.ExitCode, await output, await error);
    }

    public static Process Start((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "corridor.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.CreateDirectory(Path.Combine(Folders, $"{Interlocked.Increment(ref runs)}")).FullName,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>How a run of the program ended.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);

using System.Diagnostics;
using System.Globalization;

namespace CorridorGraph.Benchmarks;

/// <summary>A server in a process of its own on a free loopback port.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address, TimeSpan start) => (this.process, Address, Start) = (process, address, start);

    public Uri Address { get; }

    /// <summary>From the start of the process until it listened.</summary>
    public TimeSpan Start { get; }

    /// <summary>Megabytes of it that are in memory now.</summary>
    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The product over the file of a graph.</summary>
    public static ServerProcess Ours(Corridors corridors)
        => Run(["corridor.dll", "serve", "--database", corridors.Database, "--urls", "http://127.0.0.1:0"], "CorridorGraph ");

    /// <summary>Another server of this program.</summary>
    public static ServerProcess Other(string kind, string folder)
        => Run(["CorridorGraph.Benchmarks.dll", kind, folder], "listening: ");

    /// <summary>Runs the product to its end and gives the time that it took.</summary>
    public static TimeSpan RunToEnd(params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Begin(["corridor.dll", .. arguments]);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start) : throw new InvalidOperationException(output);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static ServerProcess Run(string[] arguments, string before)
    {
        long start = Stopwatch.GetTimestamp();
        Process process = Begin(arguments);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(before, StringComparison.Ordinal))
            {
                var address = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]);
                return new ServerProcess(process, address, Stopwatch.GetElapsedTime(start));
            }
        }

        process.WaitForExit();
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} {arguments[1]} ended with {process.ExitCode}."));
    }

    // Standard error stays the bench's own.
    private static Process Begin(string[] arguments)
        => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, arguments[0]), .. arguments[1..]])
        {
            RedirectStandardOutput = true,
        })!;
}

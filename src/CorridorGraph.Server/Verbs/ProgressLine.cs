using System.Diagnostics;
using System.Globalization;

namespace CorridorGraph.Server;

/// <summary>
/// Tells on standard error how far long work is: one line that changes, or a new one every few seconds where that is no terminal.
/// </summary>
internal sealed class ProgressLine(string what, long total, string unit = "")
{
    private static readonly TimeSpan Pace = Console.IsErrorRedirected ? TimeSpan.FromSeconds(3) : TimeSpan.FromMilliseconds(200);

    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan told;
    private long done;

    /// <summary>Counts work that was done.</summary>
    public void Add(int amount) => Reach(done + amount);

    /// <summary>Says how much of the work is done.</summary>
    public void Reach(long amount)
    {
        done = amount;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        if (elapsed - told < Pace)
        {
            return;
        }

        told = elapsed;
        string line = Describe(what, done, total, elapsed, unit);
        Console.Error.Write(Console.IsErrorRedirected ? $"{line}\n" : $"\r{line,-78}");
    }

    /// <summary>Clears the line that changes and returns how long it all took.</summary>
    public TimeSpan End()
    {
        if (!Console.IsErrorRedirected && told > TimeSpan.Zero)
        {
            Console.Error.Write($"\r{"",-78}\r");
        }

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary><c>push: 40,000 of 650,000 (6 %), 8,100 a second, 1:15 left</c>.</summary>
    public static string Describe(string what, long done, long total, TimeSpan elapsed, string unit = "")
    {
        double rate = done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(Math.Max(0, total - done) / Math.Max(rate, 0.001));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {done:N0} of {total:N0}{unit} ({100 * done / Math.Max(total, 1)} %), {rate:N0}{unit} a second, "
                + $"{(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}

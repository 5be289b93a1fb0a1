using System.Globalization;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Which random cases are run: <c>CORRIDOR_RUNS</c> sets how many each test takes, <c>CORRIDOR_SEED</c> replays one.</summary>
internal static class Runs
{
    private static readonly int? Replayed = Setting("CORRIDOR_SEED");

    private static readonly int? Count = Setting("CORRIDOR_RUNS");

    /// <summary>Whether one case is replayed; its failure is then made small before it is told.</summary>
    public static bool IsReplay => Replayed is not null;

    /// <summary>Seeds of a test, each test's own.</summary>
    public static IEnumerable<int> Seeds(int usual) => Replayed is { } seed ? [seed] : Enumerable.Range(0, Count ?? usual);

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        null or "" => null,
        { } text when int.TryParse(text, CultureInfo.InvariantCulture, out int value) => value,
        { } text => throw new InvalidOperationException($"{name} is \"{text}\"; expected a whole number."),
    };
}

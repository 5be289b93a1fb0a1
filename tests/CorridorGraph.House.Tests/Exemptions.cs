namespace CorridorGraph.House.Tests;

/// <summary>Files that may break a rule, each with its reason. A rule that many files must break is a wrong rule.</summary>
internal static class Exemptions
{
    private static readonly (string Rule, string File, string Reason)[] All =
    [
    ];

    /// <summary>Whether a file is exempt from a rule.</summary>
    public static bool Cover(string rule, string file) => All.Any(one => one.Rule == rule && one.File == file);

    /// <summary>Exempt files that no longer exist.</summary>
    public static IEnumerable<string> Stale => All.Select(one => one.File).Where(file => !House.Files.Contains(file));
}

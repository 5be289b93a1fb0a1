namespace CorridorGraph.TestKit;

/// <summary>
/// A case under tests/mutations, sent to the small graph as it is at version 1: the answer, and what the change log has of it. Every store gives the same.
/// </summary>
public static class MutationCase
{
    private static readonly string Folder = Repository.PathOf("tests", "mutations");

    /// <summary>The names of all cases.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>What a case sends.</summary>
    public static Task<string> TextAsync(string name) => File.ReadAllTextAsync(Path.Combine(Folder, name + ".graphql"));

    /// <summary>What differs from the case's goldens, or null. The log has <paramref name="logged"/> entries before it.</summary>
    public static async Task<string?> FaultAsync(string name, WritableService service, int logged)
    {
        ArgumentNullException.ThrowIfNull(service);
        string answer = await service.AskAsync(await TextAsync(name).ConfigureAwait(false)).ConfigureAwait(false);
        string log = await service.AskAsync($"{{ graphVersion changes(after: {logged}) {{ version author kind what }} }}").ConfigureAwait(false);
        return GoldenFile.Difference(Path.Combine(Folder, name + ".result.json"), TestService.Indented(answer))
            ?? GoldenFile.Difference(Path.Combine(Folder, name + ".log.json"), TestService.Indented(log))
            ?? (name.StartsWith("refused", StringComparison.Ordinal) ? FaultOfRefused(answer, log) : null);
    }

    private static string? FaultOfRefused(string answer, string log)
        => !answer.Contains("\"errors\"", StringComparison.Ordinal) ? $"Nothing was refused: {answer}"
            : log != """{"data":{"graphVersion":1,"changes":[]}}""" ? $"It was refused, and something was changed: {log}"
            : null;
}

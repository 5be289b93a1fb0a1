using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CorridorGraph.Neo4j;

namespace CorridorGraph.TestKit;

/// <summary>Neo4j's own analysis of statements, for the versions that no test server here runs.</summary>
public static partial class CypherLint
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// Errors, warnings and deprecations of statements as CYPHER 5 and as CYPHER 25. Of statements that differ in names of labels, types and
    /// properties only, which are always quoted, one stands for all.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<CypherStatement> statements)
    {
        var shapes = statements.DistinctBy(statement => QuotedName().Replace(statement.Text, "``")).ToList();
        using var node = Process.Start(new ProcessStartInfo("node", "lint.mjs")
        {
            WorkingDirectory = Repository.PathOf("tests", "cypher"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(shapes, Web));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        string faults = await output;
        return node.ExitCode == 0
            ? [.. JsonSerializer.Deserialize<Fault[]>(faults, Web)!.Select(fault => $"{fault.Version}: {fault.Message}\n{fault.Text}")]
            : throw new InvalidOperationException($"The analysis of Cypher ended with code {node.ExitCode}; tests/run fetches what it needs.");
    }

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex QuotedName();

    private sealed record Fault(string Version, string Text, string Message);
}

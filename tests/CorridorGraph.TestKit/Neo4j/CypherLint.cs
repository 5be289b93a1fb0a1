using System.Text.RegularExpressions;
using CorridorGraph.Neo4j;

namespace CorridorGraph.TestKit;

/// <summary>Neo4j's own analysis of statements, for the versions that no test server here runs.</summary>
public static partial class CypherLint
{
    /// <summary>
    /// Errors, warnings and deprecations of statements as CYPHER 5 and as CYPHER 25. Of statements that differ in names of labels, types and
    /// properties only, which are always quoted, one stands for all.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<CypherStatement> statements)
    {
        var shapes = statements.DistinctBy(statement => QuotedName().Replace(statement.Text, "``")).ToList();
        var faults = await NodeScript.RunAsync<Fault[]>("cypher", "lint.mjs", shapes);
        return [.. faults.Select(fault => $"{fault.Version}: {fault.Message}\n{fault.Text}")];
    }

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex QuotedName();

    private sealed record Fault(string Version, string Text, string Message);
}

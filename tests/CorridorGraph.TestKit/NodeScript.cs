using System.Diagnostics;
using System.Text.Json;

namespace CorridorGraph.TestKit;

/// <summary>A script under tests/, with the npm packages that its lock file pins: JSON in, JSON out.</summary>
public static class NodeScript
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Runs a script.</summary>
    /// <param name="folder">Its folder under tests/.</param>
    /// <param name="script">Its file.</param>
    /// <param name="input">What it reads.</param>
    /// <exception cref="InvalidOperationException">It failed, most likely because its packages are not there.</exception>
    public static async Task<T> RunAsync<T>(string folder, string script, object input)
    {
        using var node = Process.Start(new ProcessStartInfo("node", script)
        {
            WorkingDirectory = Repository.PathOf("tests", folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, input, Web);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        string answer = await output;
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(answer, Web)!
            : throw new InvalidOperationException($"tests/{folder}/{script} ended with code {node.ExitCode}; tests/run fetches what it needs.");
    }
}

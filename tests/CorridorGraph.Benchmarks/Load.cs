using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace CorridorGraph.Benchmarks;

/// <summary>Loads servers with <c>wrk</c>, a process of its own, in rounds that alternate between them.</summary>
/// <param name="rounds">How often each server is loaded.</param>
/// <param name="seconds">How long each time.</param>
internal sealed partial class Load(int rounds, double seconds)
{
    private const int Connections = 16;

    // The compiler replaces its first code for what is often run.
    private const int WarmUpSeconds = 6;

    /// <summary>Requests per second of each target, the median of its rounds.</summary>
    public async Task<double[]> CompareAsync(Question question, params Target[] targets)
    {
        var rates = targets.Select(_ => new List<double>()).ToArray();
        string script = Script(question);
        foreach (Target target in targets)
        {
            await target.CheckAsync(question);
            Run(script, target.Address, WarmUpSeconds);
        }

        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < targets.Length; i++)
            {
                rates[i].Add(Run(script, targets[i].Address, seconds));
            }
        }

        File.Delete(script);
        return [.. rates.Select(Median)];
    }

    /// <summary>The middle of some values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Run(string script, Uri address, double seconds)
    {
        int whole = Math.Max(1, (int)Math.Round(seconds));
        string[] arguments = ["-t1", $"-c{Connections}", $"-d{whole}s", "-s", script, address.ToString()];
        using Process wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        string output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        Match rate = Rate().Match(output);
        return rate.Success && !output.Contains("Non-2xx", StringComparison.Ordinal) && !output.Contains("Socket errors", StringComparison.Ordinal)
            ? double.Parse(rate.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"wrk on {address} said:\n{output}");
    }

    // A long bracket of Lua holds any text of JSON.
    private static string Script(Question question)
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, $"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.body = [==[{question}]==]
            """);
        return file;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}

/// <summary>A server that is loaded, and the bytes that it must answer with.</summary>
/// <param name="Address">Where requests go.</param>
/// <param name="Expected">Its answer.</param>
internal sealed record Target(Uri Address, byte[] Expected)
{
    /// <summary>A server that is compared with itself over another graph.</summary>
    public static async Task<Target> AsItAnswersAsync(Uri address, Question question) => new(address, await AskAsync(address, question));

    /// <summary>Nothing is measured that answers otherwise.</summary>
    public async Task CheckAsync(Question question)
    {
        byte[] answer = await AskAsync(Address, question);
        if (!answer.AsSpan().SequenceEqual(Expected))
        {
            throw new InvalidOperationException(
                $"{Address} answers {question.Name} with {answer.Length} bytes that are not the {Expected.Length} of the service in process.");
        }
    }

    private static async Task<byte[]> AskAsync(Uri address, Question question)
    {
        using var client = new HttpClient();
        using var content = new ByteArrayContent(question.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using HttpResponseMessage response = await client.PostAsync(address, content);
        return await response.Content.ReadAsByteArrayAsync();
    }
}

using System.Collections.Concurrent;

namespace CorridorGraph.TestKit;

/// <summary>
/// Curators who each read how many employees a firm has and the graph's version, and make it one more if the graph still has that version: of those who
/// saw the same one only one may win.
/// </summary>
public sealed class VersionRace
{
    private const string Read = """{ graphVersion firm(id: "f-alpha") { employees } }""";

    private const string Write = """
        mutation ($e: Int, $v: Int) { upsertFirms(rows: [{ id: "f-alpha", employees: $e }], expectedVersion: $v) { version } }
        """;

    private readonly ConcurrentQueue<string[]> refusals = [];
    private int won;

    /// <summary>Tries that were taken.</summary>
    public int Won => won;

    /// <summary>The codes of each try that was not.</summary>
    public IReadOnlyCollection<string[]> Refusals => refusals;

    /// <summary>What there is now.</summary>
    public static async Task<(int Employees, int Version)> SeenAsync(WritableService service)
    {
        // The version is read first: the firm may be newer than it, never older.
        var seen = await service.DataAsync(Read);
        return ((int)seen["firm"]!["employees"]!, (int)seen["graphVersion"]!);
    }

    /// <summary>One curator's tries, one after the other.</summary>
    public async Task TryAsync(WritableService service, int tries)
    {
        for (int i = 0; i < tries; i++)
        {
            var (employees, version) = await SeenAsync(service);
            string[] codes = await service.CodesAsync(Write, $$"""{"e":{{employees + 1}},"v":{{version}}}""");
            if (codes.Length == 0)
            {
                Interlocked.Increment(ref won);
            }
            else
            {
                refusals.Enqueue(codes);
            }
        }
    }
}

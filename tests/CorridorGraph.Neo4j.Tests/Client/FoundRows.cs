using System.Text;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>Keeps what a run pushed: <c>0: a, b</c> for columns, <c>0> 1,"x"</c> for a row in the form of answers.</summary>
internal sealed class FoundRows : ICypherSink
{
    public List<string> Lines { get; } = [];

    public IEnumerable<string> Rows => Lines.Where(line => line.Contains('>')).Select(line => line[(line.IndexOf('>') + 2)..]);

    /// <summary>The only value of the only row.</summary>
    public string Value => Assert.Single(Rows);

    public void Columns(int statement, IReadOnlyList<string> names) => Lines.Add($"{statement}: {string.Join(", ", names)}");

    public void Row(int statement, ICypherRow row)
    {
        using var json = new JsonBuffer();
        for (int i = 0; i < row.Count; i++)
        {
            json.Raw(i == 0 ? ""u8 : ","u8);
            row[i].WriteTo(json);
        }

        Lines.Add($"{statement}> {Encoding.UTF8.GetString(json.Written)}");
    }
}

/// <summary>Short ways to run statements.</summary>
internal static class Runs
{
    public static CypherRun Read(params CypherStatement[] statements) => new(statements, CypherAccess.Read, TimeSpan.FromSeconds(20));

    public static CypherRun Write(params CypherStatement[] statements) => new(statements, CypherAccess.Write, TimeSpan.FromSeconds(20));

    public static CypherStatement Say(string text, params (string Name, object? Value)[] parameters)
        => new(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    public static async Task<FoundRows> RunAsync(this ICypherClient client, CypherRun run)
    {
        var rows = new FoundRows();
        await client.RunAsync(run, rows, TestContext.Current.CancellationToken);
        return rows;
    }

    public static async Task<CypherException> FailAsync(this ICypherClient client, CypherRun run, FoundRows? rows = null)
        => await Assert.ThrowsAsync<CypherException>(
            () => client.RunAsync(run, rows ?? new FoundRows(), TestContext.Current.CancellationToken));
}

using System.Text.Json;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A page of a walk as it was answered.</summary>
internal sealed record JsonPage(
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Cursors,
    string? StartCursor,
    string? EndCursor,
    bool HasNextPage,
    bool HasPreviousPage,
    int TotalCount)
{
    public static JsonPage Read(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var connection = document.RootElement.GetProperty("data");
        while (!connection.TryGetProperty("pageInfo", out _))
        {
            connection = connection.EnumerateObject().First().Value;
        }

        var info = connection.GetProperty("pageInfo");
        JsonElement[] edges = [.. connection.GetProperty("edges").EnumerateArray()];
        return new JsonPage(
            [.. edges.Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)],
            [.. edges.Select(edge => edge.GetProperty("cursor").GetString()!)],
            info.GetProperty("startCursor").GetString(),
            info.GetProperty("endCursor").GetString(),
            info.GetProperty("hasNextPage").GetBoolean(),
            info.GetProperty("hasPreviousPage").GetBoolean(),
            connection.TryGetProperty("totalCount", out var total) ? total.GetInt32() : 0);
    }
}

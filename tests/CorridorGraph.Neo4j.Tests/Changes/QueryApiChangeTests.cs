using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>
/// Changes over the Query API: a fake that speaks it, before the live server, to which it hands each statement by the API that the server has.
/// </summary>
public sealed class QueryApiChangeTests(LiveServer live) : StoreTest(live)
{
    private const string Change = """mutation ($v: Int) { upsertFirms(rows: [{ id: "f-alpha", employees: 7 }], expectedVersion: $v) { version updated } }""";

    private const string Version = "2025.10.1";

    [Fact]
    public async Task A_change_is_one_transaction_and_is_logged()
    {
        await using FakeNeo4j fake = await BridgeAsync(_ => { });
        await using HttpCypherClient client = fake.Connect();
        WritableService service = Serve(client);
        Assert.Equal("""{"data":{"upsertFirms":{"version":2,"updated":1}}}""", await service.AskAsync(Change));
        Assert.Equal(["CG2031"], await service.CodesAsync(Change, """{"v":1}"""));
        Assert.Single(fake.Asked, path => path.EndsWith("/commit", StringComparison.Ordinal));
        Assert.Equal(
            """{"data":{"graphVersion":2,"changes":[{"version":2,"author":"ann","what":"f-alpha"}]}}""",
            await Serve().AskAsync("{ graphVersion changes(after: 1) { version author what } }"));
    }

    [Fact]
    public Task Rows_that_change_while_they_are_read_are_read_again()
        => ChangeAfterAnotherAsync(statement => statement.Contains("MATCH (x:Entity", StringComparison.Ordinal), _ => { });

    [Fact]
    public Task A_version_that_moves_before_the_lock_is_taken_is_seen_and_the_change_is_made_on_the_new_one()
        => ChangeAfterAnotherAsync(
            statement => statement.StartsWith("MERGE (g:", StringComparison.Ordinal),
            asked => Assert.Equal(2, asked.Count(path => path.EndsWith("/commit", StringComparison.Ordinal))));

    // Somebody else changes the firm right before the first statement of a kind is run.
    private async Task ChangeAfterAnotherAsync(Func<string, bool> isTheStatement, Action<IEnumerable<string>> checkAsked)
    {
        int left = 1;
        await using FakeNeo4j fake = await BridgeAsync(statement =>
        {
            if (isTheStatement(statement) && Interlocked.Decrement(ref left) == 0)
            {
                Other("""mutation { upsertFirms(rows: [{ id: "f-alpha", nameEn: "Other" }]) { version } }""");
            }
        });
        await using HttpCypherClient client = fake.Connect();
        Assert.Equal("""{"data":{"upsertFirms":{"version":3,"updated":1}}}""", await Serve(client).AskAsync(Change));
        Assert.Equal(
            """{"data":{"firm":{"nameEn":"Other","employees":7}}}""", await Serve().AskAsync("""{ firm(id: "f-alpha") { nameEn employees } }"""));
        checkAsked(fake.Asked);
    }

    private void Other(string mutation)
        => Assert.Empty(Task.Run(() => Serve().CodesAsync(mutation)).GetAwaiter().GetResult());

    private Task<FakeNeo4j> BridgeAsync(Action<string> before)
    {
        var http = new HttpClient { BaseAddress = Live.Server.Address };
        return FakeNeo4j.StartAsync(async request =>
        {
            if (request.Method == "GET")
            {
                return FakeNeo4j.Root(Version);
            }

            JsonNode sent = request.Body.Length == 0 ? new JsonObject() : JsonNode.Parse(request.Body)!;
            string? statement = (string?)sent["statement"];
            if (statement?.StartsWith("SHOW INDEXES", StringComparison.Ordinal) == true)
            {
                // The words of a newer version: the server at hand has none, and its schema is known to be there.
                return Answer(LogForm.Schema.Select(entry => new JsonArray(entry.Label, entry.Property, "ONLINE", entry.IsUnique ? "true" : "false")), null);
            }

            before(statement ?? "");
            string path = request.Path.Replace("/db/neo4j/query/v2/tx", "db/data/transaction", StringComparison.Ordinal)
                .Replace("/db/neo4j/query/v2", "db/data/transaction/commit", StringComparison.Ordinal);
            using var handed = new HttpRequestMessage(new HttpMethod(request.Method), path)
            {
                Content = JsonContent.Create(new { statements = statement is null ? [] : new[] { new { statement, parameters = sent["parameters"] } } }),
            };
            using var response = await http.SendAsync(handed);
            JsonNode answer = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
            string? transaction = (string?)answer["commit"] is { } commit ? commit.Split('/')[^2] : null;
            return answer["errors"]!.AsArray() is { Count: > 0 } errors
                ? new FakeAnswer(400, new JsonObject { ["errors"] = errors.DeepClone() }.ToJsonString())
                : Answer(answer["results"]!.AsArray() is [{ } result] ? result["data"]!.AsArray().Select(row => row!["row"]!) : [], transaction);
        });
    }

    private static FakeAnswer Answer(IEnumerable<JsonNode> rows, string? transaction)
    {
        JsonArray values = [.. rows.Select(row => row.DeepClone())];
        string fields = JsonSerializer.Serialize(Enumerable.Range(0, values.Count == 0 ? 0 : values[0]!.AsArray().Count).Select(i => $"c{i}"));
        string open = transaction is null ? "" : $$""","transaction":{"id":"{{transaction}}"}""";
        return new FakeAnswer(202, $$"""{"data":{"fields":{{fields}},"values":{{values.ToJsonString()}}},"bookmarks":["FB:1"]{{open}}}""");
    }
}

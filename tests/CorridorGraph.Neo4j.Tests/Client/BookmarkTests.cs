namespace CorridorGraph.Neo4j.Tests;

public sealed class BookmarkTests
{
    private const string Version = "2025.10.1";

    [Fact]
    public async Task A_run_waits_for_what_was_written_before_it()
    {
        int next = 0;
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, _ => new FakeAnswer(
            202, $$"""{"data":{"fields":[],"values":[]},"bookmarks":["FB:{{next++}}"]}"""));
        await using var client = new BookmarkedClient(fake.Connect());
        await client.RunAsync(Runs.Read(Runs.Say("a")));
        await client.RunAsync(Runs.Write(Runs.Say("b")));
        await client.RunAsync(Runs.Read(Runs.Say("c")));
        await client.RunAsync(Runs.Write(Runs.Say("d")));
        await client.RunAsync(Runs.Read(Runs.Say("e")) with { After = ["FB:own"] });
        Assert.Equal(
            ["", "", "\"bookmarks\":[\"FB:1\"]", "\"bookmarks\":[\"FB:1\"]", "\"bookmarks\":[\"FB:3\",\"FB:own\"]"],
            fake.Requests.Where(request => request.Method == "POST").Select(request => request.Body)
                .Select(body => body.IndexOf("\"bookmarks\"", StringComparison.Ordinal) is >= 0 and var at ? body[at..^1] : ""));
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.BookmarkTimeout")]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark")]
    public async Task A_mark_that_a_database_never_reaches_is_waited_for_once(string code)
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(Version, request => request.Body.Contains("\"bookmarks\"", StringComparison.Ordinal)
            ? new FakeAnswer(400, $$"""{"errors":[{"code":"{{code}}","message":"?"}]}""")
            : new FakeAnswer(202, """{"data":{"fields":[],"values":[]},"bookmarks":["FB:1"]}"""));
        await using var client = new BookmarkedClient(fake.Connect());
        await client.RunAsync(Runs.Write(Runs.Say("a")));
        Assert.Equal(code, (await client.FailAsync(Runs.Read(Runs.Say("b")))).Code);
        await client.RunAsync(Runs.Read(Runs.Say("c")));
    }
}

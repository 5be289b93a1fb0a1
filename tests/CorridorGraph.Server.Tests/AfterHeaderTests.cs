using System.Net;
using CorridorGraph.GraphQL;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Server.Tests;

/// <summary>The header by which a caller sees its own changes, whichever member of a cluster answers.</summary>
public sealed class AfterHeaderTests
{
    private const string Key = "anns-key-0123456789=";
    private const string Mutation = """{"query":"mutation { upsertFirms(rows: [{ id: \"f-alpha\", employees: 5 }]) { version } }"}""";
    private const string Question = """{"query":"{ firm(id: \"f-alpha\") { employees } graphVersion }"}""";

    [Fact]
    public async Task The_header_of_an_answer_to_a_mutation_makes_a_question_show_the_change()
    {
        await using RunningServer server = await StartAsync();
        using HttpResponseMessage changed = await SendAsync(server, Mutation);
        string bookmark = Assert.Single(changed.Headers.GetValues("CorridorGraph-After"));
        Assert.Equal("FB:2", bookmark);
        using HttpResponseMessage behind = await SendAsync(server, Question);
        Assert.Contains("\"graphVersion\":1", await behind.TextAsync(), StringComparison.Ordinal);
        using HttpResponseMessage after = await SendAsync(server, Question, bookmark);
        Assert.Equal("""{"data":{"firm":{"employees":5},"graphVersion":2}}""", await after.TextAsync());
        Assert.False(after.Headers.Contains("CorridorGraph-After"));
    }

    [Theory]
    [InlineData(" FB:1 , FB:2 ,, ")]
    [InlineData("FB:1", "FB:2")]
    public async Task Several_bookmarks_are_one_list_or_several_headers(params string[] headers)
    {
        await using RunningServer server = await StartAsync();
        using HttpResponseMessage changed = await SendAsync(server, Mutation);
        using HttpResponseMessage after = await SendAsync(server, Question, headers);
        Assert.Contains("\"graphVersion\":2", await after.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    public async Task An_empty_header_is_as_none(string header)
    {
        await using RunningServer server = await StartAsync();
        using HttpResponseMessage answer = await SendAsync(server, Question, header);
        Assert.Contains("\"graphVersion\":1", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_bookmarks_are_refused()
    {
        await using RunningServer server = await StartAsync();
        using HttpResponseMessage answer = await SendAsync(server, Question, string.Join(',', Enumerable.Range(0, AfterHeader.MaxBookmarks + 1)));
        await answer.IsRefusedAsync(HttpStatusCode.BadRequest, "CG5011");
    }

    [Fact]
    public async Task A_graph_of_one_state_takes_the_header_and_gives_none()
    {
        await using RunningServer server = await StartAsync(new WritableService().Service);
        using HttpResponseMessage changed = await SendAsync(server, Mutation);
        Assert.False(changed.Headers.Contains("CorridorGraph-After"));
        using HttpResponseMessage after = await SendAsync(server, Question, "FB:7");
        Assert.Equal("""{"data":{"firm":{"employees":5},"graphVersion":2}}""", await after.TextAsync());
    }

    private static Task<RunningServer> StartAsync(GraphQLService? service = null)
    {
        var cases = TestService.Cases;
        var store = new LaggingStore(new MemoryStore(cases.Ontology, cases.Facts), new MemoryStore(cases.Ontology, cases.Facts));
        service ??= GraphQLService.Create(cases.Ontology, store, new QueryLimits(), store);
        return RunningServer.StartAsync(
            new CorridorSettings { CuratorKeys = CuratorKeys.Read([$"ann={Key}"]).Value! }, new LoadedGraph(service, "", "", null));
    }

    private static Task<HttpResponseMessage> SendAsync(RunningServer server, string body, params string[] after)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, null, "application/json") };
        request.Headers.Add("Authorization", $"Bearer {Key}");
        foreach (string header in after)
        {
            request.Headers.TryAddWithoutValidation("CorridorGraph-After", header);
        }

        return server.SendAsync(request);
    }
}

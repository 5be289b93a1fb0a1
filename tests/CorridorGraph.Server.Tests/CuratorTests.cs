using System.Net;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.TestKit;

namespace CorridorGraph.Server.Tests;

/// <summary>Who may change the graph over HTTP.</summary>
public sealed class CuratorTests
{
    private const string AnnsKey = "anns-key-0123456789=";
    private const string Mutation = """mutation { upsertFirms(rows: [{ id: \"f-alpha\", employees: 5 }]) { version } }""";

    private static readonly string Body = $$"""{"query":"{{Mutation}}"}""";

    [Fact]
    public async Task Without_a_configured_key_nothing_is_changed_and_the_answer_says_how_to_switch_it_on()
    {
        await using RunningServer server = await StartAsync(new WritableService());
        using HttpResponseMessage response = await SendAsync(server, $"Bearer {AnnsKey}");
        string text = await response.TextAsync();
        Assert.Contains("CG5020", text, StringComparison.Ordinal);
        Assert.Contains("CORRIDOR__CURATORKEYS", text, StringComparison.Ordinal);
        Assert.Contains("type Mutation", await server.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "CG5021")]
    [InlineData("", "CG5021")]
    [InlineData("Basic YW5uOng=", "CG5021")]
    [InlineData("Bearer", "CG5021")]
    [InlineData("Bearer ", "CG5021")]
    [InlineData("Bearer anns-key-0123456789", "CG5022")]
    [InlineData("Bearer ANNS-KEY-0123456789=", "CG5022")]
    [InlineData("Bearer ann=anns-key-0123456789=", "CG5022")]
    public async Task A_missing_or_wrong_key_changes_nothing(string? authorization, string code)
    {
        var service = new WritableService();
        await using RunningServer server = await StartAsync(service, $"ann={AnnsKey}");
        using HttpResponseMessage response = await SendAsync(server, authorization);
        string text = await response.TextAsync();
        Assert.Contains($"\"{code}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("key-0123456789", text, StringComparison.OrdinalIgnoreCase);
        Assert.False((await response.JsonAsync()).TryGetProperty("data", out _));
        Assert.Equal(1, await service.Store.ReadVersionAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(AnnsKey, "ann")]
    [InlineData("bobs-key-0123456789", "bob")]
    [InlineData("bobs-next-key-01234", "bob")]
    public async Task The_name_of_the_key_is_the_author(string key, string name)
    {
        await using RunningServer server = await StartAsync(
            new WritableService(), $"ann={AnnsKey}", "bob=bobs-key-0123456789", "bob=bobs-next-key-01234");
        using HttpResponseMessage response = await SendAsync(server, $"bearer {key}");
        Assert.Equal("""{"data":{"upsertFirms":{"version":2}}}""", await response.TextAsync());
        using HttpResponseMessage log = await server.PostAsync("""{"query":"{ changes { author what } }"}""");
        Assert.Equal($$$"""{"data":{"changes":[{"author":"{{{name}}}","what":"f-alpha"}]}}""", await log.TextAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    public async Task A_question_needs_no_key_and_minds_none(string? authorization)
    {
        await using RunningServer server = await StartAsync(new WritableService(), $"ann={AnnsKey}");
        using HttpResponseMessage response = await SendAsync(server, authorization, """{"query":"{ graphVersion }"}""");
        Assert.Equal("""{"data":{"graphVersion":1}}""", await response.TextAsync());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_mutation_in_the_address_is_refused_whatever_the_key(string method)
    {
        var service = new WritableService();
        await using RunningServer server = await StartAsync(service, $"ann={AnnsKey}");
        string query = Uri.EscapeDataString(Mutation.Replace("\\", "", StringComparison.Ordinal));
        var request = new HttpRequestMessage(new HttpMethod(method), $"/graphql?query={query}");
        request.Headers.Add("Authorization", $"Bearer {AnnsKey}");
        using HttpResponseMessage response = await server.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        if (method == "GET")
        {
            await response.IsRefusedAsync(HttpStatusCode.MethodNotAllowed, "CG5015");
        }

        Assert.Equal(1, await service.Store.ReadVersionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_send_a_key()
    {
        await using RunningServer server = await StartAsync(
            new WritableService(), new CorridorSettings { CorsOrigins = ["https://page.example"], CuratorKeys = Keys($"ann={AnnsKey}") });
        var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://page.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using HttpResponseMessage response = await server.SendAsync(request);
        Assert.DoesNotContain(
            "authorization",
            string.Join(',', response.Headers.TryGetValues("Access-Control-Allow-Headers", out var allowed) ? allowed : []),
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("anns-secret-key-without-a-name", "item 1 is not of the form name=key")]
    [InlineData("=anns-secret-key-without-a-name", "item 1 is not of the form name=key")]
    [InlineData("ann=secret", "item 1 has a key of 6 characters; a key has at least 16")]
    [InlineData("ann=anns-secret key-with-blank", "item 1 has a key with blanks or characters beyond ASCII")]
    [InlineData("ann=anns-secret-key-0123;bob=anns-secret-key-0123", "item 2 has the key of an earlier item")]
    public void A_wrong_list_of_keys_stops_the_start_and_shows_no_key(string setting, string fault)
    {
        Diagnostic only = Assert.Single(SettingsReader.Read("nowhere", [new("CuratorKeys", setting)]).Faults);
        Assert.Equal("CG5002", only.Code);
        Assert.Contains(fault, only.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", only.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_one_text_or_numbered_items_and_are_not_shown()
    {
        CorridorSettings one = SettingsReader.Read("nowhere", [new("CuratorKeys", $"ann={AnnsKey};bob=bobs-key-0123456789")]).Value!;
        CorridorSettings items = SettingsReader.Read(
            "nowhere", [new("CuratorKeys:0", $"ann={AnnsKey}"), new("CuratorKeys:1", "bob=bobs-key-0123456789")]).Value!;
        foreach (CorridorSettings settings in new[] { one, items })
        {
            Assert.Equal(("ann", "bob"), (settings.CuratorKeys.NameOf(AnnsKey), settings.CuratorKeys.NameOf("bobs-key-0123456789")));
            Assert.DoesNotContain("key-0123", settings.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("key-0123", JsonSerializer.Serialize(settings.CuratorKeys), StringComparison.Ordinal);
        }
    }

    private static CuratorKeys Keys(params string[] items) => CuratorKeys.Read([.. items]).Value!;

    private static Task<RunningServer> StartAsync(WritableService service, params string[] keys)
        => StartAsync(service, new CorridorSettings { CuratorKeys = Keys(keys) });

    private static Task<RunningServer> StartAsync(WritableService service, CorridorSettings settings)
        => RunningServer.StartAsync(settings, new LoadedGraph(service.Service, "", "", null));

    private static Task<HttpResponseMessage> SendAsync(RunningServer server, string? authorization, string? body = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body ?? Body, null, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return server.SendAsync(request);
    }
}

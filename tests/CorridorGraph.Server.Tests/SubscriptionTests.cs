using System.Net.WebSockets;
using System.Text.Json.Nodes;
using CorridorGraph.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace CorridorGraph.Server.Tests;

/// <summary>Subscriptions and queries over a WebSocket.</summary>
public sealed class SubscriptionTests
{
    private const string Subscription = "subscription { graphChanged { version number author count changes { kind what } } }";

    private readonly WritableService service = new();

    [Fact]
    public async Task Each_transaction_is_one_event_from_the_subscription_on()
    {
        await ChangeAsync(1);
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        int version = await SubscribeAsync(Subscription, client);
        await service.DataAsync("""
            mutation {
              a: upsertFirms(rows: [{ id: "f-alpha", employees: 2 }, { id: "f-beta", employees: 2 }]) { version }
              b: upsertFirms(rows: [{ id: "f-alpha", employees: 2 }]) { version }
              c: deleteEntities(ids: ["inc-c"], detach: true) { version }
            }
            """);
        Assert.Equal(
            $$"""{"id":"s","type":"next","payload":{"data":{"graphChanged":{"version":{{version + 1}},"number":{{version + 1}},"author":"ann","count":2,"""
                + """
                "changes":[{"kind":"PutEntity","what":"f-alpha"},{"kind":"PutEntity","what":"f-beta"}]}}}}
                """,
            await client.ReadAsync());
        JsonNode second = JsonNode.Parse(await client.ReadAsync())!["payload"]!["data"]!["graphChanged"]!;
        Assert.Equal(version + 2, (int)second["version"]!);
        Assert.Equal((int)second["count"]!, second["changes"]!.AsArray().Count);

        // Once it is complete, nothing more comes.
        await client.SendAsync("""{"id":"s","type":"complete"}""");
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReadAsync());
        await ChangeAsync(9);
        await client.SubscribeAsync("q", "{ graphVersion }");
        Assert.Equal($$"""{"id":"q","type":"next","payload":{"data":{"graphVersion":{{version + 3}}""" + "}}}", await client.ReadAsync());
        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReadAsync());
    }

    [Fact]
    public async Task Every_listener_is_told_of_every_change_in_order()
    {
        const int listeners = 5, changes = 40;
        await using RunningServer server = await StartAsync();
        var clients = await Task.WhenAll(Enumerable.Range(0, listeners).Select(_ => SocketClient.ConnectAsync(server)));
        int version = await SubscribeAsync("subscription { graphChanged { version } }", clients);
        for (int i = 0; i < changes; i++)
        {
            await ChangeAsync(1_000 + i);
        }

        foreach (SocketClient client in clients)
        {
            for (int i = 0; i < changes; i++)
            {
                Assert.Equal($$"""{"id":"s","type":"next","payload":{"data":{"graphChanged":{"version":{{version + 1 + i}}""" + "}}}}", await client.ReadAsync());
            }

            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Aliases_fragments_and_conditions_work_in_a_subscription()
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        int version = await SubscribeAsync(
            "subscription { c: graphChanged { ...v author @skip(if: true) t: __typename } } fragment v on GraphChange { v: version }", client);
        await ChangeAsync(3);
        Assert.Equal($$"""{"id":"s","type":"next","payload":{"data":{"c":{"v":{{version + 1}},"t":"GraphChange"}""" + "}}}", await client.ReadAsync());
    }

    [Theory]
    [InlineData("subscription { graphChanged { nothing } }", "CG2003")]
    [InlineData("subscription { graphChanged", "CG2001")]
    [InlineData("mutation { deleteEntities(ids: [\"inc-c\"]) { version } }", "CG5015")]
    [InlineData("", "CG5011")]
    public async Task What_cannot_be_run_is_an_error_of_its_operation(string query, string code)
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("x", query);
        JsonNode message = JsonNode.Parse(await client.ReadAsync())!;
        Assert.Equal(("x", "error"), ((string)message["id"]!, (string)message["type"]!));
        Assert.Equal(code, (string)message["payload"]![0]!["extensions"]!["code"]!);

        // The id is free again, and the connection goes on.
        await client.SubscribeAsync("x", "{ graphVersion }");
        Assert.Contains("\"next\"", await client.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_that_takes_no_changes_has_none_to_tell_of()
    {
        await using RunningServer server = await RunningServer.StartAsync(graph: new LoadedGraph(TestService.Cases.Service, "", "", null));
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("s", Subscription);
        Assert.Contains("CG2030", await client.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_plain_HTTP_a_subscription_is_told_where_to_go()
    {
        await using RunningServer server = await StartAsync();
        using HttpResponseMessage response = await server.PostAsync("""{"query":"subscription { graphChanged { version } }"}""");
        string text = await response.TextAsync();
        Assert.Contains("CG2018", text, StringComparison.Ordinal);
        Assert.Contains("graphql-transport-ws", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 4400)]
    [InlineData("[]", 4400)]
    [InlineData("""{"type":"subscribe"}""", 4400)]
    [InlineData("""{"type":"start","id":"1"}""", 4400)]
    [InlineData("""{"type":"connection_init"}""", 4429)]
    public async Task What_breaks_the_protocol_closes_the_connection(string message, int code)
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        await client.SendAsync(message);
        Assert.Equal($"closed {code}", await client.ReadAsync());
    }

    [Fact]
    public async Task Ids_are_used_once_at_a_time_and_only_so_many()
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("s", Subscription);
        await client.SubscribeAsync("s", Subscription);
        Assert.Equal("closed 4409", await client.ReadAsync());
        await using SocketClient many = await SocketClient.ConnectAsync(server);
        for (int i = 0; i <= SocketTalk.MaxOperations; i++)
        {
            await many.SubscribeAsync($"{i}", Subscription);
        }

        Assert.Equal("closed 4429", await many.ReadAsync());
    }

    [Fact]
    public async Task Who_did_not_say_hello_or_speaks_another_protocol_is_sent_away()
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient early = await SocketClient.ConnectAsync(server, initialise: false);
        await early.SubscribeAsync("s", Subscription);
        Assert.Equal("closed 4401", await early.ReadAsync());
        await using SocketClient other = await SocketClient.ConnectAsync(server, protocol: "graphql-ws", initialise: false);
        Assert.Equal("closed 4406", await other.ReadAsync());
    }

    [Fact]
    public async Task A_message_longer_than_a_request_may_be_closes_the_connection()
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        await client.SendAsync(new string(' ', new CorridorSettings().Limits.MaxRequestBytes + 1));
        Assert.Equal("closed 1009", await client.ReadAsync());
    }

    [Theory]
    [InlineData("https://page.example", 101)]
    [InlineData("https://other.example", 403)]
    [InlineData("null", 403)]
    public async Task A_page_of_an_origin_that_may_not_read_may_not_listen_either(string origin, int status)
    {
        await using RunningServer server = await RunningServer.StartAsync(
            new CorridorSettings { CorsOrigins = ["https://page.example"] }, new LoadedGraph(service.Service, "", "", null));
        await using SocketClient client = await SocketClient.ConnectAsync(server, origin: origin, initialise: status == 101);
        Assert.Equal(status, client.Status);
        using var plain = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        foreach (var (name, value) in new[] { ("Origin", origin), ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==") })
        {
            plain.Headers.Add(name, value);
        }

        if (status != 101)
        {
            using HttpResponseMessage refused = await server.SendAsync(plain);
            Assert.Contains("CG5030", await refused.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_service_s_own_page_may_listen()
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server, origin: server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        Assert.Equal(101, client.Status);
    }

    [Fact]
    public async Task More_connections_than_the_limit_are_refused()
    {
        var lifetime = new Microsoft.Extensions.Hosting.Internal.ApplicationLifetime(NullLogger<Microsoft.Extensions.Hosting.Internal.ApplicationLifetime>.Instance);
        var sockets = new GraphQLSockets(service.Service, new CorridorSettings(), lifetime, NullLogger<GraphQLSockets>.Instance);
        for (int i = 0; i < GraphQLSockets.MaxConnections; i++)
        {
            _ = sockets.AcceptAsync(Arriving());
        }

        var oneTooMany = Arriving();
        await sockets.AcceptAsync(oneTooMany);
        oneTooMany.Response.Body.Position = 0;
        Assert.Equal(503, oneTooMany.Response.StatusCode);
        Assert.Contains("CG5031", await new StreamReader(oneTooMany.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        static DefaultHttpContext Arriving()
        {
            var context = new DefaultHttpContext();
            context.Features.Set<IHttpWebSocketFeature>(new NeverAccepted());
            context.Response.Body = new MemoryStream();
            return context;
        }
    }

    [Fact]
    public async Task A_service_that_stops_says_so()
    {
        await using RunningServer server = await StartAsync();
        await using SocketClient client = await SocketClient.ConnectAsync(server);
        await SubscribeAsync(Subscription, client);
        Task stopped = server.StopAsync();
        Assert.Equal("closed 1001", await client.ReadAsync());
        await stopped.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    private sealed class NeverAccepted : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => new TaskCompletionSource<WebSocket>().Task;
    }

    // A subscription has no acknowledgement: something is changed until each client is told of it, and then all that it is told is taken.
    private async Task<int> SubscribeAsync(string query, params SocketClient[] clients)
    {
        var told = new Task<string>[clients.Length];
        for (int i = 0; i < clients.Length; i++)
        {
            await clients[i].SubscribeAsync("s", query);
            told[i] = clients[i].ReadAsync();
        }

        int touched = 0;
        for (; !told.All(task => task.IsCompleted); touched++)
        {
            await service.DataAsync($$"""mutation { upsertSources(rows: [{ id: "s-touched", title: "{{touched}}" }]) { version } }""");
            await Task.WhenAny(Task.WhenAll(told), Task.Delay(300, TestContext.Current.CancellationToken));
        }

        int version = (int)(await service.DataAsync("{ graphVersion }"))["graphVersion"]!;
        for (int i = 0; i < clients.Length; i++)
        {
            string last = await told[i];
            while (!last.Contains($"\"v\":{version}", StringComparison.Ordinal) && !last.Contains($"\"version\":{version}", StringComparison.Ordinal))
            {
                last = await clients[i].ReadAsync();
            }
        }

        return version;
    }

    private Task ChangeAsync(int employees)
        => service.DataAsync($$"""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: {{employees}} }]) { version } }""");

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync(new CorridorSettings(), new LoadedGraph(service.Service, "", "", null));
}

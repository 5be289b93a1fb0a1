using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CorridorGraph.Server.Tests;

/// <summary>A client of <c>graphql-transport-ws</c>, message by message.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();

    private static CancellationToken Limit => CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken, new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token).Token;

    /// <summary>Connects; says hello where asked to.</summary>
    public static async Task<SocketClient> ConnectAsync(
        RunningServer server, string protocol = "graphql-transport-ws", string? origin = null, bool initialise = true)
    {
        var client = new SocketClient();
        client.socket.Options.AddSubProtocol(protocol);
        client.socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            client.socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await client.socket.ConnectAsync(new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, Limit);
        }
        catch (WebSocketException)
        {
            // The test looks at the status.
            return client;
        }

        if (initialise)
        {
            await client.SendAsync("""{"type":"connection_init"}""");
            Assert.Equal("""{"type":"connection_ack"}""", await client.ReadAsync());
        }

        return client;
    }

    /// <summary>Status of the answer to the handshake.</summary>
    public int Status => (int)socket.HttpStatusCode;

    public Task SendAsync(string message)
        => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Limit);

    /// <summary>Sends an operation under an id.</summary>
    public Task SubscribeAsync(string id, string query)
        => SendAsync(new JsonObject { ["id"] = id, ["type"] = "subscribe", ["payload"] = new JsonObject { ["query"] = query } }.ToJsonString());

    /// <summary>The next message; where the server closes instead, its code.</summary>
    public async Task<string> ReadAsync()
    {
        var message = new List<byte>();
        byte[] buffer = new byte[4096];
        while (true)
        {
            WebSocketReceiveResult part = await socket.ReceiveAsync(buffer, Limit);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return $"closed {(int)part.CloseStatus!}";
            }

            message.AddRange(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString([.. message]);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}

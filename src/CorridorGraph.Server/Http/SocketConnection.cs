using System.Buffers;
using System.Net.WebSockets;

namespace CorridorGraph.Server;

/// <summary>Codes with which a WebSocket is closed: those of <c>graphql-transport-ws</c>, and some of the WebSocket protocol itself.</summary>
internal enum SocketClosing
{
    Normal = 1000,
    GoingAway = 1001,
    TooBig = 1009,
    WrongMessage = 4400,
    NotInitialised = 4401,
    OtherProtocol = 4406,
    InitialisationTimeout = 4408,
    IdInUse = 4409,
    TooManyInitialisations = 4429,
}

/// <summary>Whole text messages to and from one client, one at a time each way.</summary>
internal sealed class SocketConnection(WebSocket socket, int maxMessageBytes) : IDisposable
{
    // A client that takes nothing for so long is given up.
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim sending = new(1, 1);

    /// <summary>The next message; null where the client has ended the connection, or was told that its message is none.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancel)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(message.GetMemory(1024), cancel);
            message.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await CloseAsync(SocketClosing.Normal, "");
                return null;
            }

            if (part.MessageType == WebSocketMessageType.Binary)
            {
                await CloseAsync(SocketClosing.WrongMessage, "A message is text, not binary");
                return null;
            }

            if (message.WrittenCount > maxMessageBytes)
            {
                await CloseAsync(SocketClosing.TooBig, $"A message has at most {maxMessageBytes} bytes (Query:MaxRequestBytes)");
                return null;
            }

            if (part.EndOfMessage)
            {
                return message.WrittenMemory;
            }
        }
    }

    /// <summary>Sends a message, unless the connection is closed already.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> message)
        => OneByOneAsync(cancel => socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel).AsTask());

    /// <summary>Closes the connection and says why; reasons are short, as the protocol wants them.</summary>
    public Task CloseAsync(SocketClosing code, string reason)
        => OneByOneAsync(cancel => socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, cancel));

    /// <inheritdoc />
    public void Dispose() => sending.Dispose();

    private async Task OneByOneAsync(Func<CancellationToken, Task> send)
    {
        await sending.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var limit = new CancellationTokenSource(SendLimit);
                await send(limit.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
        finally
        {
            sending.Release();
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>
/// A loopback port in front of a server. It can be cut like a cable at any byte, or fall silent, and it remembers what went through,
/// which makes outages the same on every server. After the client has gone it goes on listening to the server.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly Uri target;
    private readonly List<Socket> open = [];
    private readonly StringBuilder fromClient = new();
    private readonly StringBuilder fromServer = new();
    private TcpListener listener = new(IPAddress.Loopback, 0);

    public Relay(Uri target)
    {
        this.target = target;
        listener.Start();
        Address = new Uri($"{target.Scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        _ = AcceptAsync(listener);
    }

    public Uri Address { get; }

    /// <summary>How many bytes of the server's next answers still come through before all is cut; null for all.</summary>
    public int? BytesUntilCut { get; set; }

    /// <summary>Whether what the client says is taken and not passed on.</summary>
    public bool IsSilent { get; set; }

    public string FromClient => Text(fromClient);

    public string FromServer => Text(fromServer);

    /// <summary>Takes the server away: nothing can connect, and what is connected ends.</summary>
    public void Stop()
    {
        listener.Dispose();
        lock (open)
        {
            open.ForEach(socket => socket.Dispose());
            open.Clear();
        }
    }

    /// <summary>Brings it back on the same port.</summary>
    public void StartAgain()
    {
        BytesUntilCut = null;
        listener = new TcpListener(IPAddress.Loopback, Address.Port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return ValueTask.CompletedTask;
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                Socket client = Keep(await from.AcceptSocketAsync());
                Socket server = Keep(new Socket(SocketType.Stream, ProtocolType.Tcp));
                await server.ConnectAsync(target.Host, target.Port);
                _ = PumpAsync(client, server, fromClient, isAnswer: false);
                _ = PumpAsync(server, client, fromServer, isAnswer: true);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task PumpAsync(Socket from, Socket to, StringBuilder said, bool isAnswer)
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (await from.ReceiveAsync(buffer) is int count and > 0)
            {
                lock (said)
                {
                    said.Append(Encoding.Latin1.GetString(buffer, 0, count));
                }

                await PassAsync(buffer.AsMemory(0, count), to, isAnswer);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // One side has gone; the other pump notices by itself.
        }
    }

    private async Task PassAsync(ReadOnlyMemory<byte> bytes, Socket to, bool isAnswer)
    {
        if (isAnswer && BytesUntilCut is { } left)
        {
            int passing = Math.Min(left, bytes.Length);
            await to.SendAsync(bytes[..passing]);
            BytesUntilCut = left - passing;
            if (passing < bytes.Length)
            {
                Stop();
            }
        }
        else if (isAnswer)
        {
            try
            {
                await to.SendAsync(bytes);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The client does not wait for the answer, but the test may.
            }
        }
        else if (!IsSilent)
        {
            await to.SendAsync(bytes);
        }
    }

    private Socket Keep(Socket socket)
    {
        socket.NoDelay = true;
        lock (open)
        {
            open.Add(socket);
        }

        return socket;
    }
}

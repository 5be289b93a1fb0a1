using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CorridorGraph.Neo4j.Driver;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>What the fake says to a statement: rows, then how they end.</summary>
internal sealed record BoltReply(string[] Columns, params object?[][] Rows)
{
    public static readonly BoltReply One = new(["n"], [1L]);

    /// <summary>What the statement changed, in bolt's words: <c>nodes-created</c>.</summary>
    public Dictionary<string, object?> Changes { get; init; } = [];

    /// <summary>A code of Neo4j with which it ends after its rows, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the code comes at once, before columns and rows.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Ends before the rows are sent; null at once.</summary>
    public Task? Ready { get; init; }

    public static BoltReply Refused(string code) => new([]) { Code = code, IsRefused = true };
}

/// <summary>A small server that speaks bolt 5.4, for what no live server does on demand. It remembers what it was told.</summary>
internal sealed class FakeBolt : IAsyncDisposable
{
    private const byte Success = 0x70, Failure = 0x7F, Ignored = 0x7E, Record = 0x71;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> open = [];
    private readonly Func<string, BoltReply> answer;

    public FakeBolt(Func<string, BoltReply>? answer = null)
    {
        this.answer = answer ?? (_ => BoltReply.One);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>What came in, one line a message: <c>BEGIN r</c>, <c>RUN text</c>, <c>PULL</c>, <c>COMMIT</c>.</summary>
    public ConcurrentQueue<string> Told { get; } = [];

    /// <summary>What the transactions were begun with.</summary>
    public ConcurrentQueue<Dictionary<string, object?>> Begun { get; } = [];

    /// <summary>The parameters of each statement.</summary>
    public ConcurrentQueue<Dictionary<string, object?>> Parameters { get; } = [];

    /// <summary>What it shows as its own over TLS, or null for none.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The version that is agreed on; 0 for none.</summary>
    public byte[] Version { get; init; } = [0, 0, 4, 5];

    /// <summary>The code with which credentials are refused, or null.</summary>
    public string? Refuses { get; init; }

    /// <summary>A message that is answered by cutting the connection, such as <c>COMMIT</c>, or null.</summary>
    public string? CutsAt { get; set; }

    /// <summary>A message that is never answered, or null.</summary>
    public string? SilentAt { get; set; }

    /// <summary>Ports of the members that read and write, where it knows of a cluster.</summary>
    public (int Readers, int Writers)? Cluster { get; set; }

    public IEnumerable<string> Work => Told.Where(line => line.Split(' ')[0] is "BEGIN" or "RUN" or "COMMIT" or "ROLLBACK");


    public DriverCypherClient Connect(string scheme = "bolt", string? database = null, string? user = null, TimeSpan? connect = null)
        => new(new CypherOptions
        {
            Address = new Uri($"{scheme}://127.0.0.1:{Port}/"),
            Database = database,
            User = user,
            Password = user is null ? null : "hunter2",
            ConnectTimeout = connect ?? TimeSpan.FromSeconds(5),
            CircuitBreak = TimeSpan.FromSeconds(0.6),
        });

    public ValueTask DisposeAsync()
    {
        listener.Dispose();
        foreach (Socket socket in open)
        {
            socket.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket socket = await listener.AcceptSocketAsync();
                open.Add(socket);
                _ = ServeAsync(socket);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using Stream stream = await OpenAsync(new NetworkStream(socket, ownsSocket: true));
            await stream.ReadExactlyAsync(new byte[20]);
            await stream.WriteAsync(Version);
            var talk = new Talk(this, stream);
            while (await talk.HearAsync())
            {
                // Each message is answered before the next is read.
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException or AuthenticationException)
        {
            // The client has gone, or the fake.
        }
    }

    private async Task<Stream> OpenAsync(NetworkStream stream)
    {
        if (Certificate is null)
        {
            return stream;
        }

        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(Certificate);
        return secure;
    }

    /// <summary>One connection: the result that is to be pulled, and whether an error has not been reset yet.</summary>
    private sealed class Talk(FakeBolt fake, Stream stream)
    {
        private static readonly Dictionary<byte, string> Names = new()
        {
            [0x01] = "HELLO",
            [0x6A] = "LOGON",
            [0x6B] = "LOGOFF",
            [0x0F] = "RESET",
            [0x11] = "BEGIN",
            [0x10] = "RUN",
            [0x3F] = "PULL",
            [0x2F] = "DISCARD",
            [0x12] = "COMMIT",
            [0x13] = "ROLLBACK",
            [0x02] = "GOODBYE",
            [0x66] = "ROUTE",
            [0x54] = "TELEMETRY",
        };

        private BoltReply? result;
        private bool failed;

        public async Task<bool> HearAsync()
        {
            BoltMessage message = PackStream.Unpack(await ReadAsync());
            string name = Names[message.Signature];
            var first = message.Fields.OfType<Dictionary<string, object?>>().FirstOrDefault() ?? [];
            fake.Told.Enqueue(name switch
            {
                "RUN" => $"RUN {message.Fields[0]}",
                "BEGIN" => $"BEGIN {first.GetValueOrDefault("mode") ?? "w"}",
                _ => name,
            });
            if (name == fake.CutsAt || name == "GOODBYE")
            {
                return false;
            }

            if (name == fake.SilentAt)
            {
                return true;
            }

            failed &= name != "RESET";
            await (failed ? SayAsync(Ignored) : AnswerAsync(name, message, first));
            return true;
        }

        private Task AnswerAsync(string name, BoltMessage message, Dictionary<string, object?> first)
        {
            switch (name)
            {
                case "HELLO":
                    return SayAsync(Success, Map(("server", "Neo4j/5.26.0"), ("connection_id", "bolt-1")));
                case "LOGON" when fake.Refuses is { } code:
                    return FailAsync(code);
                case "BEGIN":
                    fake.Begun.Enqueue(first);
                    return SayAsync(Success, Map());
                case "RUN":
                    fake.Parameters.Enqueue(first);
                    result = fake.answer((string)message.Fields[0]!);
                    return result.IsRefused ? FailAsync(result.Code!) : SayAsync(Success, Map(("fields", result.Columns.ToList()), ("qid", 0)));
                case "PULL":
                    return PullAsync();
                case "COMMIT":
                    return SayAsync(Success, Map(("bookmark", "FB:next")));
                case "ROUTE":
                    return SayAsync(Success, Map(("rt", Table())));
                default:
                    return SayAsync(Success, Map());
            }
        }

        private async Task PullAsync()
        {
            BoltReply pulled = result!;
            await (pulled.Ready ?? Task.CompletedTask);
            foreach (object?[] row in pulled.Rows)
            {
                await SayAsync(Record, [row.ToList()]);
            }

            await (pulled.Code is { } code ? FailAsync(code) : SayAsync(Success, Map(("stats", pulled.Changes))));
        }

        private Dictionary<string, object?> Table()
        {
            (int readers, int writers) = fake.Cluster!.Value;
            Dictionary<string, object?> Member(string role, int port) => Map(("role", role), ("addresses", new List<object?> { $"127.0.0.1:{port}" }));
            return Map(("ttl", 300), ("db", "neo4j"), ("servers", new List<object?>
            {
                Member("ROUTE", fake.Port), Member("READ", readers), Member("WRITE", writers),
            }));
        }

        private Task FailAsync(string code)
        {
            failed = true;
            return SayAsync(Failure, Map(("code", code), ("message", "It said: MATCH (secretive).")));
        }

        private static Dictionary<string, object?> Map(params (string Name, object? Value)[] pairs)
            => pairs.ToDictionary(pair => pair.Name, pair => pair.Value);

        private async Task SayAsync(byte signature, params object?[] fields)
        {
            byte[] packed = PackStream.Pack(new BoltMessage(signature, fields));
            byte[] chunk = [(byte)(packed.Length >> 8), (byte)packed.Length, .. packed, 0, 0];
            await stream.WriteAsync(chunk);
        }

        private async Task<byte[]> ReadAsync()
        {
            var message = new MemoryStream();
            byte[] size = new byte[2];
            while (true)
            {
                await stream.ReadExactlyAsync(size);
                int length = (size[0] << 8) | size[1];
                if (length == 0 && message.Length > 0)
                {
                    return message.ToArray();
                }

                byte[] chunk = new byte[length];
                await stream.ReadExactlyAsync(chunk);
                message.Write(chunk);
            }
        }
    }
}

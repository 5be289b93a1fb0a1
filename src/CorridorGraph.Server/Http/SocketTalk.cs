using System.Buffers;
using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>One client's operations over its WebSocket, each under the id that the client gave it.</summary>
internal sealed class SocketTalk(GraphQLService service, SocketConnection connection, ILogger log)
{
    /// <summary>Operations of one client at a time.</summary>
    public const int MaxOperations = 100;

    private static readonly TimeSpan InitialisationLimit = TimeSpan.FromSeconds(10);

    // How long a client may take to answer that the service stops.
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(2);

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Dictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    private readonly List<Task> answering = [];
    private volatile bool isInitialised;

    /// <summary>Takes messages until the client leaves, breaks the protocol, or the service stops.</summary>
    public async Task RunAsync(CancellationToken gone, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(gone);
        Task late = CloseIfLateAsync(over.Token);
        Task closing = Task.CompletedTask;
        using CancellationTokenRegistration stopping = stop.Register(() =>
        {
            closing = connection.CloseAsync(SocketClosing.GoingAway, "The service stops");
            over.CancelAfter(FarewellLimit);
        });
        try
        {
            while (await connection.ReceiveAsync(over.Token) is { } message && await TakeAsync(message, over.Token))
            {
                answering.RemoveAll(task => task.IsCompleted);
            }
        }
        catch (Exception left) when (left is WebSocketException or OperationCanceledException or IOException)
        {
            // The client has gone without a word, or the service stops.
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll([late, closing, .. answering]);
        }
    }

    private async Task CloseIfLateAsync(CancellationToken over)
    {
        await Task.Delay(InitialisationLimit, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!isInitialised && !over.IsCancellationRequested)
        {
            await connection.CloseAsync(SocketClosing.InitialisationTimeout, "Connection initialisation timeout");
        }
    }

    // Whether the connection goes on.
    private async Task<bool> TakeAsync(ReadOnlyMemory<byte> message, CancellationToken over)
    {
        if (SocketMessage.Read(message) is not { } read)
        {
            return await EndAsync(SocketClosing.WrongMessage, "A message is a JSON object with a type, and an id where it is about an operation");
        }

        switch (read.Type)
        {
            case "connection_init" when isInitialised:
                return await EndAsync(SocketClosing.TooManyInitialisations, "Too many initialisation requests");
            case "connection_init":
                isInitialised = true;
                await SendAsync("connection_ack", null, null);
                return true;
            case "ping":
                await SendAsync("pong", null, null);
                return true;
            case "pong":
                return true;
            case "subscribe" when !isInitialised:
                return await EndAsync(SocketClosing.NotInitialised, "Unauthorized");
            case "subscribe" when read.Id is not null:
                return await BeginAsync(read.Id, read.Payload, over);
            case "complete" when read.Id is not null:
                Forget(read.Id, cancel: true);
                return true;
            default:
                return await EndAsync(SocketClosing.WrongMessage, "A message has a type of the protocol, and an id where it is about an operation");
        }
    }

    private async Task<bool> BeginAsync(string id, ReadOnlyMemory<byte> payload, CancellationToken over)
    {
        var cancel = CancellationTokenSource.CreateLinkedTokenSource(over);
        bool isNew, isOneTooMany;
        lock (operations)
        {
            isOneTooMany = operations.Count == MaxOperations;
            isNew = !isOneTooMany && operations.TryAdd(id, cancel);
        }

        if (isNew)
        {
            answering.Add(AnswerAsync(id, payload, cancel.Token));
            return true;
        }

        cancel.Dispose();
        return isOneTooMany
            ? await EndAsync(SocketClosing.TooManyInitialisations, $"At most {MaxOperations} operations at a time")
            : await EndAsync(SocketClosing.IdInUse, $"Subscriber for {Short(id)} already exists");
    }

    private async Task AnswerAsync(string id, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        await Task.Yield();
        try
        {
            Outcome<GraphQLRequest> request = RequestReader.ReadBody(payload);
            if (!request.Succeeded)
            {
                await FailAsync(id, request.Faults[0]);
                return;
            }

            await foreach (GraphQLAnswer answer in service.StreamAsync(request.Value with { Curator = MutationBySocket }, cancel))
            {
                using (answer)
                {
                    if (answer.IsRequestError)
                    {
                        Forget(id, cancel: false);
                        using JsonDocument refused = JsonDocument.Parse(answer.Utf8);
                        await SendAsync("error", id, json => refused.RootElement.GetProperty("errors").WriteTo(json));
                        return;
                    }

                    await SendAsync("next", id, json => json.WriteRawValue(answer.Utf8.Span, skipInputValidation: true));
                }
            }

            Forget(id, cancel: false);
            await SendAsync("complete", id, null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The client wants no more of it, or has gone.
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Unexpected fault, reference {Reference}: a WebSocket's operation", id);
            await FailAsync(id, new Diagnostic(HostCodes.Unexpected, "The service failed while it answered. The log has the rest under the operation's id."));
        }
    }

    private Task FailAsync(string id, Diagnostic fault)
    {
        Forget(id, cancel: false);
        return SendAsync("error", id, json => HttpFault.WriteErrors(json, fault));
    }

    private void Forget(string id, bool cancel)
    {
        CancellationTokenSource? source;
        lock (operations)
        {
            operations.Remove(id, out source);
        }

        if (cancel)
        {
            source?.Cancel();
        }

        source?.Dispose();
    }

    private Task SendAsync(string type, string? id, Action<Utf8JsonWriter>? payload)
    {
        var message = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(message, Plain))
        {
            json.WriteStartObject();
            if (id is not null)
            {
                json.WriteString("id", id);
            }

            json.WriteString("type", type);
            if (payload is not null)
            {
                json.WritePropertyName("payload");
                payload(json);
            }

            json.WriteEndObject();
        }

        return connection.SendAsync(message.WrittenMemory);
    }

    private async Task<bool> EndAsync(SocketClosing code, string reason)
    {
        await connection.CloseAsync(code, reason);
        return false;
    }

    // A reason for closing has at most 123 bytes.
    private static string Short(string id) => id.Length <= 30 ? id : id[..27] + "...";

    // Any page can open a WebSocket with whatever the browser knows.
    private static Diagnostic MutationBySocket { get; } = new(
        HostCodes.MutationByGet, "A mutation changes the graph and is sent by POST; this came over a WebSocket. Send it in the body of a POST, as JSON.");
}

/// <summary>A message of the protocol: its type, the id of the operation that it is about, and its payload as JSON.</summary>
internal sealed record SocketMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads a message; null where it is none.</summary>
    public static SocketMessage? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(message, new JsonDocumentOptions { MaxDepth = 512 });
            JsonElement root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "type") is { } type
                ? new SocketMessage(
                    type,
                    Text(root, "id"),
                    root.TryGetProperty("payload", out JsonElement payload) ? System.Text.Encoding.UTF8.GetBytes(payload.GetRawText()) : "null"u8.ToArray())
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name)
        => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>Requests to one server over pooled connections.</summary>
internal sealed class Neo4jHttp : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Longest time to wait until a transaction that was left is ended.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient http;
    private readonly TimeProvider time;

    /// <param name="options">Address and credentials.</param>
    /// <param name="network">Sends the requests; another one than the default trusts other certificates.</param>
    /// <param name="time">Measures the pause of an open circuit.</param>
    public Neo4jHttp(CypherOptions options, HttpMessageHandler? network, TimeProvider time)
    {
        this.time = time;
        // Redirects are not followed: they would take the credentials along.
        network ??= new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
            AllowAutoRedirect = false,
        };
        http = new HttpClient(Circuit.Around(network, options.CircuitBreak, time))
        {
            BaseAddress = options.Address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        http.DefaultRequestHeaders.Authorization = Credentials(options);
    }

    /// <summary>Sends a request and returns when the head of the answer is there. The answer's body is still to be read.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, RunClock clock, CancellationToken cancel)
    {
        request.Options.Set(Circuit.Limit, clock.Left);
        HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (Refusal(response) is { } refusal)
        {
            response.Dispose();
            throw refusal;
        }

        return response;
    }

    /// <summary>Reads the body of an answer to its end.</summary>
    public static async Task ReadAsync(
        HttpResponseMessage response, AnswerShape shape, Answer answer, RunClock clock, CancellationToken cancel)
    {
        using CancellationTokenSource limited = clock.Link(cancel);
        using var reader = new AnswerReader(shape, answer);
        await using Stream body = await response.Content.ReadAsStreamAsync(limited.Token);
        await reader.ReadAsync(body, limited.Token);
    }

    /// <summary>Rolls an open transaction back and stops what runs in it, if the server can still be told.</summary>
    public async Task EndAsync(string transaction, IEnumerable<KeyValuePair<string, string>> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, transaction);
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        try
        {
            using HttpResponseMessage response = await SendAsync(request, new RunClock(time, EndLimit), CancellationToken.None);
        }
        catch (Exception exception) when (HttpFaults.Knows(exception))
        {
            // What made us leave is the failure to tell. The server ends a transaction that no one asks for by itself.
        }
    }

    /// <summary>A body that <paramref name="write"/> writes.</summary>
    public static HttpContent Body(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, ParameterWriter.Options))
        {
            write(json);
        }

        return new ReadOnlyMemoryContent(bytes.WrittenMemory) { Headers = { ContentType = Json } };
    }

    public void Dispose() => http.Dispose();

    // A refused statement has a body that says why, whatever its status. These have none that can be relied on.
    private static CypherException? Refusal(HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                => new(CypherFault.Security, $"Neo4j did not accept the user or token (HTTP {status})."),
            HttpStatusCode.TooManyRequests => new(CypherFault.Transient, "Neo4j is asked too often (HTTP 429)."),
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                => new(CypherFault.Unavailable, $"Neo4j is not available (HTTP {status})."),
            _ when status is >= 300 and < 400 || !IsJson(response.Content) => new(
                CypherFault.Protocol,
                $"What answers at {response.RequestMessage!.RequestUri!.AbsolutePath} is no API of Neo4j (HTTP {status})."),
            _ => null,
        };
    }

    private static bool IsJson(HttpContent body)
        => body.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;

    private static AuthenticationHeaderValue? Credentials(CypherOptions options)
        => options switch
        {
            { Token: { } token } => new("Bearer", token),
            { User: { } user } => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
            _ => null,
        };
}

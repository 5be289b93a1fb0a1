using System.Net.WebSockets;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>GraphQL over WebSockets, by the protocol <c>graphql-transport-ws</c>: for subscriptions, and for queries beside them.</summary>
internal sealed class GraphQLSockets(GraphQLService service, CorridorSettings settings, IHostApplicationLifetime lifetime, ILogger<GraphQLSockets> log)
{
    /// <summary>The protocol's name.</summary>
    public const string Protocol = "graphql-transport-ws";

    /// <summary>Most connections at a time.</summary>
    public const int MaxConnections = 1_000;

    private int open;

    /// <summary>Talks with one client until either side ends it.</summary>
    public async Task AcceptAsync(HttpContext context)
    {
        if (!MayRead(context.Request))
        {
            await HttpFault.SendAsync(context, StatusCodes.Status403Forbidden, new Diagnostic(
                HostCodes.OtherOrigin,
                $"Pages of {context.Request.Headers.Origin} may not read this service. Its setting Cors:Origins names the origins that may."));
            return;
        }

        try
        {
            if (Interlocked.Increment(ref open) > MaxConnections)
            {
                await HttpFault.SendAsync(context, StatusCodes.Status503ServiceUnavailable, new Diagnostic(
                    HostCodes.TooManySockets, $"{MaxConnections} WebSockets are open, which is the limit. Try again later."));
                return;
            }

            await TalkAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task TalkAsync(HttpContext context)
    {
        bool knows = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(knows ? Protocol : null);
        using var connection = new SocketConnection(socket, settings.Limits.MaxRequestBytes);
        await (knows
            ? new SocketTalk(service, connection, log).RunAsync(context.RequestAborted, lifetime.ApplicationStopping)
            : connection.CloseAsync(SocketClosing.OtherProtocol, $"Subprotocol not acceptable: name {Protocol}"));
    }

    // Browsers let any page open a WebSocket anywhere; who may read is decided here, as it is by CORS for other requests.
    private bool MayRead(HttpRequest request)
        => request.Headers.Origin is not [{ } origin]
            || settings.CorsOrigins.Contains("*")
            || settings.CorsOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}

using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Logging.Console;

namespace CorridorGraph.Server;

/// <summary>The web application: which address answers what.</summary>
internal static class CorridorServer
{
    // Preflight answers may be kept this long by browsers.
    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    // A connection whose other end has gone silently is found out by then.
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(30);

    /// <summary>Builds the server over a loaded graph; it does not listen yet.</summary>
    public static WebApplication Build(CorridorSettings settings, LoadedGraph graph)
    {
        // An empty builder reads no setting of its own: what the program knows is in CorridorSettings.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "corridor",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls([.. settings.Urls]);
        Log(builder.Logging);
        builder.Services.AddRoutingCore();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => AllowReads(policy, settings)));

        WebApplication server = builder.Build();
        server.UseMiddleware<FaultBarrier>();
        server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = PingInterval, KeepAliveTimeout = PingInterval });
        server.UseRouting();
        if (!settings.CorsOrigins.IsEmpty)
        {
            server.UseCors();
        }

        Map(server, settings, graph);
        return server;
    }

    private static void Log(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddSimpleConsole(console => console.SingleLine = true);
        // Standard output belongs to what was asked for.
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // A start that fails is told in one line by the verb.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    }

    private static void Map(WebApplication server, CorridorSettings settings, LoadedGraph graph)
    {
        var graphQL = new GraphQLHttp(graph.Service, settings.Limits, new CuratorAccess(settings.CuratorKeys));
        var pages = new StaticPages(graph.Service);
        var sockets = new GraphQLSockets(graph.Service, settings, server.Lifetime, server.Services.GetRequiredService<ILogger<GraphQLSockets>>());
        server.MapMethods(
            "/graphql",
            ["GET", "HEAD"],
            (RequestDelegate)(context => context.WebSockets.IsWebSocketRequest ? sockets.AcceptAsync(context) : graphQL.GetAsync(context)));
        server.MapMethods("/graphql", ["POST"], (RequestDelegate)graphQL.PostAsync);
        server.MapMethods("/graphql", ["OPTIONS"], (RequestDelegate)StaticPages.Options);
        server.MapMethods("/graphiql/{file}", ["GET", "HEAD"], (RequestDelegate)GraphiQLPage.SendFileAsync);
        server.MapMethods("/schema.graphql", ["GET", "HEAD"], (RequestDelegate)pages.SchemaAsync);
        server.MapMethods("/healthz", ["GET", "HEAD"], (RequestDelegate)pages.HealthAsync);
        server.MapMethods("/readyz", ["GET", "HEAD"], (RequestDelegate)pages.HealthAsync);
        server.MapMethods("/", ["GET", "HEAD"], (RequestDelegate)StaticPages.RootAsync);
    }

    // No credentials: an answer is the same for everybody, and a page must not act in its visitor's name.
    private static void AllowReads(CorsPolicyBuilder policy, CorridorSettings settings)
        => policy.WithOrigins([.. settings.CorsOrigins])
            .WithMethods("GET", "HEAD", "POST")
            .WithHeaders("Content-Type", "Accept", AfterHeader.Name)
            .SetPreflightMaxAge(PreflightAge);
}

using System.Collections.Frozen;

namespace CorridorGraph.Server;

/// <summary>GraphiQL, from files beside the program; the page asks no other host for anything.</summary>
internal static class GraphiQLPage
{
    private const string Script = "text/javascript; charset=utf-8";
    private const string Style = "text/css; charset=utf-8";

    // The browser itself then holds the promise that nothing comes from elsewhere. GraphiQL's editor sets styles inline.
    private const string OwnHostOnly =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "frame-ancestors 'none'; base-uri 'none'";

    private const string Absent = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>CorridorGraph</title></head><body>
        <h1>CorridorGraph</h1>
        <p>This address answers GraphQL: send a POST with <code>{"query": "{ __typename }"}</code>,
        or read <a href="schema.graphql">the schema</a>.</p>
        <p>GraphiQL is not in this build, because npm was missing or had no network when it was built.
        Install Node 20 or newer and build again: <code>dotnet build src/CorridorGraph.Server</code>.</p>
        </body></html>

        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "graphiql");

    private static readonly FrozenDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["graphiql.min.css"] = Style,
        ["graphiql.min.js"] = Script,
        ["react.production.min.js"] = Script,
        ["react-dom.production.min.js"] = Script,
        ["start.css"] = Style,
        ["start.js"] = Script,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the build fetched GraphiQL.</summary>
    public static bool IsPresent { get; } = Files.Keys.All(file => File.Exists(Path.Combine(Folder, file)));

    /// <summary>Sends the page, or one that says how GraphiQL can be had.</summary>
    public static Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = AnswerMediaType.Html.Header();
        context.Response.Headers.ContentSecurityPolicy = OwnHostOnly;
        return IsPresent
            ? context.Response.SendFileAsync(Path.Combine(Folder, "index.html"), context.RequestAborted)
            : context.Response.WriteAsync(Absent, context.RequestAborted);
    }

    /// <summary>Sends one of the page's scripts or styles; other names are not found.</summary>
    public static Task SendFileAsync(HttpContext context)
    {
        if (context.GetRouteValue("file") is not string file || !Files.TryGetValue(file, out string? type) || !IsPresent)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.SendFileAsync(Path.Combine(Folder, file), context.RequestAborted);
    }
}

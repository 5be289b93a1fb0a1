using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>A request that the fake was sent.</summary>
internal sealed record FakeRequest(string Method, string Path, IHeaderDictionary Headers, string Body)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>An answer that the fake gives.</summary>
internal sealed record FakeAnswer(int Status, string Body, string ContentType = "application/json;charset=utf-8")
{
    public Dictionary<string, string> Headers { get; init; } = [];
}

/// <summary>
/// Answers as a server would, for what no server at hand does: the Query API, TLS, tokens, later versions. It is made from what was seen of
/// Neo4j 5.26, so it proves that we keep to that, not that a server does.
/// </summary>
internal sealed class FakeNeo4j : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeNeo4j(WebApplication app) => this.app = app;

    public ConcurrentQueue<FakeRequest> Requests { get; } = [];

    /// <summary>Its address on the loopback.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>The paths asked for, without those that ask what the server is.</summary>
    public IEnumerable<string> Asked => Requests.Where(request => request.Method != "GET").Select(request => request.ToString());

    public static async Task<FakeNeo4j> StartAsync(Func<FakeRequest, Task<FakeAnswer>> answer, X509Certificate2? certificate = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var fake = new FakeNeo4j(builder.Build());
        fake.app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = new FakeRequest(
                context.Request.Method, context.Request.Path.Value!, Copy(context.Request.Headers), await reader.ReadToEndAsync());
            fake.Requests.Enqueue(request);
            FakeAnswer given = await answer(request);
            context.Response.StatusCode = given.Status;
            context.Response.ContentType = given.ContentType;
            foreach ((string name, string value) in given.Headers)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.WriteAsync(given.Body);
        });
        await fake.app.StartAsync();
        return fake;
    }

    /// <summary>A fake that says it is a version and answers everything else by <paramref name="answer"/>.</summary>
    public static Task<FakeNeo4j> StartAsync(string version, Func<FakeRequest, FakeAnswer> answer, X509Certificate2? certificate = null)
        => StartAsync(request => Task.FromResult(request.Method == "GET" ? Root(version) : answer(request)), certificate);

    /// <summary>What servers from 4.0 on say of themselves; from 5.19 on with the Query API.</summary>
    public static FakeAnswer Root(string version)
    {
        string query = string.CompareOrdinal(version, "5") < 0 && !version.StartsWith("20", StringComparison.Ordinal)
            ? "" : """ "query":"http://inside:7474/db/{databaseName}/query/v2", """;
        return new FakeAnswer(200, $$"""
            {"bolt_routing":"neo4j://inside:7687","transaction":"http://inside:7474/db/{databaseName}/tx",{{query}}
             "bolt_direct":"bolt://inside:7687","neo4j_version":"{{version}}","neo4j_edition":"enterprise"}
            """);
    }

    /// <summary>A client of the fake.</summary>
    public HttpCypherClient Connect(string path = "", string? database = null, string? user = null, string? token = null)
        => new(new CypherOptions
        {
            Address = new Uri(Address, path),
            Database = database,
            User = user,
            Password = user is null ? null : "p:w",
            Token = token,
        });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // The server empties its own when the request is over.
    private static HeaderDictionary Copy(IHeaderDictionary headers)
    {
        var copy = new HeaderDictionary();
        foreach ((string name, StringValues values) in headers)
        {
            copy[name] = values;
        }

        return copy;
    }
}

using System.Text.Json;
using CorridorGraph.GraphQL;

namespace CorridorGraph.Server;

/// <summary>The addresses beside <c>/graphql</c>.</summary>
internal sealed class StaticPages(GraphQLService service)
{
    // Every graph has sources, and asking for one goes all the way to the engine.
    private static readonly GraphQLRequest Probe = new("{ sources(first: 1) { id } }");

    private static ReadOnlySpan<byte> Answered => "{\"data\":{"u8;

    /// <summary><c>/schema.graphql</c>: the served schema as SDL, for code generators.</summary>
    public Task SchemaAsync(HttpContext context) => SendTextAsync(context, service.Sdl);

    /// <summary>
    /// <c>/healthz</c> and <c>/readyz</c>: 200 where a question is answered, else 503 and why. Nothing listens before the seed is loaded.
    /// </summary>
    public async Task HealthAsync(HttpContext context)
    {
        using GraphQLAnswer answer = await service.RunAsync(Probe, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        bool healthy = answer.Utf8.Span.StartsWith(Answered);
        context.Response.StatusCode = healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await SendTextAsync(context, healthy ? "ok\n" : $"not answering\n{Reasons(answer)}");
    }

    /// <summary><c>/</c>: on to GraphiQL.</summary>
    public static Task RootAsync(HttpContext context)
    {
        context.Response.Redirect("graphql");
        return Task.CompletedTask;
    }

    /// <summary><c>OPTIONS /graphql</c> where no browser asks for leave to read from another origin.</summary>
    public static Task Options(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static string Reasons(GraphQLAnswer answer)
    {
        using JsonDocument json = JsonDocument.Parse(answer.Utf8);
        return json.RootElement.TryGetProperty("errors", out JsonElement errors)
            ? string.Concat(errors.EnumerateArray().Select(Reason))
            : "";
    }

    private static string Reason(JsonElement error)
        => $"{error.GetProperty("extensions").GetProperty("code").GetString()}  {error.GetProperty("message").GetString()}\n";

    private static Task SendTextAsync(HttpContext context, string text)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = utf8.Length;
        return context.Response.Body.WriteAsync(utf8, 0, utf8.Length, context.RequestAborted);
    }
}

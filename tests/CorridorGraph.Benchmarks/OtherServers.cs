using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CorridorGraph.Benchmarks;

/// <summary>What the product is measured against, each in a process of its own on the same Kestrel.</summary>
internal static class OtherServers
{
    /// <summary>Answers <c>/N</c> with the bytes of the file <c>N.json</c>, kept in memory: the ceiling of any answer of that size.</summary>
    public static Task ConstantAsync(string folder)
    {
        var answers = Directory.EnumerateFiles(folder, "*.json")
            .ToDictionary(file => "/" + Path.GetFileNameWithoutExtension(file), File.ReadAllBytes, StringComparer.Ordinal);
        return ServeAsync(async context =>
        {
            await DrainAsync(context.Request);
            byte[] answer = answers[context.Request.Path.Value!];
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
    }

    /// <summary>Answers with the library's own execution: see <see cref="PlainResolvers"/>.</summary>
    public static Task ResolversAsync(string folder)
    {
        Schema schema = PlainResolvers.Over(new PlainGraph(Corridors.Read(folder)));
        schema.Initialize();
        var executer = new DocumentExecuter();
        var serializer = new GraphQLSerializer(options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return ServeAsync(async context =>
        {
            GraphQLRequest request = (await serializer.ReadAsync<GraphQLRequest>(context.Request.Body, context.RequestAborted))!;
            ExecutionResult result = await executer.ExecuteAsync(options =>
            {
                options.Schema = schema;
                options.Query = request.Query;
                options.Variables = request.Variables;
                options.CancellationToken = context.RequestAborted;
            });
            context.Response.ContentType = "application/json; charset=utf-8";
            await serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
        });
    }

    private static async Task ServeAsync(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using WebApplication server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        Console.WriteLine($"listening: {server.Urls.Single()}");
        await server.WaitForShutdownAsync();
    }

    private static async ValueTask DrainAsync(HttpRequest request)
    {
        while (await request.BodyReader.ReadAsync() is var read)
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }
}

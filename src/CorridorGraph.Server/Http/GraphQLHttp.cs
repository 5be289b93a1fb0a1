using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary>GraphQL over HTTP: one request in, one answer out, with the status that its media type asks for.</summary>
internal sealed class GraphQLHttp(GraphQLService service, QueryLimits limits, CuratorAccess curators)
{
    private const string PlanHeader = "GraphQL-Plan";

    /// <summary><c>POST /graphql</c>: the request is a JSON object in the body.</summary>
    public async Task PostAsync(HttpContext context)
    {
        if (!HasJsonBody(context.Request))
        {
            context.Response.Headers["Accept-Post"] = "application/json";
            await HttpFault.SendAsync(context, StatusCodes.Status415UnsupportedMediaType, WrongMediaType(context.Request.ContentType));
            return;
        }

        if (AnswerMediaTypes.Choose(context.Request) == AnswerMediaType.None)
        {
            await HttpFault.SendAsync(context, StatusCodes.Status406NotAcceptable, NotAcceptable());
            return;
        }

        if (await RequestBody.ReadAsync(context.Request, limits.MaxRequestBytes) is not { } body)
        {
            await HttpFault.SendAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge(context.Request.ContentLength));
            return;
        }

        await AnswerAsync(context, RequestReader.ReadBody(body).Then<GraphQLRequest>(
            request => request with { Curator = curators.Of(context.Request), WantsPlan = WantsPlan(context.Request) }));
    }

    /// <summary><c>GET /graphql</c>: the request is in the query parameters; a browser is shown GraphiQL with it.</summary>
    public async Task GetAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept";
        if (AnswerMediaTypes.PrefersHtml(context.Request))
        {
            await GraphiQLPage.SendAsync(context);
            return;
        }

        if (AnswerMediaTypes.Choose(context.Request) == AnswerMediaType.None)
        {
            await HttpFault.SendAsync(context, StatusCodes.Status406NotAcceptable, NotAcceptable());
            return;
        }

        await AnswerAsync(
            context, RequestReader.ReadParameters(context.Request.Query).Then<GraphQLRequest>(request => request with
            {
                Curator = MutationByGet,
                WantsPlan = WantsPlan(context.Request),
            }));
    }

    private async Task AnswerAsync(HttpContext context, Outcome<GraphQLRequest> read)
    {
        Outcome<GraphQLRequest> request = read.Then(known => AfterHeader.Read(context.Request.Headers, known));
        if (!request.Succeeded)
        {
            await HttpFault.SendAsync(context, StatusCodes.Status400BadRequest, request.Faults[0]);
            return;
        }

        using GraphQLAnswer answer = await service.RunAsync(request.Value, context.RequestAborted);
        AnswerMediaType type = AnswerMediaTypes.Choose(context.Request);
        context.Response.StatusCode = Status(context, answer, type);
        context.Response.ContentType = type.Header();
        AfterHeader.Write(context.Response.Headers, answer);
        context.Response.ContentLength = answer.Utf8.Length;
        await context.Response.Body.WriteAsync(answer.Utf8, context.RequestAborted);
    }

    private static bool WantsPlan(HttpRequest request) => request.Headers[PlanHeader] == "1";

    private static int Status(HttpContext context, GraphQLAnswer answer, AnswerMediaType type)
    {
        if (answer.IsRefusedMutation && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "POST";
            return StatusCodes.Status405MethodNotAllowed;
        }

        return answer.IsRequestError && type == AnswerMediaType.GraphQLResponse ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }

    private static bool HasJsonBody(HttpRequest request)
        => request.ContentType == "application/json"
            || (Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    // A page of another site can have a browser send a GET with whatever the browser knows.
    private static Diagnostic MutationByGet { get; } = new(
        HostCodes.MutationByGet, "A mutation changes the graph and is sent by POST; this is a GET. Send it in the body, as JSON.");

    private static Diagnostic WrongMediaType(string? type) => new(
        HostCodes.WrongMediaType,
        (type is null ? "The request has no Content-Type" : $"The request is of the media type \"{type}\"")
            + " but must be application/json in UTF-8. Send the header Content-Type: application/json.");

    private static Diagnostic NotAcceptable() => new(
        HostCodes.NotAcceptable,
        "The header Accept names neither application/graphql-response+json nor application/json, and an answer is one of them.");

    private Diagnostic TooLarge(long? length) => new(
        HostCodes.RequestTooLarge,
        (length is null ? $"The request is longer than {limits.MaxRequestBytes} bytes" : $"The request has {length} bytes")
            + $"; the limit is {limits.MaxRequestBytes} (Query:MaxRequestBytes).");
}

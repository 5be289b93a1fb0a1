using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>The outermost step of a request: a fault of ours becomes a reference for the client and a line in the log.</summary>
internal sealed class FaultBarrier(RequestDelegate next, ILogger<FaultBarrier> log)
{
    /// <summary>Runs the rest of the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has left; there is nobody to answer.
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            // Kestrel found the request itself broken while its body was read.
            context.Response.StatusCode = fault.StatusCode;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            string reference = context.TraceIdentifier;
            log.LogError(
                fault, "Unexpected fault, reference {Reference}: {Method} {Path}", reference, context.Request.Method, context.Request.Path);
            var told = new Diagnostic(
                HostCodes.Unexpected, $"The service failed while it answered. The log has the rest under reference {reference}.");
            await HttpFault.SendAsync(context, StatusCodes.Status500InternalServerError, told);
        }
    }
}

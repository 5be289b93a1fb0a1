using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>A refusal in the shape of a GraphQL answer: <c>errors</c> with a code, and no <c>data</c>.</summary>
internal static class HttpFault
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends the refusal in the media type that the caller prefers, or as JSON where it accepts neither.</summary>
    public static Task SendAsync(HttpContext context, int status, Diagnostic fault)
    {
        context.Response.StatusCode = status;
        AnswerMediaType type = AnswerMediaTypes.Choose(context.Request);
        context.Response.ContentType = (type == AnswerMediaType.None ? AnswerMediaType.Json : type).Header();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WritePropertyName("errors");
            WriteErrors(json, fault);
            json.WriteEndObject();
        }

        context.Response.ContentLength = buffer.Length;
        return context.Response.Body.WriteAsync(buffer.GetBuffer(), 0, (int)buffer.Length, context.RequestAborted);
    }

    /// <summary>Writes the list of errors that holds the fault alone.</summary>
    public static void WriteErrors(Utf8JsonWriter json, Diagnostic fault)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("message", fault.Message);
        json.WriteStartObject("extensions");
        json.WriteString("code", fault.Code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}

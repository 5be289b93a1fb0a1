using Microsoft.Net.Http.Headers;

namespace CorridorGraph.Server;

/// <summary>What an answer over HTTP can be.</summary>
internal enum AnswerMediaType
{
    /// <summary>The caller accepts none of them.</summary>
    None,

    /// <summary><c>application/json</c>: the status is 200 for every well-formed request.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: a request error has the status 400.</summary>
    GraphQLResponse,

    /// <summary><c>text/html</c>: a browser that came to look.</summary>
    Html,
}

/// <summary>Chooses by the header <c>Accept</c>, as RFC 9110 weighs it.</summary>
internal static class AnswerMediaTypes
{
    /// <summary>The media type with its encoding, for <c>Content-Type</c>.</summary>
    public static string Header(this AnswerMediaType type) => type switch
    {
        AnswerMediaType.GraphQLResponse => "application/graphql-response+json; charset=utf-8",
        AnswerMediaType.Html => "text/html; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    /// <summary>The form of an answer. Without <c>Accept</c>, or where anything is welcome, JSON: older clients know no other.</summary>
    public static AnswerMediaType Choose(HttpRequest request)
    {
        IList<MediaTypeHeaderValue> accepted = request.Headers.Accept.Count == 0 ? [] : Accepted(request);
        if (accepted.Count == 0)
        {
            return AnswerMediaType.Json;
        }

        // What is named outright goes before what only a wildcard lets in.
        (double response, bool named) = Weigh(accepted, "graphql-response+json");
        (double json, _) = Weigh(accepted, "json");
        return (response, json) switch
        {
            (0, 0) => AnswerMediaType.None,
            _ when named && response >= json => AnswerMediaType.GraphQLResponse,
            _ when json > 0 => AnswerMediaType.Json,
            _ => AnswerMediaType.GraphQLResponse,
        };
    }

    /// <summary>Whether the caller names HTML and wants it at least as much as JSON.</summary>
    public static bool PrefersHtml(HttpRequest request)
    {
        IList<MediaTypeHeaderValue> accepted = Accepted(request);
        double html = accepted.Where(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)).Max(Quality) ?? 0;
        double json = Math.Max(Weigh(accepted, "graphql-response+json").Quality, Weigh(accepted, "json").Quality);
        return html > 0 && html >= json;
    }

    private static IList<MediaTypeHeaderValue> Accepted(HttpRequest request)
        => MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? list) ? list : [];

    // The most specific range that covers the type decides its weight.
    private static (double Quality, bool Named) Weigh(IList<MediaTypeHeaderValue> accepted, string subtype)
    {
        foreach ((string type, bool named) in new[] { ("application/" + subtype, true), ("application/*", false), ("*/*", false) })
        {
            if (accepted.Where(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Max(Quality) is { } quality)
            {
                return (quality, named && quality > 0);
            }
        }

        return (0, false);
    }

    private static double? Quality(MediaTypeHeaderValue range) => range.Quality ?? 1;
}

using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>
/// The header <c>CorridorGraph-After</c>: the answer to a mutation has it, and a question that brings it back shows what was changed, whichever member
/// of a cluster answers.
/// </summary>
internal static class AfterHeader
{
    /// <summary>Name of the header.</summary>
    public const string Name = "CorridorGraph-After";

    /// <summary>Most bookmarks that a request may bring: 16. An answer has one or two.</summary>
    public const int MaxBookmarks = 16;

    /// <summary>The request with the bookmarks that it came with.</summary>
    public static Outcome<GraphQLRequest> Read(IHeaderDictionary headers, GraphQLRequest request)
    {
        string[] bookmarks = headers[Name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return bookmarks.Length > MaxBookmarks
            ? new Diagnostic(
                HostCodes.WrongRequest,
                $"The header {Name} holds {bookmarks.Length} bookmarks; the limit is {MaxBookmarks}. Send those of the last change only; it came after the others.")
            : request with { After = bookmarks };
    }

    /// <summary>Puts the bookmarks of an answer into its head, where it has any.</summary>
    public static void Write(IHeaderDictionary headers, GraphQLAnswer answer)
    {
        if (answer.Bookmarks.Count > 0)
        {
            headers[Name] = string.Join(", ", answer.Bookmarks);
        }
    }
}

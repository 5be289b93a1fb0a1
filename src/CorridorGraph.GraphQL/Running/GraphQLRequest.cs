using System.Text.Json;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>A GraphQL request as it came in.</summary>
/// <param name="Query">Text of the document.</param>
/// <param name="OperationName">Name of the operation to run; needed where the document holds several.</param>
/// <param name="Variables">A JSON object, or null or a JSON null for none.</param>
public sealed record GraphQLRequest(string Query, string? OperationName = null, JsonElement? Variables = null)
{
    /// <summary>Who may change the graph with it, or why nobody may; null where nobody asked. Queries do not look at it.</summary>
    public Outcome<Curator>? Curator { get; init; }

    /// <summary>Bookmarks of changes that the answer must show: those of an earlier answer, <see cref="GraphQLAnswer.Bookmarks"/>. Default none.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Whether the answer to a query tells its plan, with estimated and actual rows, in <c>extensions.plan</c>. Default: no.</summary>
    public bool WantsPlan { get; init; }
}

/// <summary>Somebody who may change the graph.</summary>
/// <param name="Name">What the change log calls them.</param>
public sealed record Curator(string Name);

using System.Text.Json;

namespace CorridorGraph.GraphQL;

/// <summary>A GraphQL request as it came in.</summary>
/// <param name="Query">Text of the document.</param>
/// <param name="OperationName">Name of the operation to run; needed where the document holds several.</param>
/// <param name="Variables">A JSON object, or null or a JSON null for none.</param>
public sealed record GraphQLRequest(string Query, string? OperationName = null, JsonElement? Variables = null);

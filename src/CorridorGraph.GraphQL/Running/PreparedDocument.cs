using CorridorGraph.Ontology;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>
/// A document that was parsed, and obeys every validation rule of the specification whatever its variables will be: once for every request of the same
/// text.
/// </summary>
internal sealed record PreparedDocument(OperationDocument Document)
{
    /// <summary>What the document was compiled to last: most documents have one operation and are asked in one form.</summary>
    public LatestCompilation? Latest { get; set; }

    /// <summary>The operation to run (GraphQL specification, GetOperation).</summary>
    public Outcome<GraphQLOperationDefinition> Choose(string? name)
    {
        var operations = Document.Operations;
        if (string.IsNullOrEmpty(name))
        {
            return operations is [var only]
                ? only
                : new Diagnostic(
                    OperationCodes.NoSuchOperation,
                    $"This document holds {operations.Count} operations ({Names()}). Say which to run in operationName.");
        }

        return operations.Find(operation => operation.Name?.Value == name) is { } named
            ? named
            : new Diagnostic(
                OperationCodes.NoSuchOperation,
                $"This document holds no operation \"{name}\".{Spelling.DidYouMean(name, operations.Select(NameOf))}");
    }

    private string Names() => string.Join(", ", Document.Operations.Select(NameOf));

    private static string NameOf(GraphQLOperationDefinition operation) => operation.Name?.StringValue ?? "without a name";
}

/// <summary>What one operation and form of a document were compiled to.</summary>
internal sealed record LatestCompilation(GraphQLOperationDefinition Operation, string Form, CompiledOperation Compiled);

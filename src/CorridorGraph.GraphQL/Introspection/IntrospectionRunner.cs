using System.Collections.Immutable;
using System.Text.Json;
using CorridorGraph.Ontology;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>Answers <c>__schema</c> and <c>__type</c> through the language library, one JSON text a response key.</summary>
internal sealed class IntrospectionRunner(ISchema schema)
{
    private readonly GraphQLSerializer serializer = new();

    public async ValueTask<ImmutableArray<byte[]>> RunAsync(
        OperationDocument document,
        GraphQLOperationDefinition operation,
        JsonElement? variables,
        ImmutableArray<string> responseKeys,
        CancellationToken cancel)
    {
        if (responseKeys.IsEmpty)
        {
            return [];
        }

        var alone = IntrospectionOnly(operation, document);
        var result = await new DocumentExecuter().ExecuteAsync(options =>
        {
            options.Schema = schema;
            options.Document = alone;
            options.Query = document.Text;
            options.Variables = variables is { ValueKind: JsonValueKind.Object } json ? serializer.ReadNode<Inputs>(json) : Inputs.Empty;

            // The document was validated as a whole; parts of it would not pass alone (unused fragments and variables).
            options.ValidationRules = [];
            options.CancellationToken = cancel;
        }).ConfigureAwait(false);
        using var stream = new MemoryStream();
        await serializer.WriteAsync(stream, result, cancel).ConfigureAwait(false);
        using var json = JsonDocument.Parse(stream.ToArray());
        if (result.Errors is { Count: > 0 } errors)
        {
            throw new InvalidOperationException($"Introspection failed: {errors[0].Message}", errors[0]);
        }

        var data = json.RootElement.GetProperty("data");
        return [.. responseKeys.Select(key => JsonSerializer.SerializeToUtf8Bytes(data.GetProperty(key)))];
    }

    private static GraphQLDocument IntrospectionOnly(GraphQLOperationDefinition operation, OperationDocument document)
    {
        var roots = new List<ASTNode>();
        Roots(operation.SelectionSet, document, roots);
        var alone = new GraphQLOperationDefinition(new GraphQLSelectionSet(roots)) { Operation = operation.Operation, Variables = operation.Variables };
        return new GraphQLDocument([alone, .. document.Fragments.Values]);
    }

    // Conditions stay on the fields; those of fragments around them were decided by the binder, which asks only for keys that are there.
    private static void Roots(GraphQLSelectionSet set, OperationDocument document, List<ASTNode> roots)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field when field.Name.Value == "__schema" || field.Name.Value == "__type":
                    roots.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Roots(inline.SelectionSet, document, roots);
                    break;
                case GraphQLFragmentSpread spread:
                    Roots(document.Fragments[spread.FragmentName.Name.StringValue].SelectionSet, document, roots);
                    break;
            }
        }
    }
}

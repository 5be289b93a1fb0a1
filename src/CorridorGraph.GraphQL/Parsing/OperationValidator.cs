using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>Document to prepared document: the library's rules, with our codes and suggestions.</summary>
internal sealed class OperationValidator(ApiSchema api, ISchema schema, QueryLimits limits)
{
    // Literals are ours to check (InputReader): the library names neither the key at fault nor its repair.
    private static readonly ImmutableArray<IValidationRule> LibraryRules =
    [
        .. DocumentValidator.CoreRules.Where(rule =>
            rule is not (ArgumentsOfCorrectType or DefaultValuesOfCorrectType or UniqueInputFieldNames or FieldArgumentsAreValidRule)),
    ];

    public async ValueTask<Outcome<PreparedDocument>> ValidateAsync(OperationDocument document, CancellationToken cancel)
    {
        if (document.Operations.Count == 0)
        {
            return new Diagnostic(OperationCodes.NoSuchOperation, "This document holds no operation. Write a query such as { firms { id name } }.");
        }

        var reader = new InputReader(api, limits);
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document.Document,
            Operation = document.Operations[0],
            Rules = LibraryRules.Add(new LiteralsFitTheirTypes(document, reader)),
            Variables = Inputs.Empty,
            CancellationToken = cancel,
        }).ConfigureAwait(false);

        var translator = new ValidationErrors(api, document);
        ImmutableArray<Diagnostic> faults =
        [
            // No variables are given here, so a required one is always reported; each request checks its own. Literals are ours.
            .. result.Errors.Where(error => error is not (InvalidVariableError or InvalidLiteralError)).Select(translator.Translate)
                .Concat(reader.Faults)
                .OrderBy(fault => fault.Place?.Line ?? 0).ThenBy(fault => fault.Place?.Column ?? 0),
        ];
        return faults.IsEmpty ? new PreparedDocument(document) : faults;
    }

    /// <summary>Reads every literal argument and default, so that its faults are known before anything is bound.</summary>
    private sealed class LiteralsFitTheirTypes(OperationDocument document, InputReader reader) : ValidationRuleBase
    {
        public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new NodeVisitors(
            new MatchingNodeVisitor<GraphQLArgument>((argument, visited) =>
            {
                if (visited.TypeInfo.GetArgument()?.ResolvedType is { } type)
                {
                    reader.Read(RawValue.Of(argument.Value, document), type.ToString()!, variables: null);
                }
            }),
            new MatchingNodeVisitor<GraphQLVariableDefinition>((definition, visited) =>
            {
                if (definition.DefaultValue is { } literal && definition.Type.GraphTypeFromType(visited.Schema) is { } type)
                {
                    reader.Read(RawValue.Of(literal, document), type.ToString()!, variables: null);
                }
            })));
    }
}

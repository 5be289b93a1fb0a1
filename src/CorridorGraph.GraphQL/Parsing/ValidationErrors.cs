using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>The library's validation errors as diagnostics: our code, and our words where a name is wrong.</summary>
internal sealed class ValidationErrors(ApiSchema api, OperationDocument document)
{
    public Diagnostic Translate(ExecutionError error)
    {
        var node = (error as ValidationError)?.Nodes.FirstOrDefault();
        var place = error.Locations is [var first, ..] ? new Place(OperationDocument.SourceName, first.Line, first.Column) : null;
        return error switch
        {
            FieldsOnCorrectTypeError when node is GraphQLField field => UnknownField(field, error, place),
            KnownArgumentNamesError => UnknownArgument(error, place),
            ProvidedNonNullArgumentsError => Named(OperationCodes.MissingArgument, error, place),
            KnownTypeNamesError => Named(OperationCodes.UnknownType, error, place),
            NoUndefinedVariablesError => Named(OperationCodes.MissingVariable, error, place),
            VariablesInAllowedPositionError => Named(OperationCodes.WrongType, error, place),
            _ => Named(OperationCodes.Validation, error, place),
        };
    }

    private static Diagnostic Named(string code, ExecutionError error, Place? place) => new(code, WithDoubleQuotes(error.Message), place);

    private Diagnostic UnknownField(GraphQLField field, ExecutionError error, Place? place)
    {
        string name = field.Name.StringValue;
        string? typeName = TypeNamedIn(error.Message);
        if (typeName is null || api.Objects.FirstOrDefault(candidate => candidate.Name == typeName) is not { } type)
        {
            return Named(OperationCodes.UnknownField, error, place);
        }

        string hint = Spelling.DidYouMean(name, type.Fields.Select(known => known.Name));
        if (hint.Length == 0 && OwnersOf(name, type) is { Length: > 0 } owners)
        {
            hint = $" {owners} it: ask inside a fragment, such as ... on {owners.Split(' ', ',')[0]} {{ {name} }}.";
        }

        return new Diagnostic(OperationCodes.UnknownField, $"\"{typeName}\" has no field \"{name}\".{hint}", place ?? document.PlaceOf(field));
    }

    private Diagnostic UnknownArgument(ExecutionError error, Place? place)
    {
        // The library says: Unknown argument 'fist' on field 'firms' of type 'Query'.
        if (error.Message.Split('\'') is not [_, var argument, var on, var fieldName, _, var typeName, ..]
            || !on.EndsWith("field ", StringComparison.Ordinal)
            || api.Objects.FirstOrDefault(candidate => candidate.Name == typeName.Trim('[', ']', '!')) is not { } type
            || type.Fields.All(field => field.Name != fieldName))
        {
            return Named(OperationCodes.UnknownArgument, error, place);
        }

        var field = type.Field(fieldName);
        string hint = IsDerived(field) && argument is Arguments.WhereEdge or Arguments.OrderEdge or Arguments.GroupByEdge
            ? " What it follows is derived and has no properties of its own; its connection's edges have evidence."
            : Spelling.DidYouMean(argument, field.Arguments.Select(known => known.Name));
        return new Diagnostic(OperationCodes.UnknownArgument, $"\"{type.Name}.{fieldName}\" has no argument \"{argument}\".{hint}", place);
    }

    private static bool IsDerived(ApiField field)
        => field.Meaning is HopList { Path: DerivedPath } or HopConnection { Path: DerivedPath } or HopAggregate { Path: DerivedPath };

    // On an interface the field may exist on some of its types only.
    private string OwnersOf(string name, ApiObject type)
    {
        if (type.Entity is not InterfaceType group)
        {
            return "";
        }

        string[] owners = [.. group.PossibleTypes.Where(possible => api.Object(possible.Name).Fields.Any(field => field.Name == name)).Select(possible => possible.Name)];
        return owners.Length switch { 0 => "", 1 => $"{owners[0]} has", _ => $"{string.Join(", ", owners)} have" };
    }

    private static string? TypeNamedIn(string message)
    {
        const string before = "on type '";
        int start = message.IndexOf(before, StringComparison.Ordinal);
        int end = start < 0 ? -1 : message.IndexOf('\'', start + before.Length);
        return end < 0 ? null : message[(start + before.Length)..end];
    }

    private static string WithDoubleQuotes(string message)
        => message.Contains('"', StringComparison.Ordinal) ? message : message.Replace('\'', '"');
}

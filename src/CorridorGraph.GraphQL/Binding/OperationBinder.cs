using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>Valid document to bound operation: fragments put in place, <c>@skip</c> and <c>@include</c> decided, names resolved.</summary>
internal sealed class OperationBinder
{
    private static readonly ApiField TypeNameField = new("__typename", "String!", new TypeName(), null);
    private static readonly ApiField IntrospectionField = new("__schema", "__Schema!", new Introspection(), null);

    private readonly ApiSchema api;
    private readonly FieldCollector collector;
    private readonly OperationDocument document;
    private readonly VariableValues variables;
    private readonly InputReader reader;

    private OperationBinder(ApiSchema api, OperationDocument document, VariableValues variables, QueryLimits limits)
    {
        this.api = api;
        this.document = document;
        this.variables = variables;
        reader = new InputReader(api, limits);
        collector = new FieldCollector(api, document, variables);
    }

    public static Outcome<BoundOperation> Bind(
        ApiSchema api, OperationDocument document, GraphQLOperationDefinition operation, VariableValues variables, QueryLimits limits)
    {
        var binder = new OperationBinder(api, document, variables, limits);
        var root = operation.Operation switch
        {
            OperationType.Mutation => api.Mutation,
            OperationType.Subscription => api.Subscription,
            _ => api.Query,
        };
        var selection = binder.BindSelection([operation.SelectionSet], root, "");
        return binder.reader.Faults is { Count: > 0 } faults ? faults.ToImmutableArray() : new BoundOperation(selection);
    }

    private BoundSelection BindSelection(ImmutableArray<GraphQLSelectionSet> sets, ApiObject type, string path)
    {
        var variants = new List<BoundVariant>();
        var bound = new Dictionary<string, BoundField>(StringComparer.Ordinal);
        foreach (string concrete in api.PossibleTypes(type))
        {
            ImmutableArray<BoundField> fields =
            [
                .. collector.Collect(sets, concrete).Select(collected => BindField(collected, api.Object(concrete), path, bound)),
            ];
            int same = variants.FindIndex(variant => variant.Fields.SequenceEqual(fields));
            if (same < 0)
            {
                variants.Add(new BoundVariant([concrete], fields));
            }
            else
            {
                variants[same] = variants[same] with { TypeNames = variants[same].TypeNames.Add(concrete) };
            }
        }

        return new BoundSelection([.. variants]);
    }

    private BoundField BindField(CollectedField collected, ApiObject parent, string path, Dictionary<string, BoundField> bound)
    {
        var first = collected.Nodes[0];
        var field = FieldOf(parent, first.Name.StringValue);
        string key = $"{KeyOf(collected)} {field.Type} {field.Meaning.GetHashCode()}";
        if (bound.TryGetValue(key, out var known) && known.Meaning == field.Meaning)
        {
            return known;
        }

        string fieldPath = path.Length == 0 ? collected.ResponseKey : $"{path}.{collected.ResponseKey}";
        ImmutableArray<GraphQLSelectionSet> sets = [.. collected.Nodes.Select(node => node.SelectionSet).OfType<GraphQLSelectionSet>()];
        return bound[key] = new BoundField
        {
            ResponseKey = collected.ResponseKey,
            Field = field,
            Path = fieldPath,
            Place = document.PlaceOf(first),
            Arguments = BindArguments(first, field),
            Selection = sets.IsEmpty || field.Meaning is Introspection ? null : BindSelection(sets, api.Object(field.Type.Name), fieldPath),
        };
    }

    private static ApiField FieldOf(ApiObject parent, string name) => name switch
    {
        "__typename" => TypeNameField,
        "__schema" or "__type" => IntrospectionField,
        _ => parent.Field(name),
    };

    private ImmutableArray<KeyValuePair<ApiArgument, InputValue>> BindArguments(GraphQLField node, ApiField field)
    {
        if (node.Arguments is not { Count: > 0 } given)
        {
            return [];
        }

        var arguments = ImmutableArray.CreateBuilder<KeyValuePair<ApiArgument, InputValue>>();
        foreach (var declared in field.Arguments)
        {
            var written = given.FirstOrDefault(argument => argument.Name.Value == declared.Name);
            if (written is not null && reader.Read(RawValue.Of(written.Value, document), declared.Type, variables) is { } value)
            {
                // A variable's value has no place of its own; the argument it was given to has.
                arguments.Add(new(declared, value.Place is null ? value with { Place = document.PlaceOf(written.Value) } : value));
            }
        }

        return arguments.ToImmutable();
    }

    // Fields of the same nodes of the document are the same field, whichever variant they are met in.
    private static string KeyOf(CollectedField collected)
        => string.Join(' ', collected.Nodes.Select(node => node.Location.Start.ToString(CultureInfo.InvariantCulture)));
}

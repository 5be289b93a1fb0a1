using System.Collections.Immutable;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>One response key of a selection and the nodes of the document that ask for it.</summary>
internal sealed record CollectedField(string ResponseKey, ImmutableArray<GraphQLField> Nodes);

/// <summary>Collects the fields of selections for one object type (GraphQL specification, CollectFields).</summary>
internal sealed class FieldCollector(ApiSchema api, OperationDocument document, VariableValues variables)
{
    public IReadOnlyList<CollectedField> Collect(ImmutableArray<GraphQLSelectionSet> sets, string concreteType)
    {
        var order = new List<string>();
        var nodes = new Dictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(set, concreteType, order, nodes, spread);
        }

        return [.. order.Select(key => new CollectedField(key, [.. nodes[key]]))];
    }

    private void Collect(
        GraphQLSelectionSet set,
        string concreteType,
        List<string> order,
        Dictionary<string, List<GraphQLField>> nodes,
        HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field when IsIncluded(field.Directives):
                    string key = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!nodes.TryGetValue(key, out var same))
                    {
                        order.Add(key);
                        nodes[key] = same = [];
                    }

                    same.Add(field);
                    break;

                case GraphQLInlineFragment inline when IsIncluded(inline.Directives)
                    && (inline.TypeCondition is null || Applies(inline.TypeCondition, concreteType)):
                    Collect(inline.SelectionSet, concreteType, order, nodes, spread);
                    break;

                case GraphQLFragmentSpread named when IsIncluded(named.Directives) && spread.Add(named.FragmentName.Name.StringValue):
                    var fragment = document.Fragments[named.FragmentName.Name.StringValue];
                    if (Applies(fragment.TypeCondition, concreteType))
                    {
                        Collect(fragment.SelectionSet, concreteType, order, nodes, spread);
                    }

                    break;
            }
        }
    }

    private bool Applies(GraphQLTypeCondition condition, string concreteType)
    {
        string name = condition.Type.Name.StringValue;
        return name == concreteType || api.Object(concreteType).Interfaces.Contains(name);
    }

    private bool IsIncluded(GraphQLDirectives? directives)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            bool skips = directive.Name.Value == "skip";
            if ((skips || directive.Name.Value == "include") && Condition(directive) == skips)
            {
                return false;
            }
        }

        return true;
    }

    // Validation has made sure that the condition is a literal or a variable with a value.
    private bool Condition(GraphQLDirective directive) => directive.Arguments!.Items[0].Value switch
    {
        GraphQLBooleanValue literal => literal.BoolValue,
        GraphQLVariable variable => variables.Find(variable.Name.StringValue) is BooleanInput { Value: true },
        _ => false,
    };
}

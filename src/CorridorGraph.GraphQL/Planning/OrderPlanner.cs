using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>An <c>order</c> to sort keys: one key an object, since the keys of a GraphQL object have no order.</summary>
internal sealed class OrderPlanner(List<Diagnostic> faults)
{
    public ImmutableArray<SortKey> Plan(InputValue? order, InputValue? orderEdge)
        => [.. Keys(order).Concat(Keys(orderEdge))];

    private IEnumerable<SortKey> Keys(InputValue? order)
        => order is ListInput list ? list.Items.Select(Key).OfType<SortKey>() : [];

    private SortKey? Key(InputValue item) => OnlyField(item) is not var (field, value) ? null : (field.Meaning, value) switch
    {
        (SortByProperty by, EnumInput way) => new ByProperty(by.Property, IsDescending(way)),
        (SortByRelationship by, EnumInput way) => new ByRelationship(by.Property, IsDescending(way)),
        (SortByCount by, EnumInput way) => new ByCount(by.Hop, IsDescending(way)),
        (SortByNeighbour by, ObjectInput extreme) => Neighbour(by, extreme),
        _ => throw new InvalidOperationException($"{field.Name} is not a field of an order."),
    };

    private SortKey? Neighbour(SortByNeighbour by, ObjectInput extreme)
        => OnlyField(extreme) is var (which, inner) && OnlyField(inner) is var (field, value)
            ? new ByNeighbour(
                by.Hop, ((SortByProperty)field.Meaning).Property, ((Extreme)which.Meaning).Largest, IsDescending((EnumInput)value))
            : null;

    public static bool IsDescending(EnumInput way) => way.Name == "DESC";

    /// <summary>The one key of an object; null where it has none (an omitted variable took it away) or a fault.</summary>
    public (ApiInputField Field, InputValue Value)? OnlyField(InputValue item)
    {
        var fields = ((ObjectInput)item).Fields;
        if (fields.Length > 1)
        {
            string keys = string.Join(", ", fields.Select(field => field.Key.Name));
            string repaired = string.Join(", ", fields.Select(field => $"{{ {field.Key.Name}: ... }}"));
            faults.Add(new Diagnostic(
                OperationCodes.SeveralSortKeys,
                $"One {((ObjectInput)item).Type.Name} holds the keys {keys}, and the keys of an object have no order. Write [{repaired}].",
                item.Place));
            return null;
        }

        if (fields is [{ Value: NullInput } wrong])
        {
            faults.Add(new Diagnostic(OperationCodes.NullOperand, $"\"{wrong.Key.Name}\" does not take null. Give a value or leave it out.", wrong.Value.Place));
            return null;
        }

        return fields is [var only] ? (only.Key, only.Value) : null;
    }
}

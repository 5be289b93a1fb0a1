using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>A key to group by, with the names under which an order or a selection speaks of it.</summary>
/// <param name="Name">Name of the property or relationship field.</param>
/// <param name="OfEdge">Whether it is a property of the relationship.</param>
internal sealed record NamedGroupKey(string Name, bool OfEdge, GroupKey Key);

/// <summary>The arguments of an aggregate to keys and orders of groups.</summary>
internal sealed class GroupPlanner(PlanBuilder builder, BoundField field)
{
    public ImmutableArray<NamedGroupKey> Keys { get; } =
        [.. KeysIn(builder, field.Argument(Arguments.GroupBy)), .. KeysIn(builder, field.Argument(Arguments.GroupByEdge))];

    /// <summary>The order of the groups; an order by something that is not among the keys is a fault.</summary>
    public ImmutableArray<GroupOrder> Order()
        => field.Argument(Arguments.Order) is ListInput list ? [.. list.Items.Select(Ordered).OfType<GroupOrder>()] : [];

    /// <summary>The number of a key; a key that is not grouped by is a fault.</summary>
    public int? Number(string name, bool ofEdge, Place? place)
    {
        int number = Keys.ToList().FindIndex(key => key.Name == name && key.OfEdge == ofEdge);
        if (number >= 0)
        {
            return number;
        }

        string argument = ofEdge ? Arguments.GroupByEdge : Arguments.GroupBy;
        string repair = field.Field.Arguments.Any(declared => declared.Name == argument)
            ? $"Add {{ {name}: ... }} to {argument}."
            : "Only an aggregate of a stored relationship's field can be grouped by the relationship.";
        builder.Faults.Add(new Diagnostic(
            OperationCodes.NotGroupedBy,
            $"\"{field.ResponseKey}\" is not grouped by \"{name}\", so its groups have no such key. {repair}",
            place ?? field.Place));
        return null;
    }

    private static IEnumerable<NamedGroupKey> KeysIn(PlanBuilder builder, InputValue? groupBy)
        => groupBy is ListInput list ? list.Items.Select(item => Key(builder, item)).OfType<NamedGroupKey>() : [];

    private static NamedGroupKey? Key(PlanBuilder builder, InputValue item)
    {
        if (builder.Orders.OnlyField(item) is not var (input, value))
        {
            return null;
        }

        return (input.Meaning, value) switch
        {
            (GroupByProperty by, EnumInput way) => new NamedGroupKey(input.Name, false, new PropertyKey(by.Property, Length(way))),
            (GroupByEdge by, EnumInput way) => new NamedGroupKey(input.Name, true, new RelationshipKey(by.Property, Length(way))),
            (GroupByNeighbour by, _) => new NamedGroupKey(input.Name, false, new NeighbourKey(by.Hop, builder.Filters.Plan(value))),
            _ => throw new InvalidOperationException($"{input.Name} is not a field to group by."),
        };
    }

    private static int? Length(EnumInput way) => way.Name switch { "YEAR" => 4, "MONTH" => 7, _ => null };

    private GroupOrder? Ordered(InputValue item)
    {
        if (builder.Orders.OnlyField(item) is not var (input, value))
        {
            return null;
        }

        return (input.Meaning, value) switch
        {
            (SortByMeasure by, EnumInput way) => new ByGroupValue(new GroupValue(by.Measure, null), OrderPlanner.IsDescending(way)),
            (SortByValues by, ObjectInput inner) => builder.Orders.OnlyField(inner) is var (measure, way)
                ? new ByGroupValue(new GroupValue(((SortByMeasure)measure.Meaning).Measure, by.Property), OrderPlanner.IsDescending((EnumInput)way))
                : null,
            (SortByKey, ObjectInput inner) => ByKey(inner),
            _ => throw new InvalidOperationException($"{input.Name} is not a field of an order of groups."),
        };
    }

    private ByGroupKey? ByKey(ObjectInput item)
    {
        if (builder.Orders.OnlyField(item) is not var (input, value))
        {
            return null;
        }

        return input.Meaning switch
        {
            SortByKey => ByKey((ObjectInput)value),
            SortByEdgeKey => Numbered(ofEdge: true),
            _ => Numbered(ofEdge: false),
        };

        ByGroupKey? Numbered(bool ofEdge)
            => Number(input.Name, ofEdge, value.Place) is { } number ? new ByGroupKey(number, OrderPlanner.IsDescending((EnumInput)value)) : null;
    }
}

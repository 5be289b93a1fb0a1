using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Groups: what they have in common and what is counted of them, one pair of types for each entity type.</summary>
internal static class GroupObjects
{
    public const string RelationshipKey = "RelationshipGroupKey";

    public static string NameFor(EntityType type) => $"{type.Name}Aggregate";

    public static string KeyNameFor(EntityType type) => $"{type.Name}AggregateKey";

    public static IEnumerable<ApiObject> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.EntityTypes)
        {
            yield return Group(type);
            yield return Key(type);
        }

        yield return new ApiObject(
            RelationshipKey,
            [],
            [.. Dates(Frame.Relationship).Select(property => new ApiField(property.Name, property.ValueTypeName, new EdgeKeyValue(property), null))],
            "What the relationships that lead to a group's nodes have in common.");
        foreach (var kind in new[] { PropertyKind.Int, PropertyKind.Float, PropertyKind.PartialDate, PropertyKind.String })
        {
            yield return Values(kind);
        }
    }

    /// <summary>Partial dates among properties.</summary>
    public static IEnumerable<Property> Dates(ImmutableArray<Property> properties)
        => properties.Where(property => property.Kind == PropertyKind.PartialDate);

    /// <summary>Properties that nodes can be grouped by and that can be counted.</summary>
    public static IEnumerable<Property> Countable(EntityType type) => type.Properties.Where(property => !property.IsList);

    /// <summary>What can be counted of a property's values, with the type of the result.</summary>
    public static IEnumerable<(Measure Measure, ApiType Type)> Measures(PropertyKind kind)
    {
        yield return (Measure.Count, "Int!");
        yield return (Measure.Distinct, "Int!");
        if (kind is PropertyKind.Int or PropertyKind.Float or PropertyKind.PartialDate)
        {
            yield return (Measure.Min, kind.ToString());
            yield return (Measure.Max, kind.ToString());
        }

        if (kind is PropertyKind.Int or PropertyKind.Float)
        {
            yield return (Measure.Sum, kind == PropertyKind.Int ? "Long!" : "Float!");
            yield return (Measure.Avg, "Float");
        }
    }

    /// <summary>Prefix of the types that show or filter what is counted of a kind of value.</summary>
    public static string ValuesPrefix(PropertyKind kind)
        => kind is PropertyKind.Int or PropertyKind.Float or PropertyKind.PartialDate ? kind.ToString() : "Value";

    public static string Named(Measure measure) => measure.ToString().ToLowerInvariant();

    private static ApiObject Group(EntityType type) => new(
        NameFor(type),
        [],
        [
            new("key", $"{KeyNameFor(type)}!", new AggregateKey(), "What its nodes have in common; only what `groupBy` names can be asked for."),
            new("count", "Int!", new AggregateCount(), "How many distinct nodes."),
            .. Countable(type).Select(property => new ApiField(
                property.Name, $"{ValuesPrefix(property.Kind)}Aggregate!", new AggregateValues(property), property.Documentation)),
        ],
        $"A group of nodes of type {type.Name}.");

    private static ApiObject Key(EntityType type) => new(
        KeyNameFor(type),
        [],
        [
            .. Countable(type).Select(property => new ApiField(property.Name, property.ValueTypeName, new KeyValue(property), property.Documentation)),
            .. type.Relationships.Select(field => new ApiField(field.Name, field.Target.Name, new KeyNode(field.Name), field.Documentation)),
            new("edge", $"{RelationshipKey}!", new EdgeKey(), "Of the relationships that lead to the nodes."),
        ],
        null);

    private static ApiObject Values(PropertyKind kind) => new(
        $"{ValuesPrefix(kind)}Aggregate",
        [],
        [.. Measures(kind).Select(measure => new ApiField(Named(measure.Measure), measure.Type, new AggregateMeasure(measure.Measure), null))],
        "What is counted of the values that are present.");
}

using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Sort inputs: one key an object, by a property, by the number of neighbours, or by the least or greatest among them.</summary>
internal static class SortInputs
{
    public const string Source = "SourceSortInput";
    public const string Relationship = "RelationshipSortInput";

    public static string NameFor(EntityType type) => $"{type.Name}SortInput";

    public static IEnumerable<ApiInput> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.EntityTypes)
        {
            yield return new ApiInput(NameFor(type), [.. Properties(type.Properties), .. type.Relationships.SelectMany(ByField)]);
        }

        foreach (var type in ontology.EntityTypes)
        {
            yield return new ApiInput(NeighbourName(type), [ByExtreme(type, largest: false), ByExtreme(type, largest: true)]);
            yield return new ApiInput(PropertyName(type), [.. Properties(type.Properties)]);
        }

        yield return new ApiInput(Source, [.. Properties(Frame.Source)]);
        yield return new ApiInput(
            Relationship,
            [
                .. Frame.Relationship.Where(property => property.Name is "since" or "until").Select(property =>
                    new ApiInputField(property.Name, FrameObjects.SortDirection, new SortByRelationship(property))),
            ]);
    }

    private static string NeighbourName(EntityType type) => $"ListSortInputTypeOf{type.Name}SortInput";

    private static string PropertyName(EntityType type) => $"{type.Name}PropertySortInput";

    private static IEnumerable<ApiInputField> Properties(ImmutableArray<Property> properties)
        => properties.Where(property => !property.IsList)
            .Select(property => new ApiInputField(property.Name, FrameObjects.SortDirection, new SortByProperty(property)));

    private static IEnumerable<ApiInputField> ByField(RelationshipField field)
    {
        var hop = new RelationshipHop(PathExpression.Of(field), field.Target);
        yield return new(field.Name, NeighbourName(field.Target), new SortByNeighbour(hop));
        yield return new($"{field.Name}Count", FrameObjects.SortDirection, new SortByCount(hop));
    }

    private static ApiInputField ByExtreme(EntityType type, bool largest)
        => new(largest ? "max" : "min", PropertyName(type), new Extreme(largest));
}

using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Inputs of aggregates: what to group by, which groups to keep, how to order them.</summary>
internal static class GroupInputs
{
    public const string Edge = "RelationshipGroupByInput";

    public static readonly EnumType Grouping = new("Grouping", ["VALUE"], "How values are grouped: the same value, one group.");

    public static readonly EnumType DateGrouping = new("DateGrouping", ["VALUE", "YEAR", "MONTH"], "How dates are grouped.")
    {
        ValueDocumentation = ["By the date as it is written.", "By its year.", "By its month; one known to the year only is a group of its own."],
    };

    public static string NameFor(EntityType type) => $"{type.Name}GroupByInput";

    public static string HavingNameFor(EntityType type) => $"{type.Name}HavingInput";

    public static string SortNameFor(EntityType type) => $"{type.Name}AggregateSortInput";

    public static IEnumerable<ApiInput> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.EntityTypes)
        {
            yield return GroupBy(type);
            yield return Having(type);
            yield return Sort(type);
            yield return new ApiInput(KeySortName(type), [.. KeySorts(type)]);
        }

        yield return new ApiInput(Edge, [.. GroupObjects.Dates(Frame.Relationship).Select(ByEdge)]);
        yield return new ApiInput(EdgeSortName, [.. GroupObjects.Dates(Frame.Relationship).Select(property =>
            new ApiInputField(property.Name, FrameObjects.SortDirection, new SortByEdgeKey(property)))]);
        foreach (var kind in new[] { PropertyKind.Int, PropertyKind.Float, PropertyKind.PartialDate, PropertyKind.String })
        {
            yield return HavingValues(kind);
            yield return SortValues(kind);
        }
    }

    private const string EdgeSortName = "RelationshipGroupKeySortInput";

    private static string KeySortName(EntityType type) => $"{type.Name}AggregateKeySortInput";

    private static string HavingValuesName(PropertyKind kind) => $"{GroupObjects.ValuesPrefix(kind)}HavingInput";

    private static string SortValuesName(PropertyKind kind) => $"{GroupObjects.ValuesPrefix(kind)}AggregateSortInput";

    private static ApiInput GroupBy(EntityType type) => new(
        NameFor(type),
        [
            .. GroupObjects.Countable(type).Select(property => new ApiInputField(
                property.Name,
                property.Kind == PropertyKind.PartialDate ? DateGrouping.Name : Grouping.Name,
                new GroupByProperty(property))),
            .. type.Relationships.Select(field => new ApiInputField(
                field.Name,
                FilterInputs.NameFor(field.Target),
                new GroupByNeighbour(field.Name, new RelationshipHop(PathExpression.Of(field), field.Target)))),
        ]);

    private static ApiInputField ByEdge(Property property) => new(property.Name, DateGrouping.Name, new GroupByEdge(property));

    private static ApiInput Having(EntityType type)
    {
        string name = HavingNameFor(type);
        return new ApiInput(
            name,
            [
                new("and", $"[{name}!]", new AllOfThese()),
                new("or", $"[{name}!]", new AnyOfThese()),
                new("not", name, new NotThis()),
                new("count", "IntOperationFilterInput", new GroupFilter(new GroupValue(Measure.Count, null))),
                .. GroupObjects.Countable(type).Select(property =>
                    new ApiInputField(property.Name, HavingValuesName(property.Kind), new GroupValuesFilter(property))),
            ]);
    }

    private static ApiInput HavingValues(PropertyKind kind) => new(
        HavingValuesName(kind),
        [
            .. GroupObjects.Measures(kind).Select(measure => new ApiInputField(
                GroupObjects.Named(measure.Measure),
                OperationInputs.NameFor(measure.Type.Name),
                new MeasureFilter(measure.Measure))),
        ]);

    private static ApiInput Sort(EntityType type) => new(
        SortNameFor(type),
        [
            new("key", KeySortName(type), new SortByKey()),
            new("count", FrameObjects.SortDirection, new SortByMeasure(Measure.Count)),
            .. GroupObjects.Countable(type).Select(property =>
                new ApiInputField(property.Name, SortValuesName(property.Kind), new SortByValues(property))),
        ]);

    private static IEnumerable<ApiInputField> KeySorts(EntityType type) =>
    [
        .. GroupObjects.Countable(type).Select(property => new ApiInputField(property.Name, FrameObjects.SortDirection, new SortByProperty(property))),
        .. type.Relationships.Select(field => new ApiInputField(field.Name, FrameObjects.SortDirection, new SortByKeyNode(field.Name))),
        new("edge", EdgeSortName, new SortByKey()),
    ];

    private static ApiInput SortValues(PropertyKind kind) => new(
        SortValuesName(kind),
        [
            .. GroupObjects.Measures(kind).Select(measure =>
                new ApiInputField(GroupObjects.Named(measure.Measure), FrameObjects.SortDirection, new SortByMeasure(measure.Measure))),
        ]);
}

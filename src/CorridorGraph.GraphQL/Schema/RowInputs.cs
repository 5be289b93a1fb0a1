using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Rows of mutations: <c>FirmInput</c> and its like, with every property of the type. A field that is absent keeps its value; one that is null
/// is cleared. Only what tells rows apart is required: what a new row needs besides is checked where it is known to be new.
/// </summary>
internal static class RowInputs
{
    public const string Source = "SourceInput";
    public const string Metric = "MetricInput";
    public const string Relationship = "RelationshipInput";
    public const string RelationshipKey = "RelationshipKeyInput";
    public const string From = "from";
    public const string To = "to";
    public const string Type = "type";
    public const string Entity = "entity";

    public static string NameFor(NodeType type) => $"{type.Name}Input";

    public static IEnumerable<ApiInput> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.NodeTypes)
        {
            yield return new ApiInput(NameFor(type), [.. Fields(type.Properties, "id"), Sources]);
        }

        yield return new ApiInput(Source, [.. Fields(Frame.Source, "id")]);
        yield return new ApiInput(Metric, [Link(Entity, "ID!"), .. Fields(Frame.Metric, "name"), Sources]);
        yield return new ApiInput(
            Relationship, [.. Ends, .. Fields(Frame.Relationship.RemoveAll(property => property.Name is "id" or "type")), Sources]);
        yield return new ApiInput(RelationshipKey, [.. Ends, .. Fields(Frame.Relationship.RemoveAll(property => property.Name != "since"))]);
    }

    private static ImmutableArray<ApiInputField> Ends =>
        [Link(Type, $"{FrameObjects.RelationshipTypeEnum}!"), Link(From, "ID!"), Link(To, "ID!")];

    private static ApiInputField Sources => new("sources", "[ID!]", new RowSources());

    private static ApiInputField Link(string name, ApiType type) => new(name, type, new RowLink(name));

    private static IEnumerable<ApiInputField> Fields(ImmutableArray<Property> properties, string? key = null)
        => properties.Select(property => new ApiInputField(
            property.Name,
            property.IsList ? $"[{property.ValueTypeName}!]" : property.ValueTypeName + (property.Name == key ? "!" : ""),
            new RowProperty(property)));
}

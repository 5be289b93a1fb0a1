using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>The interfaces and node types of the ontology as they are served.</summary>
internal static class EntityObjects
{
    public static IEnumerable<ApiObject> Of(GraphOntology ontology)
        => ontology.EntityTypes.Select(type => new ApiObject(
            type.Name,
            [FrameObjects.Node, .. type.Interfaces.Select(parent => parent.Name)],
            [.. type.Properties.Select(PropertyField), .. FrameFields, .. type.Relationships.SelectMany(HopFields)],
            type.Documentation)
        {
            IsInterface = type is InterfaceType,
            Entity = type,
        });

    private static ImmutableArray<ApiField> FrameFields { get; } =
    [
        FrameObjects.SourcesField(new NodeSources()),
        new("metrics", "[Metric!]!", new NodeMetrics(), "Figures about it, by name, date and unit."),
        new("relationships", "[Relationship!]!", new NodeRelationships(), "Its relationships by type, ends and `since`; derived ones only where `types` names them.")
        {
            Arguments =
            [
                new(Arguments.Types, $"[{FrameObjects.RelationshipTypeEnum}!]", "Only of these types."),
                new(Arguments.Direction, FrameObjects.DirectionEnum, "Which end the entity is.") { Default = "BOTH" },
                .. Arguments.ListPaging,
            ],
        },
        new("evidence", "[Witness!]!", new NodeEvidence(), "What let it through the `where` of the list that it stands in.")
        {
            Arguments = [FrameObjects.EvidenceFirst],
        },
    ];

    private static ApiField PropertyField(Property property)
        => new(property.Name, property.TypeReference, new NodeValue(property), property.Documentation);

    private static IEnumerable<ApiField> HopFields(RelationshipField field)
    {
        var path = PathExpression.Of(field);
        bool hasProperties = path is StoredPath;
        yield return new ApiField(field.Name, $"[{field.Target.Name}!]!", new HopList(path, field.Target), field.Documentation)
        {
            Arguments = [.. Bare(Arguments.ListPaging), .. Bare(Arguments.Selecting(field.Target)), .. OfEdge(Arguments.Edge)],
        };
        yield return new ApiField(
            $"{field.Name}Connection",
            $"{ConnectionObjects.For(field)}!",
            new HopConnection(path, field.Target),
            null)
        {
            Arguments = [.. Bare(Arguments.ConnectionPaging), .. Bare(Arguments.Selecting(field.Target)), .. OfEdge(Arguments.Edge)],
        };
        yield return new ApiField(
            $"{field.Name}Aggregate", $"[{GroupObjects.NameFor(field.Target)}!]!", new HopAggregate(path, field.Target), null)
        {
            Arguments = [.. Bare(Arguments.Grouping(field.Target)), .. OfEdge(Arguments.GroupingEdge)],
        };

        IEnumerable<ApiArgument> OfEdge(ImmutableArray<ApiArgument> arguments) => hasProperties ? Bare(arguments) : [];
    }

    // The same arguments stand on hundreds of fields; they are described once, on the roots.
    private static IEnumerable<ApiArgument> Bare(ImmutableArray<ApiArgument> arguments)
        => arguments.Select(argument => argument with { Documentation = null });
}

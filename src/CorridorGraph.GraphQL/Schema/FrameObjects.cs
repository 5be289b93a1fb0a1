using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>Types that every served schema has, whatever the ontology: sources, metrics, relationships, witnesses, page information.</summary>
internal static class FrameObjects
{
    public const string Node = "Node";
    public const string SortDirection = "SortEnumType";
    public const string EntityTypeEnum = "EntityType";
    public const string RelationshipTypeEnum = "RelationshipType";
    public const string DirectionEnum = "Direction";

    public static readonly ApiArgument EvidenceFirst = new(Arguments.First, "Int", "At most so many, strongest first.") { Default = "10" };

    public static IEnumerable<ApiObject> All =>
    [
        new(Node, [], [new("id", "ID!", new NodeValue(Frame.Entity[0]), "Unique over all types.")], "Anything with an id.") { IsInterface = true },
        new("Source", [Node], [.. Frame.Source.Select(Record), Facts], "Where a fact is stated."),
        new("Metric", [], [.. Frame.Metric.Select(Record), SourcesField(new MetricSources())], "A figure about an entity."),
        new("Relationship", [Node], [.. RelationshipFields], "A directed tie between two entities."),
        new(
            "Witness",
            [],
            [
                new("nodes", "[Entity!]!", new WitnessNodeList(), "From the entity outwards."),
                new("relationships", "[Relationship!]!", new WitnessRelationshipList(), "From the entity outwards; these alone keep it in."),
                new("confidence", "Confidence!", new WitnessConfidence(), "That of the weakest relationship."),
            ],
            "Relationships that alone let an entity through a `where`."),
        new(
            "PageInfo",
            [],
            [
                new("hasNextPage", "Boolean!", new PageInfoValue(PageInfoPart.HasNextPage), "Whether edges follow."),
                new("hasPreviousPage", "Boolean!", new PageInfoValue(PageInfoPart.HasPreviousPage), "Whether edges come before."),
                new("startCursor", "String", new PageInfoValue(PageInfoPart.StartCursor), "Cursor of the first edge."),
                new("endCursor", "String", new PageInfoValue(PageInfoPart.EndCursor), "Cursor of the last edge."),
            ],
            "Where a page stands among all edges."),
    ];

    /// <summary>Fields that a relationship shows, alone and as the edge of a connection.</summary>
    public static IEnumerable<ApiField> RelationshipValues =>
        Frame.Relationship.Select(property => new ApiField(
            property.Name,
            property.Name == "type" ? $"{RelationshipTypeEnum}!" : property.TypeReference,
            new RelationshipValue(property),
            property.Documentation));

    private static IEnumerable<ApiField> RelationshipFields =>
    [
        .. RelationshipValues,
        new("from", "Entity!", new RelationshipNode(IsFrom: true), "Its start."),
        new("to", "Entity!", new RelationshipNode(IsFrom: false), "Its end."),
        SourcesField(new RelationshipSources(), "The sources that state it; none where it is derived."),
        Tie("What ties its ends, where it is derived; nothing where it is stored: then it has sources."),
    ];

    /// <summary><c>evidence</c> of a derived tie.</summary>
    public static ApiField Tie(string documentation) => new("evidence", "[Witness!]!", new TieEvidence(), documentation)
    {
        Arguments = [EvidenceFirst],
    };

    public static IEnumerable<EnumType> Enums(GraphOntology ontology) =>
    [
        new(SortDirection, ["ASC", "DESC"], "Which way an order runs; missing values come last either way."),
        Frame.Confidence,
        new(DirectionEnum, ["OUT", "IN", "BOTH"], "Which way relationships are followed.")
        {
            ValueDocumentation = ["From start to end.", "From end to start.", "Either way."],
        },
        GroupInputs.Grouping,
        GroupInputs.DateGrouping,
        new(EntityTypeEnum, [.. ontology.NodeTypes.Select(type => type.Name)], "The types of entities."),
        RelationshipTypes([.. ontology.RelationshipTypes, .. ontology.DerivedTypes]),
    ];

    public static ApiField SourcesField(FieldMeaning meaning, string documentation = "The sources that state it.")
        => new("sources", "[Source!]!", meaning, documentation);

    private static EnumType RelationshipTypes(ImmutableArray<RelationshipType> types)
        => new(RelationshipTypeEnum, [.. types.Select(type => type.Name)], "The types of relationships.")
        {
            ValueDocumentation = [.. types.Select(type => type.Derivation is { } path ? $"Derived, never stored: {path}" : null)],
        };

    private static ApiField Facts => new("facts", "[Node!]!", new SourceFacts(), "Entities, then relationships, that cite it.");

    private static ApiField Record(Property property)
        => new(property.Name, property.TypeReference, new RecordValue(property), property.Documentation);
}

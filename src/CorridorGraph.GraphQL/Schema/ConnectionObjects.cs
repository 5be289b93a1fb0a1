using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Connections and edges: one pair a type for roots, one for relationships, whose edges carry the relationship, and one for derived
/// relationships, whose edges carry what ties their ends.
/// </summary>
internal static class ConnectionObjects
{
    public static string ForRoot(EntityType type) => $"{type.Name}Connection";

    public static string For(RelationshipField field)
        => $"{field.Target.Name}{(field.Type.Derivation is null ? "Relationship" : "Derived")}Connection";

    public static IEnumerable<ApiObject> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.EntityTypes)
        {
            yield return Connection(type, ForRoot(type), $"{type.Name}Edge");
            yield return Edge(type, $"{type.Name}Edge", []);
        }

        foreach (var type in Targets(ontology.RelationshipTypes))
        {
            yield return Connection(type, $"{type.Name}RelationshipConnection", $"{type.Name}RelationshipEdge");
            yield return Edge(
                type,
                $"{type.Name}RelationshipEdge",
                [.. FrameObjects.RelationshipValues, FrameObjects.SourcesField(new RelationshipSources())]);
        }

        foreach (var type in Targets(ontology.DerivedTypes))
        {
            yield return Connection(type, $"{type.Name}DerivedConnection", $"{type.Name}DerivedEdge");
            yield return Edge(type, $"{type.Name}DerivedEdge", [FrameObjects.Tie("What ties its node to the one that the field belongs to.")]);
        }
    }

    private static IEnumerable<EntityType> Targets(IEnumerable<RelationshipType> types)
        => types.SelectMany(type => type.Fields).Select(field => field.Target).Distinct();

    private static ApiObject Connection(EntityType type, string name, string edgeName) => new(
        name,
        [],
        [
            new("nodes", $"[{type.Name}!]!", new ConnectionNodes(), "The nodes of the edges, repeats included."),
            new("edges", $"[{edgeName}!]!", new ConnectionEdges(), "The page."),
            new("pageInfo", "PageInfo!", new ConnectionPageInfo(), "Where the page stands."),
            new("totalCount", "Int!", new ConnectionTotalCount(), "Edges of all pages together."),
        ],
        null);

    private static ApiObject Edge(EntityType type, string name, ApiField[] fields) => new(
        name,
        [],
        [
            new("cursor", "String!", new EdgeCursor(), "Marks the edge's place in this order of this question."),
            new("node", $"{type.Name}!", new EdgeNode(), "The node at the far end."),
            .. fields,
        ],
        null);
}

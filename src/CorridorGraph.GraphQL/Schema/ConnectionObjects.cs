using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>Connections and edges: one pair a type for roots, one for relationships, whose edges carry the relationship.</summary>
internal static class ConnectionObjects
{
    public static string ForRoot(EntityType type) => $"{type.Name}Connection";

    public static string ForRelationship(EntityType type) => $"{type.Name}RelationshipConnection";

    public static IEnumerable<ApiObject> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.EntityTypes)
        {
            yield return Connection(type, ForRoot(type), $"{type.Name}Edge");
            yield return Edge(type, $"{type.Name}Edge", []);
        }

        foreach (var type in ontology.RelationshipTypes.SelectMany(type => type.Fields).Select(field => field.Target).Distinct())
        {
            yield return Connection(type, ForRelationship(type), $"{type.Name}RelationshipEdge");
            yield return Edge(
                type,
                $"{type.Name}RelationshipEdge",
                [.. FrameObjects.RelationshipValues, FrameObjects.SourcesField(new RelationshipSources())]);
        }
    }

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

    private static ApiObject Edge(EntityType type, string name, ApiField[] relationshipFields) => new(
        name,
        [],
        [
            new("cursor", "String!", new EdgeCursor(), "Marks the edge's place in this order of this question."),
            new("node", $"{type.Name}!", new EdgeNode(), "The node at the far end."),
            .. relationshipFields,
        ],
        null);
}

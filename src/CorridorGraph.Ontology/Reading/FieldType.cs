using GraphQLParser.AST;

namespace CorridorGraph.Ontology;

/// <summary>The type of a field as written.</summary>
/// <param name="Name">The innermost name.</param>
/// <param name="Text">The whole of it: <c>[Firm!]!</c>.</param>
/// <param name="Place">Where it starts.</param>
internal sealed record FieldType(string Name, string Text, Place Place)
{
    public bool IsList => Text[0] == '[';

    public bool IsRequired => Text[^1] == '!';

    /// <summary>The one form of list that an ontology knows: never null, and no null in it.</summary>
    public bool IsFullList => Text == $"[{Name}!]!";

    public static FieldType Read(SdlFile file, GraphQLType type) => new(InnermostName(type), Print(type), file.PlaceOf(type));

    private static string InnermostName(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => InnermostName(required.Type),
        GraphQLListType list => InnermostName(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    private static string Print(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Print(required.Type) + "!",
        GraphQLListType list => $"[{Print(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}

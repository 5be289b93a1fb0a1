namespace CorridorGraph.Ontology;

/// <summary>Fields of every entity whose type and meaning the frame fixes, wherever they are declared.</summary>
internal static class FrameFields
{
    /// <summary>The only type that a field of this name may have; null where the frame leaves it free.</summary>
    public static string? TypeOf(string fieldName) => fieldName switch
    {
        "id" => "ID!",
        "sources" => "[Source!]!",
        "metrics" => "[Metric!]!",
        _ => null,
    };

    /// <summary>Whether it leads into the frame, and so is neither a property nor a relationship of the ontology.</summary>
    public static bool IsLink(string fieldName) => fieldName is "sources" or "metrics";
}

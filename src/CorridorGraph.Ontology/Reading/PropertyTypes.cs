namespace CorridorGraph.Ontology;

/// <summary>The types that a property can have: scalars, the frame's enumeration, and those that the file declares.</summary>
internal static class PropertyTypes
{
    private static readonly (string Name, PropertyKind Kind)[] Scalars =
    [
        ("String", PropertyKind.String),
        ("ID", PropertyKind.Id),
        ("Int", PropertyKind.Int),
        ("Float", PropertyKind.Float),
        ("Boolean", PropertyKind.Boolean),
        ("PartialDate", PropertyKind.PartialDate),
    ];

    public static IEnumerable<string> ScalarNames => Scalars.Select(scalar => scalar.Name);

    /// <summary>What a property of this type holds; null where no property can be of it.</summary>
    public static PropertyKind? KindOf(string typeName, Declarations declarations)
    {
        foreach (var (name, kind) in Scalars)
        {
            if (name == typeName)
            {
                return kind;
            }
        }

        return typeName == Frame.Confidence.Name || declarations.TryFindEnum(typeName, out _) ? PropertyKind.Enum : null;
    }

    /// <summary>Every name that a property's type may be, for suggestions.</summary>
    public static IEnumerable<string> Names(Declarations declarations)
        => [.. ScalarNames, Frame.Confidence.Name, .. declarations.Enums.Select(declared => declared.Name.Text)];
}

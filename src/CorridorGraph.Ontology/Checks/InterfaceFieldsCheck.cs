namespace CorridorGraph.Ontology;

/// <summary>
/// A type repeats every field of its interfaces, with the same type. GraphQL would let a field's type narrow, but its arguments are made
/// from that type and must be equal; so a field has one type wherever an interface shows it.
/// </summary>
internal static class InterfaceFieldsCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var type in declarations.Types)
        {
            RequireFields(type, declarations, faults);
            foreach (var field in type.Fields.Where(field => FrameFields.TypeOf(field.Name.Text) is null))
            {
                RequireSameType(type, field, declarations, faults);
            }
        }
    }

    private static void RequireFields(DeclaredType type, Declarations declarations, FaultList faults)
    {
        var present = type.Fields.Select(field => field.Name.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var declared in declarations.InterfacesOf(type))
        {
            string[] missing = [.. declared.Fields.Select(field => field.Name.Text).Where(present.Add)];
            if (missing.Length > 0)
            {
                faults.Add(
                    OntologyCodes.MissingInterfaceFields,
                    type.Name.Place,
                    $"\"{type.Name}\" lacks {Quoted(missing)} of its interface \"{declared.Name}\"."
                        + $" A type repeats the fields of its interfaces; copy them from line {declared.Name.Place.Line}.");
            }
        }
    }

    private static void RequireSameType(DeclaredType type, DeclaredField field, Declarations declarations, FaultList faults)
    {
        foreach (var (declared, expected) in declarations.Inherited(type, field.Name.Text))
        {
            if (Differs(field, expected))
            {
                string annotation = expected.Relationship is null ? "" : $" {expected.Relationship}";
                faults.Add(
                    expected.Relationship is null ? OntologyCodes.PropertyDiffers : OntologyCodes.RelationshipDiffers,
                    field.Name.Place,
                    $"Field \"{field.Name}\" on \"{type.Name}\" is not as on its interface \"{declared.Name}\"."
                        + " A field has one type wherever an interface shows it:"
                        + $" write {field.Name}: {expected.Type.Text}{annotation}.");
                return;
            }
        }
    }

    // A missing or unreadable annotation is another rule's to report.
    private static bool Differs(DeclaredField field, DeclaredField expected)
        => field.Type.Text != expected.Type.Text
            || (field.Relationship is not null && expected.Relationship is null)
            || (field.Relationship?.Type is { } type && expected.Relationship?.Type is { } expectedType && type.Text != expectedType.Text)
            || (field.Relationship?.Direction is { } way && expected.Relationship?.Direction is { } expectedWay && way != expectedWay);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}

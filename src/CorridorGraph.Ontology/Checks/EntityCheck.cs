namespace CorridorGraph.Ontology;

/// <summary>There is an interface <c>Entity</c>, with the fields that engines and datasets rely on.</summary>
internal static class EntityCheck
{
    private static readonly (string Name, string Type)[] Expected =
    [
        .. Frame.Entity.Select(property => (property.Name, property.TypeReference)),
        ("sources", FrameFields.TypeOf("sources")!),
        ("metrics", FrameFields.TypeOf("metrics")!),
    ];

    /// <summary>Whether the field's type is fixed, and so never a question of what types there are.</summary>
    public static bool Covers(DeclaredType owner, DeclaredField field)
        => FrameFields.TypeOf(field.Name.Text) is not null
            || (owner.Name.Text == Frame.EntityName && Expected.Any(expected => expected.Name == field.Name.Text));

    public static void Run(Declarations declarations, FaultList faults)
    {
        if (declarations.TryFindType(Frame.EntityName, out var entity) && entity.IsInterface)
        {
            RequireFields(entity, faults);
            RequireTypes(entity, faults);
            return;
        }

        string problem = entity is null ? "The ontology has no interface \"Entity\"" : "\"Entity\" is not an interface";
        faults.Add(
            OntologyCodes.NoEntity,
            entity?.Name.Place ?? declarations.Start,
            $"{problem}. Write interface Entity implements Node @node(plural: \"entities\") with {List(Expected)}.");
    }

    private static void RequireFields(DeclaredType entity, FaultList faults)
    {
        var missing = Expected.Where(field => entity.Find(field.Name) is null).ToArray();
        if (missing.Length > 0)
        {
            faults.Add(
                OntologyCodes.EntityFields,
                entity.Name.Place,
                $"\"Entity\" lacks fields that every entity has. Add {List(missing)}.");
        }
    }

    private static void RequireTypes(DeclaredType entity, FaultList faults)
    {
        foreach (var (name, type) in Expected)
        {
            // A wrong type for id, sources or metrics is wrong on any type; FieldNameCheck says so.
            if (FrameFields.TypeOf(name) is null && entity.Find(name) is { } field && field.Type.Text != type)
            {
                faults.Add(
                    OntologyCodes.EntityFields,
                    field.Type.Place,
                    $"Field \"{name}\" on \"Entity\" is {field.Type.Text}. Every engine relies on {name}: {type}; write that.");
            }
        }
    }

    private static string List(IEnumerable<(string Name, string Type)> fields)
        => string.Join(", ", fields.Select(field => $"{field.Name}: {field.Type}"));
}

namespace CorridorGraph.Ontology;

/// <summary>A property holds a scalar or an enumeration, or a full list of them.</summary>
internal static class PropertyTypeCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var (owner, field) in declarations.OwnFields)
        {
            // A field without @relationship that leads to entities is NamesRelationshipCheck's.
            if (field.Relationship is null
                && !EntityCheck.Covers(owner, field)
                && !declarations.TryFindType(field.Type.Name, out _))
            {
                CheckType(owner, field, declarations, faults);
            }
        }
    }

    private static void CheckType(DeclaredType owner, DeclaredField field, Declarations declarations, FaultList faults)
    {
        var type = field.Type;
        if (PropertyTypes.KindOf(type.Name, declarations) is null)
        {
            string[] known = [.. PropertyTypes.Names(declarations)];
            var meant = known.Concat(declarations.Types.Select(declared => declared.Name.Text));
            faults.Add(
                OntologyCodes.UnknownPropertyType,
                type.Place,
                $"Field \"{field.Name}\" on \"{owner.Name}\" is of type \"{type.Name}\", which no property can have."
                    + $" Expected {string.Join(", ", known)}, or an entity type with @relationship."
                    + Spelling.DidYouMean(type.Name, meant));
        }
        else if (type.IsList && !type.IsFullList)
        {
            faults.Add(
                OntologyCodes.PropertyList,
                type.Place,
                $"The list \"{field.Name}\" on \"{owner.Name}\" is {type.Text}."
                    + $" A list holds no nulls and is never null: write [{type.Name}!]!.");
        }
    }
}

namespace CorridorGraph.Ontology;

/// <summary>Fields have names in lowerCamel that the API does not need itself, and no arguments: the API adds those.</summary>
internal static class FieldNameCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var (owner, field) in declarations.OwnFields)
        {
            var name = field.Name;
            if (Reserved(field) is { } reason)
            {
                faults.Add(
                    OntologyCodes.ReservedFieldName, name.Place, $"The field name \"{name}\" on \"{owner.Name}\" is reserved: {reason}");
            }
            else
            {
                NameForm.LowerCamel.Require(name, $"The field name \"{name}\" on \"{owner.Name}\"", faults);
            }

            if (field.HasArguments)
            {
                faults.Add(
                    OntologyCodes.FieldArguments,
                    name.Place,
                    $"Field \"{name}\" on \"{owner.Name}\" has arguments. The API adds its own; remove them.");
            }
        }
    }

    private static string? Reserved(DeclaredField field)
    {
        string name = field.Name.Text;
        if (ReservedNames.Fields.Contains(name))
        {
            return "the API has it on every entity or in every filter. Choose another name.";
        }

        if (FrameFields.TypeOf(name) is { } type && (field.Type.Text != type || field.Relationship is not null))
        {
            return $"it can only be {name}: {type}, without @relationship.";
        }

        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return "names with two leading underscores belong to GraphQL. Choose another name.";
        }

        if (Array.Find(ReservedNames.FieldEndings, ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } found)
        {
            return $"the API makes fields that end in \"{found}\". Choose another name.";
        }

        return name is ['a', 's', >= 'A' and <= 'Z', ..]
            ? "filters through an interface have fields of the form asFirm. Choose another name."
            : null;
    }
}

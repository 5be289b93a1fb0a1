namespace CorridorGraph.Ontology;

/// <summary>Types and enumerations have names in UpperCamel that the API does not need itself.</summary>
internal static class TypeNameCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var name in declarations.Types.Select(type => type.Name).Concat(declarations.Enums.Select(declared => declared.Name)))
        {
            if (Reserved(name.Text) is { } reason)
            {
                faults.Add(OntologyCodes.ReservedTypeName, name.Place, $"The type name \"{name}\" is taken: {reason} Choose another name.");
            }
            else
            {
                NameForm.UpperCamel.Require(name, $"The type name \"{name}\"", faults);
            }
        }
    }

    private static string? Reserved(string name)
    {
        if (ReservedNames.Types.Contains(name))
        {
            return "the API has a type of that name.";
        }

        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return "names with two leading underscores belong to GraphQL.";
        }

        return Array.Find(ReservedNames.TypeEndings, ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? $"the API makes types that end in \"{found}\"."
            : name.StartsWith(ReservedNames.ListFilter, StringComparison.Ordinal) ? "the API makes filters of that name." : null;
    }
}

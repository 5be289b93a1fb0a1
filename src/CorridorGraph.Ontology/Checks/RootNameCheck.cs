namespace CorridorGraph.Ontology;

/// <summary>The root fields that the types make are all different, and none is one of the API's own.</summary>
internal static class RootNameCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        var owners = new Dictionary<string, DeclaredType>(StringComparer.Ordinal);
        foreach (var type in declarations.Types)
        {
            if (type.Plural is not { } plural)
            {
                continue;
            }

            // One report per type: a plural that is taken is taken in all its forms.
            if (RootsOf(type).Select(root => Taken(root, type, owners)).FirstOrDefault(message => message is not null) is { } message)
            {
                faults.Add(OntologyCodes.RootNameTaken, plural.Place, message);
            }

            foreach (string root in RootsOf(type))
            {
                owners.TryAdd(root, type);
            }
        }
    }

    private static string[] RootsOf(DeclaredType type)
    {
        string plural = type.Plural!.Text;
        return [SingularOf(type), plural, plural + "Connection", plural + "Aggregate"];
    }

    private static string SingularOf(DeclaredType type) => char.ToLowerInvariant(type.Name.Text[0]) + type.Name.Text[1..];

    private static string? Taken(string root, DeclaredType type, Dictionary<string, DeclaredType> owners)
    {
        string? rival = ReservedNames.Roots.Contains(root) ? "the API itself"
            : owners.TryGetValue(root, out var owner) && owner.Name.Text != type.Name.Text ? $"\"{owner.Name}\""
            : null;
        if (rival is not null)
        {
            string repair = root == SingularOf(type) ? "Rename the type." : "Choose another plural.";
            return $"The root field \"{root}\" would stand for \"{type.Name}\" and for {rival}. {repair}";
        }

        return SingularOf(type) == type.Plural!.Text
            ? $"The root field \"{root}\" would stand for one \"{type.Name}\" and for all of them. Choose another plural."
            : null;
    }
}

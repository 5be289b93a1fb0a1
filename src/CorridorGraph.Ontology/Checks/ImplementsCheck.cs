namespace CorridorGraph.Ontology;

/// <summary>
/// Types name their interfaces in full: <c>Node</c> and <c>Entity</c> always, each that is named also with its own, and each once; and no
/// interface is without types.
/// </summary>
internal static class ImplementsCheck
{
    private const string Node = "Node";

    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var type in declarations.Types)
        {
            RequireFrame(type, faults);
            RequireDeclared(type, declarations, faults);
            RequireTransitive(type, declarations, faults);
        }

        foreach (var unused in declarations.Interfaces.Where(type => !declarations.PossibleTypes(type).Any()))
        {
            faults.Add(
                OntologyCodes.NoImplementer,
                unused.Name.Place,
                $"No type implements \"{unused.Name}\", so it stands for nothing. Add it to a type's interfaces, or remove it.");
        }
    }

    private static void RequireFrame(DeclaredType type, FaultList faults)
    {
        string[] required = type.Name.Text == Frame.EntityName ? [Node] : [Node, Frame.EntityName];
        string[] missing = [.. required.Where(name => !type.Names(name))];
        if (missing.Length > 0)
        {
            string[] all = [.. required, .. type.Implements.Select(name => name.Text).Except(required)];
            faults.Add(
                OntologyCodes.NotAnEntity,
                type.Name.Place,
                $"\"{type.Name}\" does not implement {Quoted(missing)}, as all do. Write implements {string.Join(" & ", all)}.");
        }
    }

    private static void RequireDeclared(DeclaredType type, Declarations declarations, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in type.Implements)
        {
            if (!seen.Add(name.Text))
            {
                faults.Add(OntologyCodes.Repeated, name.Place, $"\"{type.Name}\" implements \"{name}\" twice. Keep one.");
            }
            else if (name.Text != Node && WhatIsWrong(type, name.Text, declarations) is { } message)
            {
                faults.Add(OntologyCodes.WrongInterface, name.Place, message);
            }
        }
    }

    private static string? WhatIsWrong(DeclaredType type, string name, Declarations declarations)
    {
        if (!declarations.TryFindType(name, out var declared))
        {
            var known = declarations.Interfaces.Select(other => other.Name.Text).Append(Node);
            return $"\"{type.Name}\" implements \"{name}\", which is not declared.{Spelling.DidYouMean(name, known)}";
        }

        if (!declared.IsInterface)
        {
            return $"\"{type.Name}\" implements \"{name}\", which is a type. Expected an interface.";
        }

        if (name == type.Name.Text)
        {
            return $"\"{name}\" implements itself. Remove that.";
        }

        return type.IsInterface && declared.Names(type.Name.Text)
            ? $"\"{type.Name}\" and \"{name}\" implement each other. Remove one of the two."
            : null;
    }

    private static void RequireTransitive(DeclaredType type, Declarations declarations, FaultList faults)
    {
        foreach (var declared in declarations.InterfacesOf(type))
        {
            string[] missing =
            [
                .. from name in declared.Implements.Select(name => name.Text).Distinct()
                   where name is not Node and not Frame.EntityName && name != type.Name.Text && !type.Names(name)
                   where declarations.TryFindType(name, out _)
                   select name,
            ];
            if (missing.Length > 0)
            {
                faults.Add(
                    OntologyCodes.MissingTransitiveInterface,
                    type.Implements.First(name => name.Text == declared.Name.Text).Place,
                    $"\"{type.Name}\" implements \"{declared.Name}\" but not its interface {Quoted(missing)}."
                        + $" Add & {string.Join(" & ", missing)}.");
            }
        }
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(" and ", names.Select(name => $"\"{name}\""));
}

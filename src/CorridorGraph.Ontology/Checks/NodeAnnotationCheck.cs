namespace CorridorGraph.Ontology;

/// <summary>Every type and interface has <c>@node</c>, with a plural that can be a field's name.</summary>
internal static class NodeAnnotationCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var type in declarations.Types)
        {
            if (!type.HasNode)
            {
                string kind = type.IsInterface ? "Interface" : "Type";
                faults.Add(
                    OntologyCodes.NoNode,
                    type.Name.Place,
                    $"{kind} \"{type.Name}\" has no @node. Add @node(plural: \"...\"); the plural names its root field.");
            }
            else if (type.Plural is { } plural)
            {
                NameForm.LowerCamel.Require(plural, $"The plural \"{plural}\" of \"{type.Name}\"", faults);
            }
        }
    }
}

namespace CorridorGraph.Ontology;

/// <summary>An enumeration has values, each once, in capitals.</summary>
internal static class EnumCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var declared in declarations.Enums)
        {
            if (declared.Values.IsEmpty)
            {
                faults.Add(
                    OntologyCodes.EnumValues,
                    declared.Name.Place,
                    $"The enumeration \"{declared.Name}\" has no values. Add them in braces, or remove it.");
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in declared.Values.Select(value => value.Name))
            {
                if (!seen.Add(value.Text))
                {
                    faults.Add(OntologyCodes.EnumValues, value.Place, $"\"{declared.Name}\" has the value \"{value}\" twice. Keep one.");
                }
                else
                {
                    NameForm.UpperSnake.Require(value, $"The value \"{value}\" of \"{declared.Name}\"", faults);
                }
            }
        }
    }
}

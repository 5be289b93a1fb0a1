namespace CorridorGraph.Ontology;

/// <summary>A name is declared once: a type in the file, a field in its type.</summary>
internal static class DuplicateCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        var types = declarations.Types.Select(type => type.Name).Concat(declarations.Enums.Select(declared => declared.Name));
        foreach (var (first, again) in Repeats(types.OrderBy(name => name.Place.Line).ThenBy(name => name.Place.Column)))
        {
            faults.Add(
                OntologyCodes.DuplicateType,
                again.Place,
                $"\"{again}\" is declared twice, first in line {first.Place.Line}. Rename or remove one.");
        }

        foreach (var type in declarations.Types)
        {
            foreach (var (first, again) in Repeats(type.Fields.Select(field => field.Name)))
            {
                faults.Add(
                    OntologyCodes.DuplicateField,
                    again.Place,
                    $"\"{type.Name}\" has two fields \"{again}\", the first in line {first.Place.Line}. Rename or remove one.");
            }
        }
    }

    private static IEnumerable<(Word First, Word Again)> Repeats(IEnumerable<Word> names)
        => names.GroupBy(name => name.Text).SelectMany(group => group.Skip(1), (group, again) => (group.First(), again));
}

namespace CorridorGraph.Ontology;

/// <summary>A relationship type that reads the same from both ends is never shown by one end alone.</summary>
internal static class MixedDirectionsCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var fields in declarations.Relationships.GroupBy(field => field.Type))
        {
            var first = fields.First();
            bool bothWays = first.Direction == Direction.Both;
            foreach (var odd in fields.Where(field => field.Direction == Direction.Both != bothWays))
            {
                var (here, there, expected) = bothWays ? ("one way", "both ways", "BOTH") : ("both ways", "one way", "OUT or IN");
                faults.Add(
                    OntologyCodes.MixedDirections,
                    odd.Field.Name.Place,
                    $"Field \"{odd.Field.Name}\" on \"{odd.Owner.Name}\" follows {odd.Type} {here},"
                        + $" but \"{first}\" in line {first.Field.Name.Place.Line} follows it {there}."
                        + $" Write direction: {expected}, or mend that one.");
            }
        }
    }
}

namespace CorridorGraph.Ontology;

/// <summary>
/// Where both ends of a relationship type are declared, each leads back to the other: the far end of a field has, if it has any field of
/// that type for the way back, one that can return to the field's owner.
/// </summary>
internal static class EndsAgreeCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        // An interface's field stands for its repeats: an implementer's may well lead nowhere that its own kind comes back from.
        var originals = declarations.Relationships
            .Where(field => !declarations.Inherited(field.Owner, field.Field.Name.Text).Any())
            .GroupBy(field => field.Type, (_, fields) => fields.ToArray());
        foreach (var fields in originals)
        {
            foreach (var field in fields)
            {
                CheckWayBack(field, fields, declarations, faults);
            }
        }
    }

    private static void CheckWayBack(
        DeclaredRelationship field, DeclaredRelationship[] fields, Declarations declarations, FaultList faults)
    {
        var back = Array.FindAll(fields, other => IsWayBack(field, other) && declarations.Overlap(field.Target, other.Owner));
        if (back.Length > 0)
        {
            if (!Array.Exists(back, other => declarations.Overlap(other.Target, field.Owner)))
            {
                faults.Add(OntologyCodes.EndsDisagree, field.Field.Name.Place, LeadsElsewhere(field, back[0]));
            }
        }
        else if (Array.Find(fields, other => IsFacing(field, other)) is { } facing
            && Array.IndexOf(fields, facing) < Array.IndexOf(fields, field))
        {
            faults.Add(OntologyCodes.EndsDisagree, field.Field.Name.Place, LeadsTheSameWay(field, facing));
        }
    }

    private static bool IsWayBack(DeclaredRelationship field, DeclaredRelationship other) => field.Direction switch
    {
        Direction.Out => other.Direction == Direction.In,
        Direction.In => other.Direction == Direction.Out,
        _ => other.Direction == Direction.Both,
    };

    // Two names for the way there and none for the way back: one of the two was meant for it.
    private static bool IsFacing(DeclaredRelationship field, DeclaredRelationship other)
        => other.Direction == field.Direction
            && other.Field.Name.Text != field.Field.Name.Text
            && other.Owner == field.Target
            && other.Target == field.Owner;

    private static string LeadsElsewhere(DeclaredRelationship field, DeclaredRelationship back)
        => $"Field \"{field.Field.Name}\" on \"{field.Owner.Name}\" leads to \"{field.Target.Name}\" by {field.Type},"
            + $" but \"{back}\" in line {back.Field.Name.Place.Line} leads back to \"{back.Target.Name}\" only."
            + $" Expected one that takes in \"{field.Owner.Name}\": change its target or this field's relationship type.";

    private static string LeadsTheSameWay(DeclaredRelationship field, DeclaredRelationship facing)
    {
        string direction = field.Direction.ToString().ToUpperInvariant();
        return $"\"{field}\" and \"{facing}\" in line {facing.Field.Name.Place.Line} are the two ends of {field.Type},"
            + $" but both are {direction}. Expected OUT at its start and IN at its end.";
    }
}

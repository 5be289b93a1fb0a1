namespace CorridorGraph.Ontology;

/// <summary>A field that leads to entities says by which relationship type.</summary>
internal static class NamesRelationshipCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var (owner, field) in declarations.Fields)
        {
            if (FrameFields.TypeOf(field.Name.Text) is null
                && field.Relationship is not { NamesType: true }
                && declarations.TryFindType(field.Type.Name, out var target))
            {
                faults.Add(
                    OntologyCodes.NoRelationship,
                    field.Name.Place,
                    $"Field \"{field.Name}\" on \"{owner.Name}\" names no relationship. {Repair(owner, field, target, declarations)}");
            }
        }
    }

    private static string Repair(DeclaredType owner, DeclaredField field, DeclaredType target, Declarations declarations)
    {
        var likely = Likely(owner, field, target, declarations);
        return field.Relationship is null
            ? $"Add {likely?.ToString() ?? "@relationship(type: \"...\", direction: ...)"}."
            : $"Add type: \"{likely?.Type?.Text ?? "..."}\" to @relationship.";
    }

    // What the interface says; else the only relationship that comes back from the target; else what most fields of that name follow.
    private static RelationshipAnnotation? Likely(DeclaredType owner, DeclaredField field, DeclaredType target, Declarations declarations)
    {
        if (declarations.Inherited(owner, field.Name.Text).Select(inherited => inherited.Field).FirstOrDefault(IsComplete) is { } inherited)
        {
            return inherited.Relationship;
        }

        var back = declarations.Relationships.Where(other => other.Owner == target && other.Target == owner).ToArray();
        if (back is [var only])
        {
            return only.Field.Relationship! with { Direction = Opposite(only.Direction) };
        }

        return declarations.Relationships
            .Where(other => other.Field.Name.Text == field.Name.Text && other.Target == target)
            .Where(other => field.Relationship?.Direction is null || field.Relationship.Direction == other.Direction)
            .GroupBy(other => (other.Type, other.Direction))
            .MaxBy(namesakes => namesakes.Count())?
            .First().Field.Relationship;
    }

    private static bool IsComplete(DeclaredField field) => field.Relationship is { Type: not null, Direction: not null };

    private static Direction Opposite(Direction direction) => direction switch
    {
        Direction.Out => Direction.In,
        Direction.In => Direction.Out,
        _ => Direction.Both,
    };
}

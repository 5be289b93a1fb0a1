namespace CorridorGraph.Ontology;

/// <summary>A relationship field leads to a declared type, to any number of its nodes, by a type named in capitals.</summary>
internal static class RelationshipFieldCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var (owner, field) in declarations.OwnFields)
        {
            if (field.Relationship is { } relationship && FrameFields.TypeOf(field.Name.Text) is null)
            {
                CheckTarget(owner, field, declarations, faults);
                CheckName(relationship.Type, faults);
            }
        }
    }

    private static void CheckTarget(DeclaredType owner, DeclaredField field, Declarations declarations, FaultList faults)
    {
        var type = field.Type;
        if (declarations.TryFindType(type.Name, out _))
        {
            if (!type.IsFullList)
            {
                faults.Add(
                    OntologyCodes.RelationshipList,
                    type.Place,
                    $"The relationship field \"{field.Name}\" on \"{owner.Name}\" is {type.Text}."
                        + $" A relationship leads to any number of nodes: write [{type.Name}!]!.");
            }
        }
        else if (PropertyTypes.KindOf(type.Name, declarations) is not null)
        {
            faults.Add(
                OntologyCodes.RelationshipOnValue,
                type.Place,
                $"The relationship field \"{field.Name}\" on \"{owner.Name}\" is {type.Text}, a value."
                    + " Expected a list of an entity type. Name one, or remove @relationship.");
        }
        else
        {
            var known = declarations.Types.Select(declared => declared.Name.Text);
            faults.Add(
                OntologyCodes.UnknownTarget,
                type.Place,
                $"Field \"{field.Name}\" on \"{owner.Name}\" leads to \"{type.Name}\", which no type or interface of this file is."
                    + $" Expected one of them.{Spelling.DidYouMean(type.Name, known)}");
        }
    }

    private static void CheckName(Word? type, FaultList faults)
    {
        if (type is not null)
        {
            NameForm.UpperSnake.Require(type, $"The relationship type \"{type}\"", faults);
        }
    }
}

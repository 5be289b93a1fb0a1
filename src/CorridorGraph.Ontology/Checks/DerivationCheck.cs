namespace CorridorGraph.Ontology;

/// <summary>A derived type has a name of its own, and a path over known types; some field or path uses it.</summary>
internal static class DerivationCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var derivation in declarations.Derivations)
        {
            CheckName(derivation, declarations, faults);
            CheckThrough(derivation, declarations, faults);
            foreach (var name in derivation.Path?.Syntax?.Names ?? [])
            {
                CheckPathType(name, declarations, faults);
            }
        }
    }

    private static void CheckName(DeclaredDerivation derivation, Declarations declarations, FaultList faults)
    {
        if (derivation.Type is not { } type)
        {
            return;
        }

        NameForm.UpperSnake.Require(type, $"The relationship type \"{type}\"", faults);
        if (declarations.TryFindDerivation(type.Text, out var first) && first != derivation)
        {
            faults.Add(
                OntologyCodes.DerivedTwice,
                type.Place,
                $"\"{type}\" is derived twice, first in line {first.Type!.Place.Line}."
                    + " Write one path with | between the two, or rename one.");
        }
        else if (!IsUsed(type.Text, declarations))
        {
            faults.Add(OntologyCodes.NotFollowed, type.Place, NotFollowed(type, declarations));
        }
    }

    private static bool IsUsed(string type, Declarations declarations)
        => declarations.Fields.Any(pair => pair.Field.Relationship?.Type?.Text == type)
            || declarations.Derivations.Any(other => other.Path?.Syntax?.Names.Any(name => name.Text == type) == true);

    private static string NotFollowed(Word type, Declarations declarations)
    {
        string? meant = Spelling.Nearest(type.Text, declarations.StoredTypes);
        var (owner, field) = declarations.Fields.FirstOrDefault(pair => meant is not null && pair.Field.Relationship?.Type?.Text == meant);
        string repair = owner is null
            ? $"Add a field with @relationship(type: \"{type}\", direction: OUT), or remove the derivation."
            : $"Field \"{field.Name}\" on \"{owner.Name}\" in line {field.Name.Place.Line} follows \"{meant}\":"
                + $" write \"{type}\" there if it is meant.";
        return $"No field follows \"{type}\", and no path names it. {repair}";
    }

    private static void CheckThrough(DeclaredDerivation derivation, Declarations declarations, FaultList faults)
    {
        if (derivation.Through is { } through && !declarations.TryFindType(through.Text, out _))
        {
            faults.Add(
                OntologyCodes.UnknownThrough,
                through.Place,
                $"The path of \"{derivation.Type}\" goes through \"{through}\", which no type or interface of this file is."
                    + $" Expected one of them.{Spelling.DidYouMean(through.Text, declarations.Types.Select(type => type.Name.Text))}");
        }
    }

    private static void CheckPathType(Word name, Declarations declarations, FaultList faults)
    {
        string[] known = [.. declarations.StoredTypes, .. declarations.Derivations.Select(other => other.Type?.Text).OfType<string>()];
        if (!known.Contains(name.Text))
        {
            faults.Add(
                OntologyCodes.UnknownPathType,
                name.Place,
                $"\"{name}\" is no relationship type: no field follows it, and no path derives it.{Spelling.DidYouMean(name.Text, known)}");
        }
    }
}

using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>
/// A field of a derived type can lead somewhere: by the ends that stored types allow, some walk of its path goes from the field's owner to
/// the field's type. It is asked of the finished model, which has the automaton.
/// </summary>
internal sealed class DerivedFieldsCheck
{
    private readonly GraphOntology ontology;
    private readonly Declarations declarations;
    private readonly FaultList faults;

    private DerivedFieldsCheck(GraphOntology ontology, Declarations declarations, FaultList faults)
    {
        this.ontology = ontology;
        this.declarations = declarations;
        this.faults = faults;
    }

    public static void Run(GraphOntology ontology, Declarations declarations, FaultList faults)
    {
        var check = new DerivedFieldsCheck(ontology, declarations, faults);
        foreach (var (owner, field) in declarations.OwnFields)
        {
            if (field.Relationship?.Type is { } name && ontology.TryFindDerivedType(name.Text, out var type))
            {
                check.CheckField(owner, field, type, field.Relationship.Direction!.Value);
            }
        }
    }

    private void CheckField(DeclaredType declaredOwner, DeclaredField field, RelationshipType type, Direction direction)
    {
        ontology.TryFindType(declaredOwner.Name.Text, out var owner);
        ontology.TryFindType(field.Type.Name, out var target);
        var automaton = type.Derivation!.Automaton(direction);
        var arrivals = Arrivals(automaton, owner!.PossibleTypes);
        if (arrivals.Overlaps(target!.PossibleTypes))
        {
            return;
        }

        string subject = $"Field \"{field.Name}\" on \"{owner.Name}\"";
        if (arrivals.Count > 0)
        {
            faults.Add(
                OntologyCodes.PathNeverArrives,
                field.Type.Place,
                $"{subject} leads to \"{target.Name}\", but {type} ends at {Listed(arrivals)} from there.{Repair(arrivals)}");
            return;
        }

        var starts = ontology.NodeTypes.Where(start => Arrivals(automaton, [start]).Count > 0).ToHashSet();
        string reason = starts.Count == 0
            ? $"the ends of its relationships never meet, so that {type} leads nowhere. Expected a path that some walk follows:"
                + $" {type.Derivation.Text}."
            : $"{type} starts at {Listed(starts)}{Followed(direction)}."
                + $" Expected one of them: move the field, or follow {type} the other way.";
        faults.Add(OntologyCodes.PathNeverStarts, field.Name.Place, $"{subject} can lead nowhere: {reason}");
    }

    private static string Followed(Direction direction) => direction == Direction.In ? " when it is followed from its end" : "";

    private string Repair(HashSet<NodeType> arrivals)
    {
        var narrowest = ontology.EntityTypes.Where(type => arrivals.All(type.Includes)).MinBy(type => type.PossibleTypes.Length);
        return narrowest is null ? "" : $" Write [{narrowest.Name}!]!, or a type among them.";
    }

    private string Listed(HashSet<NodeType> types)
    {
        string[] names = [.. ontology.NodeTypes.Where(types.Contains).Select(type => $"\"{type.Name}\"")];
        return names.Length > 6 ? $"{string.Join(", ", names.Take(5))} and {names.Length - 5} other types" : string.Join(", ", names);
    }

    // The types of nodes that a walk from nodes of some types can end at, walking over types as an engine walks over nodes.
    private HashSet<NodeType> Arrivals(PathAutomaton automaton, ImmutableArray<NodeType> from)
    {
        HashSet<NodeType> arrivals = automaton.AcceptsNothing ? [.. from] : [];
        var seen = new HashSet<(NodeType, int)>();
        var open = new Queue<(NodeType Type, int Position)>();
        foreach (var type in from)
        {
            Enter(type, automaton.Starts);
        }

        while (open.TryDequeue(out var state))
        {
            if (automaton.IsLast[state.Position])
            {
                arrivals.Add(state.Type);
            }

            Enter(state.Type, automaton.Turns[state.Position].Where(turn => turn.Through.Includes(state.Type)).Select(turn => turn.Next));
        }

        return arrivals;

        void Enter(NodeType type, IEnumerable<int> positions)
        {
            foreach (int position in positions)
            {
                foreach (var next in ontology.NodeTypes.Where(next => Leads(automaton.Steps[position], type, next)))
                {
                    if (seen.Add((next, position)))
                    {
                        open.Enqueue((next, position));
                    }
                }
            }
        }
    }

    private static bool Leads(StepPattern step, NodeType from, NodeType to)
        => step.Direction == Direction.In ? step.Type.Accepts(to, from) : step.Type.Accepts(from, to);
}

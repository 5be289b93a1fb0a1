using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>Which way a relationship is followed.</summary>
public enum Direction
{
    /// <summary>From its start to its end.</summary>
    Out,

    /// <summary>From its end to its start.</summary>
    In,

    /// <summary>Both ways; a relationship of a node with itself counts once.</summary>
    Both,
}

/// <summary>A relationship type: stored, such as <c>HATCHES</c>, or derived from a path, such as <c>WITHIN</c>.</summary>
public sealed class RelationshipType
{
    /// <summary>Name, in capitals.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the type among the stored ones, or among the derived ones, in the order of first mention, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What the type stands for where it is derived; null for a stored type.</summary>
    public Derivation? Derivation { get; internal set; }

    /// <summary>Every field that shows it, over all types.</summary>
    public ImmutableArray<RelationshipField> Fields { get; internal set; } = [];

    /// <summary>
    /// Whether a relationship may run from a node of one type to a node of another: the start's type declares a forward field whose type
    /// takes in the end's; or, where it declares none, the end's type declares a backward field whose type takes in the start's.
    /// </summary>
    public bool Accepts(NodeType from, NodeType to)
    {
        bool declaredForwards = false;
        foreach (var field in Fields)
        {
            if (field.Direction != Direction.In && field.Owner.Includes(from))
            {
                declaredForwards = true;
                if (field.Target.Includes(to))
                {
                    return true;
                }
            }
        }

        return !declaredForwards
            && Fields.Any(field => field.Direction == Direction.In && field.Owner.Includes(to) && field.Target.Includes(from));
    }

    /// <summary>The type's name.</summary>
    public override string ToString() => Name;
}

/// <summary>A field that follows one relationship type from the nodes of one type.</summary>
public sealed class RelationshipField
{
    /// <summary>Field name, such as <c>hatchedBy</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The relationship type it follows.</summary>
    public required RelationshipType Type { get; init; }

    /// <summary>Which way it follows it.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The type that declares the field.</summary>
    public required EntityType Owner { get; init; }

    /// <summary>The type at the other end; relationships to nodes outside it are not followed.</summary>
    public required EntityType Target { get; init; }

    /// <summary>The description in the ontology.</summary>
    public string? Documentation { get; init; }

    /// <summary>Owner and name: <c>Firm.hatchedBy</c>.</summary>
    public override string ToString() => $"{Owner.Name}.{Name}";
}

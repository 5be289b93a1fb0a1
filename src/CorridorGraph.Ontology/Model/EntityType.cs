using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>A node type or an interface over node types: what a root field, a relationship field or a filter can speak of.</summary>
public abstract class EntityType
{
    /// <summary>Name of the type; for a node type also its label.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the root list field: <c>laboratories</c>.</summary>
    public required string Plural { get; init; }

    /// <summary>The description in the ontology.</summary>
    public string? Documentation { get; init; }

    /// <summary>Stored properties, in declared order; <c>id</c> is among them.</summary>
    public required ImmutableArray<Property> Properties { get; init; }

    /// <summary>Relationship fields, in declared order.</summary>
    public ImmutableArray<RelationshipField> Relationships { get; internal set; } = [];

    /// <summary>Interfaces it implements, transitively, in declared order.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>Node types it stands for: itself, or an interface's implementers in declared order.</summary>
    public ImmutableArray<NodeType> PossibleTypes { get; internal set; } = [];

    /// <summary>Name of the root look-up field: <c>laboratory</c>.</summary>
    public string Singular => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>Whether nodes of this type are among those it stands for.</summary>
    public bool Includes(NodeType type) => PossibleTypes.Contains(type);

    /// <summary>The type's name.</summary>
    public override string ToString() => Name;
}

/// <summary>An object type marked <c>@node</c>: what an entity is.</summary>
public sealed class NodeType : EntityType
{
    /// <summary>Number of the type in declared order, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Where the property that is sought stands among <see cref="EntityType.Properties"/>; -1 where there is none such.</summary>
    public int PositionOf(Func<Property, bool> sought)
    {
        int position = Properties.Length - 1;
        while (position >= 0 && !sought(Properties[position]))
        {
            position--;
        }

        return position;
    }
}

/// <summary>An interface that groups node types.</summary>
public sealed class InterfaceType : EntityType;

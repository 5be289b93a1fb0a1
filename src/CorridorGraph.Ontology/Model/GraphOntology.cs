using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CorridorGraph.Ontology;

/// <summary>What may be in a graph: read from an annotated SDL file, checked, immutable. The only source of names.</summary>
public sealed class GraphOntology
{
    private readonly FrozenDictionary<string, EntityType> types;
    private readonly FrozenDictionary<string, RelationshipType> relationshipTypes;

    internal GraphOntology(
        ImmutableArray<NodeType> nodeTypes,
        ImmutableArray<InterfaceType> interfaces,
        ImmutableArray<EnumType> enums,
        ImmutableArray<RelationshipType> relationshipTypes,
        ImmutableArray<RelationshipType> derivedTypes)
    {
        NodeTypes = nodeTypes;
        Interfaces = interfaces;
        Enums = enums;
        RelationshipTypes = relationshipTypes;
        DerivedTypes = derivedTypes;
        types = nodeTypes.Concat<EntityType>(interfaces).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        this.relationshipTypes = relationshipTypes.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        Entity = interfaces.Single(type => type.Name == Frame.EntityName);
    }

    /// <summary>Node types in declared order; a type's <see cref="NodeType.Ordinal"/> is its index.</summary>
    public ImmutableArray<NodeType> NodeTypes { get; }

    /// <summary>Interfaces in declared order, <c>Entity</c> among them.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; }

    /// <summary>Enumerations in declared order, those of the <see cref="Frame"/> not among them.</summary>
    public ImmutableArray<EnumType> Enums { get; }

    /// <summary>Stored relationship types; a type's <see cref="RelationshipType.Ordinal"/> is its index.</summary>
    public ImmutableArray<RelationshipType> RelationshipTypes { get; }

    /// <summary>Derived relationship types, which no dataset has rows for; a type's <see cref="RelationshipType.Ordinal"/> is its index.</summary>
    public ImmutableArray<RelationshipType> DerivedTypes { get; }

    /// <summary>One more than the largest <see cref="Property.Ordinal"/> of any type.</summary>
    public required int PropertyCount { get; init; }

    /// <summary>The interface that every node type implements.</summary>
    public InterfaceType Entity { get; }

    /// <summary>Interfaces and node types, interfaces first, in declared order.</summary>
    public IEnumerable<EntityType> EntityTypes => Interfaces.Concat<EntityType>(NodeTypes);

    /// <summary>Finds a node type or interface by its exact name.</summary>
    public bool TryFindType(string name, [NotNullWhen(true)] out EntityType? type) => types.TryGetValue(name, out type);

    /// <summary>Finds a node type by its exact name.</summary>
    public bool TryFindNodeType(string name, [NotNullWhen(true)] out NodeType? type)
    {
        type = types.GetValueOrDefault(name) as NodeType;
        return type is not null;
    }

    /// <summary>Finds a stored relationship type by its exact name.</summary>
    public bool TryFindRelationshipType(string name, [NotNullWhen(true)] out RelationshipType? type)
        => relationshipTypes.TryGetValue(name, out type);

    /// <summary>Finds a derived relationship type by its exact name.</summary>
    public bool TryFindDerivedType(string name, [NotNullWhen(true)] out RelationshipType? type)
    {
        type = DerivedTypes.FirstOrDefault(derived => derived.Name == name);
        return type is not null;
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CorridorGraph.Ontology;

/// <summary>What a file declares, as written: not yet known to be right.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<string, DeclaredType> typesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredDerivation> derivationsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredEnum> enumsByName = new(StringComparer.Ordinal);

    public Declarations(
        Place start, ImmutableArray<DeclaredType> types, ImmutableArray<DeclaredEnum> enums, ImmutableArray<DeclaredDerivation> derivations)
    {
        Start = start;
        Types = types;
        Enums = enums;
        Derivations = derivations;

        // Where a name is declared twice, the first declaration stands for it; a check reports the second.
        foreach (var type in types)
        {
            typesByName.TryAdd(type.Name.Text, type);
        }

        foreach (var declared in enums)
        {
            enumsByName.TryAdd(declared.Name.Text, declared);
        }

        foreach (var derivation in derivations.Where(derivation => derivation.Type is not null))
        {
            derivationsByName.TryAdd(derivation.Type!.Text, derivation);
        }
    }

    /// <summary>The start of the file: the place of what is missing from it.</summary>
    public Place Start { get; }

    /// <summary>Object types and interfaces, in file order.</summary>
    public ImmutableArray<DeclaredType> Types { get; }

    public ImmutableArray<DeclaredEnum> Enums { get; }

    /// <summary>Derived relationship types, in file order.</summary>
    public ImmutableArray<DeclaredDerivation> Derivations { get; }

    public IEnumerable<DeclaredType> Interfaces => Types.Where(type => type.IsInterface);

    /// <summary>Every field with the type that declares it, in file order.</summary>
    public IEnumerable<(DeclaredType Owner, DeclaredField Field)> Fields
        => from owner in Types from declared in owner.Fields select (owner, declared);

    /// <summary>Fields without those that repeat an interface's as it stands there: what is wrong with it is said once, there.</summary>
    public IEnumerable<(DeclaredType Owner, DeclaredField Field)> OwnFields
        => Fields.Where(pair => !Inherited(pair.Owner, pair.Field.Name.Text)
            .Any(inherited => inherited.Field.Type.Text == pair.Field.Type.Text));

    /// <summary>Relationship fields that say all they must: a type, a direction, a target that is declared.</summary>
    public IEnumerable<DeclaredRelationship> Relationships
        => from pair in Fields
           where pair.Field.Relationship is { Type: not null, Direction: not null }
           let target = typesByName.GetValueOrDefault(pair.Field.Type.Name)
           where target is not null
           select new DeclaredRelationship(pair.Owner, pair.Field, target);

    public bool TryFindType(string name, [NotNullWhen(true)] out DeclaredType? type) => typesByName.TryGetValue(name, out type);

    public bool TryFindEnum(string name, [NotNullWhen(true)] out DeclaredEnum? declared) => enumsByName.TryGetValue(name, out declared);

    public bool TryFindDerivation(string type, [NotNullWhen(true)] out DeclaredDerivation? derivation)
        => derivationsByName.TryGetValue(type, out derivation);

    /// <summary>Names of the relationship types that fields follow and no path derives, each once, in file order.</summary>
    public IEnumerable<string> StoredTypes
        => Fields.Select(pair => pair.Field.Relationship?.Type?.Text).OfType<string>()
            .Where(type => !derivationsByName.ContainsKey(type)).Distinct();

    /// <summary>The declared interfaces that a type names, in its order; those of the frame are not among them.</summary>
    public IEnumerable<DeclaredType> InterfacesOf(DeclaredType type)
        => from name in type.Implements.DistinctBy(name => name.Text)
           let declared = typesByName.GetValueOrDefault(name.Text)
           where declared is { IsInterface: true } && declared != type
           select declared;

    /// <summary>The field of this name on each of a type's interfaces that has it.</summary>
    public IEnumerable<(DeclaredType Interface, DeclaredField Field)> Inherited(DeclaredType type, string fieldName)
        => from declared in InterfacesOf(type)
           let field = declared.Find(fieldName)
           where field is not null
           select (declared, field);

    /// <summary>Object types that a type stands for: itself, or those that name the interface.</summary>
    public IEnumerable<DeclaredType> PossibleTypes(DeclaredType type)
        => type.IsInterface ? Types.Where(other => !other.IsInterface && other.Names(type.Name.Text)) : [type];

    /// <summary>Whether some object type is among those of both.</summary>
    public bool Overlap(DeclaredType a, DeclaredType b) => PossibleTypes(a).Intersect(PossibleTypes(b)).Any();
}

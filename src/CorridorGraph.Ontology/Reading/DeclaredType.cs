using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>An object type or an interface as written.</summary>
internal sealed class DeclaredType(Word name, bool isInterface)
{
    public Word Name => name;

    public bool IsInterface => isInterface;

    public string? Documentation { get; init; }

    public required ImmutableArray<Word> Implements { get; init; }

    public required ImmutableArray<DeclaredField> Fields { get; init; }

    public required bool HasNode { get; init; }

    /// <summary>Null where <c>@node</c> or a readable plural is missing.</summary>
    public required Word? Plural { get; init; }

    public bool Names(string interfaceName) => Implements.Any(name => name.Text == interfaceName);

    public DeclaredField? Find(string fieldName) => Fields.FirstOrDefault(field => field.Name.Text == fieldName);
}

/// <summary>A field as written.</summary>
internal sealed class DeclaredField(Word name, FieldType type)
{
    public Word Name => name;

    public FieldType Type => type;

    public string? Documentation { get; init; }

    public required RelationshipAnnotation? Relationship { get; init; }

    public required bool IsSearched { get; init; }

    public required bool HasArguments { get; init; }
}

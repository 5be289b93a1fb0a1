using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>One operation of a document with its fields collected, its arguments typed and every name resolved.</summary>
internal sealed record BoundOperation(BoundSelection Selection);

/// <summary>What is selected of a value, for each object type that it may have.</summary>
internal sealed record BoundSelection(ImmutableArray<BoundVariant> Variants)
{
    /// <summary>What is selected of one object type alone.</summary>
    public BoundSelection Of(string typeName) => new([Variants.First(variant => variant.TypeNames.Contains(typeName)) with { TypeNames = [typeName] }]);

    /// <summary>Every field of any variant, each once.</summary>
    public IEnumerable<BoundField> AllFields => Variants.SelectMany(variant => variant.Fields).Distinct();
}

/// <summary>What is selected of values of some object types: the fields in response order.</summary>
internal sealed record BoundVariant(ImmutableArray<string> TypeNames, ImmutableArray<BoundField> Fields);

/// <summary>A field of the response. The same field of several variants is one object, so that one step answers it for all of them.</summary>
internal sealed class BoundField
{
    public required string ResponseKey { get; init; }

    public required ApiField Field { get; init; }

    /// <summary>Response keys from the root, with dots between.</summary>
    public required string Path { get; init; }

    public required Place Place { get; init; }

    /// <summary>Arguments that were given, omitted variables not among them.</summary>
    public required ImmutableArray<KeyValuePair<ApiArgument, InputValue>> Arguments { get; init; }

    /// <summary>What is selected of the value; null for a leaf.</summary>
    public BoundSelection? Selection { get; init; }

    public FieldMeaning Meaning => Field.Meaning;

    /// <summary>The value of an argument; null where it is absent or null.</summary>
    public InputValue? Argument(string name)
    {
        foreach (var (argument, value) in Arguments)
        {
            if (argument.Name == name)
            {
                return value is NullInput ? null : value;
            }
        }

        return null;
    }
}

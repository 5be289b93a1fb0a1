using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Reads what <see cref="FactText"/> wrote, against the ontology of today.</summary>
public sealed class FactReader(GraphOntology ontology)
{
    /// <summary>A source.</summary>
    public static SourceFact Source(ReadOnlySpan<byte> json)
    {
        string?[] texts = Members(json, FactForm.Source, out _, out _);
        return new SourceFact(Given(texts[0]), Given(texts[1]), texts[2], texts[3], texts[4], texts[5], texts[6]);
    }

    /// <summary>An entity.</summary>
    public EntityFact Entity(ReadOnlySpan<byte> json)
    {
        var members = new FactMembers(json);
        members.Expect("type"u8);
        NodeType type = NodeType(members.Value.GetString()!);
        members.Expect("id"u8);
        string id = members.Value.GetString()!;
        FactForm form = FactForm.Of(type);
        object?[] values = [.. type.Properties.Select(property => property.IsList ? (object)ImmutableArray<string>.Empty : null)];
        values[type.PositionOf(property => property.Name == "id")] = id;
        ImmutableArray<string> sources = [];
        while (members.Next(form, out string? stranger))
        {
            if (stranger is not null)
            {
                throw Stranger(stranger, id, type);
            }

            if (members.Slot == values.Length)
            {
                sources = members.List();
            }
            else
            {
                values[members.Slot] = Value(ref members, type.Properties[members.Slot]);
            }
        }

        return new EntityFact(type, id, ImmutableCollectionsMarshal.AsImmutableArray(values), sources);
    }

    /// <summary>A relationship.</summary>
    public RelationshipFact Relationship(ReadOnlySpan<byte> json)
    {
        string?[] texts = Members(json, FactForm.Relationship, out var sources, out _);
        return new RelationshipFact(
            RelationshipType(Given(texts[0])),
            Given(texts[1]),
            Given(texts[2]),
            sources,
            texts[3],
            texts[4],
            texts[5],
            texts[6] == "INFERRED",
            texts[7]);
    }

    /// <summary>A metric.</summary>
    public static MetricFact Metric(ReadOnlySpan<byte> json)
    {
        string?[] texts = Members(json, FactForm.Metric, out var sources, out double value);
        return new MetricFact(Given(texts[0]), Given(texts[1]), value, sources, texts[3], texts[4], texts[5]);
    }

    /// <summary>The node type that a stored entity names.</summary>
    /// <exception cref="UnknownFactException">The ontology has none of the name.</exception>
    public NodeType NodeType(string name)
        => ontology.TryFindNodeType(name, out var type) ? type : throw new UnknownFactException($"an entity of the type \"{name}\"");

    /// <summary>The relationship type that a stored relationship names.</summary>
    /// <exception cref="UnknownFactException">The ontology has none of the name.</exception>
    public RelationshipType RelationshipType(string name)
        => ontology.TryFindRelationshipType(name, out var type)
            ? type
            : throw new UnknownFactException($"a relationship of the type \"{name}\"");

    /// <summary>A member of a stored entity that its type has no property for.</summary>
    public static UnknownFactException Stranger(string member, string id, NodeType type)
        => new($"the property \"{member}\" on \"{id}\", a {type}");

    /// <summary>A text that every fact of its kind has.</summary>
    /// <exception cref="JsonException">It is not there.</exception>
    public static T Given<T>(T? text)
        where T : class
        => text ?? throw new JsonException("A fact lacks a member that every fact of its kind has.");

    private static string?[] Members(ReadOnlySpan<byte> json, FactForm form, out ImmutableArray<string> sources, out double number)
    {
        string?[] texts = new string?[form.Count];
        (sources, number) = ([], 0);
        var members = new FactMembers(json);
        while (members.Next(form))
        {
            switch (members.Value.TokenType)
            {
                case JsonTokenType.StartArray: sources = members.List(); break;
                case JsonTokenType.Number: number = members.Value.GetDouble(); break;
                default: texts[members.Slot] = members.Value.GetString(); break;
            }
        }

        return texts;
    }

    private static object Value(ref FactMembers members, Property property) => members.Value.TokenType switch
    {
        JsonTokenType.StartArray => members.List(),
        JsonTokenType.Number when property.Kind == PropertyKind.Int => members.Value.GetInt64(),
        JsonTokenType.Number => members.Value.GetDouble(),
        JsonTokenType.True or JsonTokenType.False => members.Value.GetBoolean(),
        _ => members.Value.GetString()!,
    };
}

/// <summary>A stored row that the ontology of today has no place for.</summary>
/// <param name="what">What the row is: <c>an entity of the type "Planet"</c>.</param>
public sealed class UnknownFactException(string what) : Exception($"There is {what}; the ontology has no such thing.")
{
    /// <summary>What the row is.</summary>
    public string What { get; } = what;
}

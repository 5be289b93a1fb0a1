using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Reads what <see cref="FactText"/> wrote, against the ontology of today.</summary>
public sealed class FactReader(GraphOntology ontology)
{
    private static readonly byte[][] SourceNames =
    [
        "id"u8.ToArray(), "title"u8.ToArray(), "titleEn"u8.ToArray(), "publisher"u8.ToArray(), "url"u8.ToArray(),
        "published"u8.ToArray(), "accessed"u8.ToArray(),
    ];

    private static readonly byte[][] RelationshipNames =
    [
        "type"u8.ToArray(), "from"u8.ToArray(), "to"u8.ToArray(), "since"u8.ToArray(), "until"u8.ToArray(), "note"u8.ToArray(),
        "confidence"u8.ToArray(), "locator"u8.ToArray(),
    ];

    private static readonly byte[][] MetricNames =
        ["entity"u8.ToArray(), "name"u8.ToArray(), "unit"u8.ToArray(), "asOf"u8.ToArray(), "locator"u8.ToArray()];

    private readonly Dictionary<NodeType, Dictionary<string, int>> positions = [];

    /// <summary>A source.</summary>
    public static SourceFact Source(byte[] json)
    {
        string?[] texts = Members(json, SourceNames, out _, out _);
        return new SourceFact(Given(texts[0]), Given(texts[1]), texts[2], texts[3], texts[4], texts[5], texts[6]);
    }

    /// <summary>An entity.</summary>
    public EntityFact Entity(byte[] json)
    {
        var reader = Start(json);
        string name = Next(ref reader, "type");
        if (!ontology.TryFindNodeType(name, out var type))
        {
            throw Stranger($"an entity of the type \"{name}\"");
        }

        var columns = PositionsOf(type);
        object?[] values = [.. type.Properties.Select(property => property.IsList ? (object)ImmutableArray<string>.Empty : null)];
        string id = Next(ref reader, "id");
        values[columns["id"]] = id;
        ImmutableArray<string> sources = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string member = reader.GetString()!;
            reader.Read();
            if (member == "sources")
            {
                sources = List(ref reader);
            }
            else if (columns.TryGetValue(member, out int column))
            {
                values[column] = Value(ref reader, type.Properties[column]);
            }
            else
            {
                throw Stranger($"the property \"{member}\" on \"{id}\", a {type}");
            }
        }

        return new EntityFact(type, id, ImmutableCollectionsMarshal.AsImmutableArray(values), sources);
    }

    /// <summary>A relationship.</summary>
    public RelationshipFact Relationship(byte[] json)
    {
        string?[] texts = Members(json, RelationshipNames, out var sources, out _);
        if (!ontology.TryFindRelationshipType(Given(texts[0]), out var type))
        {
            throw Stranger($"a relationship of the type \"{texts[0]}\"");
        }

        return new RelationshipFact(
            type, Given(texts[1]), Given(texts[2]), sources, texts[3], texts[4], texts[5], texts[6] == "INFERRED", texts[7]);
    }

    /// <summary>A metric.</summary>
    public static MetricFact Metric(byte[] json)
    {
        string?[] texts = Members(json, MetricNames, out var sources, out double value);
        return new MetricFact(Given(texts[0]), Given(texts[1]), value, sources, texts[2], texts[3], texts[4]);
    }

    private static string Given(string? text) => text ?? throw new JsonException("A fact lacks a member that every fact of its kind has.");

    // There may be a million of them: no dictionary for each.
    private static string?[] Members(byte[] json, byte[][] names, out ImmutableArray<string> sources, out double number)
    {
        string?[] texts = new string?[names.Length];
        (sources, number) = ([], 0);
        var reader = Start(json);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int slot = 0;
            while (slot < names.Length && !reader.ValueTextEquals(names[slot]))
            {
                slot++;
            }

            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray: sources = List(ref reader); break;
                case JsonTokenType.Number: number = reader.GetDouble(); break;
                default:
                    texts[slot < names.Length ? slot : throw new JsonException("A fact has a member that no fact of its kind has.")] = reader.GetString();
                    break;
            }
        }

        return texts;
    }

    private static object Value(ref Utf8JsonReader reader, Property property) => reader.TokenType switch
    {
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.Number when property.Kind == PropertyKind.Int => reader.GetInt64(),
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.True or JsonTokenType.False => reader.GetBoolean(),
        _ => reader.GetString()!,
    };

    private static ImmutableArray<string> List(ref Utf8JsonReader reader)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            items.Add(reader.GetString()!);
        }

        return items.DrainToImmutable();
    }

    private static Utf8JsonReader Start(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return reader;
    }

    private static string Next(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        if (!reader.ValueTextEquals(name))
        {
            throw new JsonException($"A fact begins with its type and its id; \"{name}\" is not where it should be.");
        }

        reader.Read();
        return reader.GetString()!;
    }

    private Dictionary<string, int> PositionsOf(NodeType type)
    {
        if (!positions.TryGetValue(type, out var columns))
        {
            columns = positions[type] = type.Properties.Index().ToDictionary(pair => pair.Item.Name, pair => pair.Index, StringComparer.Ordinal);
        }

        return columns;
    }

    private static UnknownFactException Stranger(string what) => new(what);
}

/// <summary>A stored row that the ontology of today has no place for.</summary>
/// <param name="what">What the row is: <c>an entity of the type "Planet"</c>.</param>
public sealed class UnknownFactException(string what) : Exception($"There is {what}; the ontology has no such thing.")
{
    /// <summary>What the row is.</summary>
    public string What { get; } = what;
}

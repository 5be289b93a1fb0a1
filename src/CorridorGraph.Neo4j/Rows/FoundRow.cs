using System.Runtime.InteropServices;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>A row of an answer: the parts that the statement's writer put in it, each empty where it has none.</summary>
internal sealed class FoundRow
{
    // Places in what RowWriter writes.
    private const int Id = 0, Type = 1, Sources = 2, Columns = 3;
    private const int RelationshipId = 0, Confidence = 5, RelationshipSources = 7, From = 8, To = 9;

    /// <summary>Stands for something that was looked up and not found.</summary>
    public static readonly FoundRow Missing = new();

    private readonly JsonElement node;
    private readonly JsonElement relationship;

    private FoundRow()
    {
    }

    public FoundRow(JsonElement row)
        : this(row[0], row[1])
        => Place = row[2];

    public FoundRow(JsonElement node, JsonElement relationship) => (this.node, this.relationship) = (node, relationship);

    /// <summary>A witness of a filter, alone in its row.</summary>
    public FoundRow(FoundWitness witness) => Witness = witness;

    /// <summary>A group of nodes, alone in its row.</summary>
    public FoundRow(FoundGroup group) => Group = group;

    public FoundWitness? Witness { get; }

    public FoundGroup? Group { get; }

    /// <summary>Where the row stands in its order, as the statement wrote it.</summary>
    public JsonElement Place { get; }

    public bool HasNode => node.ValueKind == JsonValueKind.Array;

    public bool HasRelationship => relationship.ValueKind == JsonValueKind.Array;

    public bool IsMissing => !HasNode && !HasRelationship && Witness is null && Group is null;

    /// <summary>Id of the row's node, source, or the entity of a metric.</summary>
    public string NodeId => node[Id].GetString()!;

    public string NodeType => node[Type].GetString()!;

    public IEnumerable<string> NodeSources => Texts(node[Sources]);

    public IEnumerable<string> SourcesOfRelationship => Texts(relationship[RelationshipSources]);

    public string RelationshipKey => relationship[RelationshipId].GetString()!;

    public bool IsInferred => relationship[Confidence].ValueEquals("INFERRED");

    public string FromId => relationship[From].GetString()!;

    public string ToId => relationship[To].GetString()!;

    /// <summary>The value of a column of the row's node, source or metric.</summary>
    public JsonElement Column(int column) => node[Columns][column];

    /// <summary>A property of the row's relationship, by its ordinal in the frame.</summary>
    public JsonElement OfRelationship(int ordinal) => relationship[ordinal];

    /// <summary>The UTF-8 text of a value.</summary>
    public static ReadOnlySpan<byte> Json(JsonElement value) => JsonMarshal.GetRawUtf8Value(value);

    private static IEnumerable<string> Texts(JsonElement list)
        => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(text => text.GetString()!) : [];
}

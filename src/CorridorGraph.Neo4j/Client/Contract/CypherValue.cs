using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Kinds of values that statements return; nodes, relationships and dates are not among them.</summary>
public enum CypherKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent; Neo4j writes a whole one as <c>1.0</c>.</summary>
    Float,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,
}

/// <summary>A value of a row, read where it lies in the answer. To ask for another kind is a fault of the statement's writer.</summary>
public readonly ref struct CypherValue
{
    /// <summary>A value from its JSON, without blanks around it.</summary>
    public CypherValue(ReadOnlySpan<byte> json) => Json = json;

    /// <summary>The value as the server wrote it. Versions escape differently; <see cref="WriteTo"/> writes alike.</summary>
    public ReadOnlySpan<byte> Json { get; }

    /// <summary>The kind of value.</summary>
    public CypherKind Kind => Json[0] switch
    {
        (byte)'n' => CypherKind.Null,
        (byte)'t' or (byte)'f' => CypherKind.Boolean,
        (byte)'"' => CypherKind.Text,
        (byte)'[' => CypherKind.List,
        (byte)'{' => CypherKind.Map,
        _ => Json.ContainsAny("eE."u8) ? CypherKind.Float : CypherKind.Integer,
    };

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => Json[0] == (byte)'n';

    /// <summary>The elements of a list; each is good as long as the row is.</summary>
    public ElementReader Elements => new(Json);

    /// <summary>A truth value.</summary>
    public bool Boolean() => Kind == CypherKind.Boolean ? Json[0] == (byte)'t' : throw Wrong(CypherKind.Boolean);

    /// <summary>A whole number, exact over all 64 bits.</summary>
    public long Integer()
        => Utf8Parser.TryParse(Json, out long value, out int read) && read == Json.Length ? value : throw Wrong(CypherKind.Integer);

    /// <summary>A number of either kind.</summary>
    public double Number()
        => Kind is CypherKind.Integer or CypherKind.Float
            ? double.Parse(Json, NumberStyles.Float, CultureInfo.InvariantCulture)
            : throw Wrong(CypherKind.Float);

    /// <summary>A string, or null where there is no value.</summary>
    public string? TextOrNull() => IsNull ? null : Text();

    /// <summary>A string.</summary>
    public string Text()
    {
        if (Kind != CypherKind.Text)
        {
            throw Wrong(CypherKind.Text);
        }

        var reader = new Utf8JsonReader(Json);
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Appends the value as answers write it: the same bytes whatever the server's version escapes.</summary>
    public void WriteTo(JsonBuffer output) => CanonicalJson.Write(Json, output);

    private InvalidOperationException Wrong(CypherKind expected)
        => new($"A column holds a value of kind {Kind} where {expected} was expected.");

    /// <summary>Goes through a list. It is its own enumerator, so that <c>foreach</c> works without memory of its own.</summary>
    public ref struct ElementReader
    {
        private readonly ReadOnlySpan<byte> json;
        private Utf8JsonReader reader;

        internal ElementReader(ReadOnlySpan<byte> list)
        {
            json = list;
            reader = new Utf8JsonReader(list);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new CypherValue(list).Wrong(CypherKind.List);
            }
        }

        /// <summary>The element that <see cref="MoveNext"/> reached.</summary>
        public CypherValue Current { get; private set; }

        /// <summary>The reader itself.</summary>
        public readonly ElementReader GetEnumerator() => this;

        /// <summary>Goes to the next element, if there is one.</summary>
        public bool MoveNext()
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                return false;
            }

            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            Current = new CypherValue(json[start..(int)reader.BytesConsumed]);
            return true;
        }
    }
}

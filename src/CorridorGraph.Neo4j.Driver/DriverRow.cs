using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CorridorGraph.Plan;
using Neo4j.Driver;

namespace CorridorGraph.Neo4j.Driver;

/// <summary>The row at hand, written as the JSON that HTTP would have brought, so that everything above reads one form.</summary>
internal sealed class DriverRow : ICypherRow, IDisposable
{
    private readonly JsonBuffer json = new();
    private readonly List<int> ends = [];

    public int Count => ends.Count;

    public CypherValue this[int column] => new(json.Written[(column == 0 ? 0 : ends[column - 1])..ends[column]]);

    /// <summary>Takes the values of the next row.</summary>
    public void Take(IRecord record, int columns)
    {
        json.Truncate(0);
        ends.Clear();
        for (int i = 0; i < columns; i++)
        {
            Write(record[i]);
            ends.Add(json.Length);
        }
    }

    public void Dispose() => json.Dispose();

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                json.Null();
                break;
            case string text:
                WriteText(text);
                break;
            case bool truth:
                json.Boolean(truth);
                break;
            case long number:
                json.Number(number);
                break;
            case double number:
                WriteFloat(number);
                break;
            case IDictionary<string, object?> map:
                WriteMap(map);
                break;
            case IList list:
                WriteList(list);
                break;
            default:
                throw new InvalidOperationException($"A column holds a {value.GetType().Name}, which statements do not return: toString(...) is text.");
        }
    }

    private void WriteList(IList list)
    {
        json.Raw('[');
        for (int i = 0; i < list.Count; i++)
        {
            json.Raw(i == 0 ? ""u8 : ","u8);
            Write(list[i]);
        }

        json.Raw(']');
    }

    // The driver does not keep the server's order of keys, so there is one of our own.
    private void WriteMap(IDictionary<string, object?> map)
    {
        json.Raw('{');
        bool comma = false;
        foreach ((string key, object? value) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.Raw(comma ? ","u8 : ""u8);
            WriteText(key);
            json.Raw(':');
            Write(value);
            comma = true;
        }

        json.Raw('}');
    }

    // A whole number without a fraction would be read as an INTEGER. JSON has no NaN and no infinity; over HTTP they are strings too.
    private void WriteFloat(double value)
    {
        if (!double.IsFinite(value))
        {
            WriteText(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
            return;
        }

        Span<byte> room = json.Room(32);
        value.TryFormat(room, out int written, provider: CultureInfo.InvariantCulture);
        json.Advance(written);
        json.Raw(room[..written].ContainsAny("eE."u8) ? ""u8 : ".0"u8);
    }

    private void WriteText(string text)
    {
        Span<byte> room = json.Room(Encoding.UTF8.GetMaxByteCount(text.Length) + 2);
        int length = Encoding.UTF8.GetBytes(text, room[1..]);
        if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(room.Slice(1, length)) >= 0)
        {
            json.Text(text);
            return;
        }

        room[0] = (byte)'"';
        room[length + 1] = (byte)'"';
        json.Advance(length + 2);
    }
}

using System.Text;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>An object with its fields in response order. Values of one row that follow each other are written by the engine in one go.</summary>
internal sealed class ObjectShape : Shape
{
    private static readonly JsonPiece Empty = new([]);

    private readonly Part[] parts;
    private readonly JsonPiece close;

    public ObjectShape(IEnumerable<(string Key, Shape Value)> fields)
    {
        (byte[] Key, Shape Value)[] all = [.. fields.Select((field, i) => (Encoding.UTF8.GetBytes($"{(i == 0 ? "{" : ",")}\"{field.Key}\":"), field.Value))];
        parts = [.. PartsOf(all)];
        Run = parts is [{ Run: { } whole }] ? whole : null;
        close = new JsonPiece(parts is [] ? "{}"u8 : parts[^1].Run is null ? "}"u8 : []);
    }

    /// <summary>The fields, where all of them are values of one row; the engine then writes whole lists of such objects.</summary>
    public ColumnRun? Run { get; }

    public override void Write(ShapeWriter writer, int row)
    {
        foreach (Part part in parts)
        {
            if (part.Run is not null)
            {
                writer.Rows.WriteRows(part.Run, new RowRange(row, row + 1), isFirst: true, writer.Output);
            }
            else
            {
                writer.Output.Raw(part.Key);
                part.Value.Write(writer, row);
            }
        }

        writer.Output.Raw(close);
    }

    // A run writes what comes after it too, so that the field after it need not.
    private static IEnumerable<Part> PartsOf((byte[] Key, Shape Value)[] fields)
    {
        bool isKeyWritten = false;
        for (int start = 0, end; start < fields.Length; start = end)
        {
            for (end = start; end < fields.Length && fields[end].Value is ColumnShape next && next.Step == StepOf(fields[start]); end++)
            {
            }

            if (end == start)
            {
                yield return new Part(isKeyWritten ? Empty : new JsonPiece(fields[start].Key), fields[start].Value, null);
                end++;
                isKeyWritten = false;
            }
            else
            {
                isKeyWritten = end < fields.Length && fields[end].Value is not ColumnShape;
                byte[] after = isKeyWritten ? fields[end].Key : end < fields.Length ? [] : [.. "}"u8];
                yield return new Part(Empty, fields[start].Value, new ColumnRun(StepOf(fields[start]), Columns(fields[start..end]), after));
            }
        }
    }

    private static (byte[] Before, int Column)[] Columns((byte[] Key, Shape Value)[] fields)
        => Array.ConvertAll(fields, field => (field.Key, ((ColumnShape)field.Value).Column));

    private static int StepOf((byte[] Key, Shape Value) field) => ((ColumnShape)field.Value).Step;

    private readonly record struct Part(JsonPiece Key, Shape Value, ColumnRun? Run);
}

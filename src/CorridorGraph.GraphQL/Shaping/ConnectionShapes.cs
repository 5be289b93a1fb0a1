using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>The number of all rows of a step that belong to the parent's row.</summary>
internal sealed class TotalCountShape(int step) : Shape
{
    public override void Write(ShapeWriter writer, int row) => writer.Output.Number(writer.Rows.TotalCount(step, row));
}

/// <summary>Whether rows follow the page, or come before it.</summary>
internal sealed class HasPageShape(int step, bool next) : Shape
{
    public override void Write(ShapeWriter writer, int row)
        => writer.Output.Boolean(next ? writer.Rows.HasNextPage(step, row) : writer.Rows.HasPreviousPage(step, row));
}

/// <summary>The cursor of a row.</summary>
internal sealed class CursorShape(int step, int column, int question) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        int start = writer.Output.Length;
        writer.Rows.Write(step, row, column, writer.Output);
        CursorCodec.EncodeInPlace(writer.Output, start, writer.Request.Fingerprints[question]);
    }
}

/// <summary>The cursor of the first or last row that belongs to the parent's row, or null where there is none.</summary>
internal sealed class PageCursorShape(int step, CursorShape cursor, bool last) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        var rows = writer.Rows.Rows(step, row);
        if (rows.Count == 0)
        {
            writer.Output.Null();
        }
        else
        {
            cursor.Write(writer, last ? rows.End - 1 : rows.Start);
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>How a value of the answer is written, given a row. Made once with the plan; writing allocates nothing.</summary>
internal abstract class Shape
{
    /// <summary>Writes the value for one row: of the shape's own step, or of the step's parent where the shape opens a step.</summary>
    public abstract void Write(ShapeWriter writer, int row);
}

/// <summary>What every shape of one answer writes from and to.</summary>
internal sealed record ShapeWriter(IPlanRows Rows, JsonBuffer Output, RequestValues Request, ImmutableArray<byte[]> Introspection)
{
    /// <summary>Answers of the store, by the number of the question.</summary>
    public ImmutableArray<byte[]> FromStore { get; init; } = [];

    /// <summary>What the mutation field that is written came to; null in the answer to a query.</summary>
    public MadeChange? Change { get; init; }

    /// <summary>Why the answer cannot be given after all, found while it was written; null where it can.</summary>
    public Diagnostic? Fault { get; set; }
}

/// <summary>JSON that is the same for every row.</summary>
internal sealed class ConstantShape(string json) : Shape
{
    private readonly byte[] json = Encoding.UTF8.GetBytes(json);

    public override void Write(ShapeWriter writer, int row) => writer.Output.Raw(json);
}

/// <summary>A value of a row.</summary>
internal sealed class ColumnShape(int step, int column) : Shape
{
    public int Step => step;

    public int Column => column;

    public override void Write(ShapeWriter writer, int row) => writer.Rows.Write(step, row, column, writer.Output);
}

/// <summary>A sum divided by a count, or null where there is nothing to divide; here and not in an engine, so that all divide alike.</summary>
internal sealed class AverageShape(int step, int sumColumn, int countColumn) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        double count = writer.Rows.Number(step, row, countColumn);
        if (count == 0)
        {
            writer.Output.Null();
        }
        else
        {
            writer.Output.Number(writer.Rows.Number(step, row, sumColumn) / count);
        }
    }
}

/// <summary>The type of a row's node.</summary>
internal sealed class TypeNameShape(int step, ImmutableArray<string> namesByType) : Shape
{
    private readonly byte[][] json = [.. namesByType.Select(name => Encoding.UTF8.GetBytes($"\"{name}\""))];

    public override void Write(ShapeWriter writer, int row) => writer.Output.Raw(json[writer.Rows.NodeType(step, row)]);
}

/// <summary>An object whose fields depend on the type of the row's node.</summary>
internal sealed class ByTypeShape(int step, ImmutableArray<Shape> shapesByType) : Shape
{
    public override void Write(ShapeWriter writer, int row) => shapesByType[writer.Rows.NodeType(step, row)].Write(writer, row);
}

/// <summary>All rows of a step that belong to the parent's row.</summary>
internal sealed class ListShape(int step, Shape element) : Shape
{
    // The values of an element may be of another step than the list, where a row stands for what its parent is about.
    private readonly ColumnRun? run = (element as ObjectShape)?.Run is { } own && own.Step == step ? own : null;

    public override void Write(ShapeWriter writer, int row)
    {
        writer.Output.Raw('[');
        WriteItems(writer, row, isFirst: true);
        writer.Output.Raw(']');
    }

    /// <summary>Writes the items without brackets; returns whether none was written yet.</summary>
    public bool WriteItems(ShapeWriter writer, int row, bool isFirst)
    {
        var rows = writer.Rows.Rows(step, row);
        if (run is not null)
        {
            writer.Rows.WriteRows(run, rows, isFirst, writer.Output);
            return isFirst && rows.Count == 0;
        }

        for (int child = rows.Start; child < rows.End; child++)
        {
            if (!isFirst)
            {
                writer.Output.Raw(',');
            }

            isFirst = false;
            element.Write(writer, child);
        }

        return isFirst;
    }
}

/// <summary>The rows of several steps in one list.</summary>
internal sealed class JoinedListShape(ImmutableArray<ListShape> parts) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        writer.Output.Raw('[');
        bool isFirst = true;
        foreach (var part in parts)
        {
            isFirst = part.WriteItems(writer, row, isFirst);
        }

        writer.Output.Raw(']');
    }
}

/// <summary>The one row of a step that belongs to the parent's row, or null.</summary>
internal sealed class SingleShape(int step, Shape value) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        var rows = writer.Rows.Rows(step, row);
        if (rows.Count == 0 || writer.Rows.IsMissing(step, rows.Start))
        {
            writer.Output.Null();
        }
        else
        {
            value.Write(writer, rows.Start);
        }
    }
}

/// <summary>Look-ups of the same ids among different kinds of things, of which at most one has each id.</summary>
internal sealed class LookUpShape(ImmutableArray<(int Step, Shape Value)> kinds, bool isList) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        if (!isList)
        {
            WriteFound(writer, 0);
            return;
        }

        writer.Output.Raw('[');
        var rows = writer.Rows.Rows(kinds[0].Step, row);
        for (int i = rows.Start; i < rows.End; i++)
        {
            if (i > rows.Start)
            {
                writer.Output.Raw(',');
            }

            WriteFound(writer, i);
        }

        writer.Output.Raw(']');
    }

    // The steps have one row an id, so a row's number is the id's in each of them.
    private void WriteFound(ShapeWriter writer, int row)
    {
        foreach (var (step, value) in kinds)
        {
            if (!writer.Rows.IsMissing(step, row))
            {
                value.Write(writer, row);
                return;
            }
        }

        writer.Output.Null();
    }
}

/// <summary>A root of the language's own introspection, answered beside the plan.</summary>
internal sealed class IntrospectionShape(int number) : Shape
{
    public override void Write(ShapeWriter writer, int row) => writer.Output.Raw(writer.Introspection[number]);
}

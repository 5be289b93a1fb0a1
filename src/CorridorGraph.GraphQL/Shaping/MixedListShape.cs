using System.Collections.Immutable;
using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Relationships of an entity, stored ones and derived ones: the rows of several steps in one order, of which one page is written.</summary>
/// <param name="parts">The rows, part after part.</param>
/// <param name="page">Which of all rows are wanted.</param>
/// <param name="mostRows">How many a page may have.</param>
/// <param name="tooLong">What to say of one that has more.</param>
internal sealed class MixedListShape(ImmutableArray<ListPart> parts, Page page, int mostRows, Func<long, Diagnostic> tooLong) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        var arguments = writer.Request.Arguments;
        var window = new PageWindow(writer.Output, arguments.Number(page.First) ?? long.MaxValue, arguments.Number(page.Skip) ?? 0);
        writer.Output.Raw('[');
        foreach (var part in parts)
        {
            part.Write(writer, row, ref window);
        }

        writer.Output.Raw(']');
        if (window.Taken > mostRows)
        {
            writer.Fault ??= tooLong(window.Taken);
        }
    }
}

/// <summary>Which rows of a list are written, as they come by.</summary>
internal ref struct PageWindow(JsonBuffer output, long first, long skip)
{
    private long toSkip = skip;

    /// <summary>Rows that were written.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether the next row is to be written; the comma before it then is.</summary>
    public bool Next()
    {
        if (toSkip > 0 || Taken == first)
        {
            toSkip--;
            return false;
        }

        if (Taken++ > 0)
        {
            output.Raw(',');
        }

        return true;
    }
}

/// <summary>Some rows of a mixed list.</summary>
internal abstract class ListPart
{
    /// <summary>A step that they are rows of.</summary>
    public abstract SelectingStep Step { get; }

    /// <summary>Writes those that belong to one row of the parent and lie in the page.</summary>
    public abstract void Write(ShapeWriter writer, int row, ref PageWindow window);
}

/// <summary>Stored relationships.</summary>
internal sealed class StoredPart(PlanStep step, Shape element) : ListPart
{
    public override SelectingStep Step => (SelectingStep)step;

    public override void Write(ShapeWriter writer, int row, ref PageWindow window)
    {
        var rows = writer.Rows.Rows(step.Ordinal, row);
        for (int child = rows.Start; child < rows.End; child++)
        {
            if (window.Next())
            {
                element.Write(writer, child);
            }
        }
    }
}

/// <summary>Derived relationships of one type, by their start and end: those into the entity, those out of it, or both.</summary>
internal sealed class DerivedPart(TieShape? outwards, TieShape? inwards) : ListPart
{
    public override SelectingStep Step => (outwards ?? inwards)!.Step;

    public override void Write(ShapeWriter writer, int row, ref PageWindow window)
    {
        var into = inwards?.Rows(writer, row) ?? default;
        int child = into.Start;

        // Starts before the entity, the entity itself, starts after it. Tied to itself, the entity is among its own ends.
        for (; child < into.End && (outwards is null || inwards!.CompareEnds(writer, row, child) > 0); child++)
        {
            inwards!.Write(writer, row, child, ref window);
        }

        if (outwards is null)
        {
            return;
        }

        var outOf = outwards.Rows(writer, row);
        for (int other = outOf.Start; other < outOf.End; other++)
        {
            outwards.Write(writer, row, other, ref window);
        }

        if (child < into.End && inwards!.CompareEnds(writer, row, child) == 0)
        {
            child++;
        }

        for (; child < into.End; child++)
        {
            inwards!.Write(writer, row, child, ref window);
        }
    }
}

/// <summary>A derived relationship as an object: the row of a hop along its path, with the row of the parent that the hop starts from.</summary>
internal sealed class TieShape(PlanStep step, TieId id, IEnumerable<(string Key, TieValue Value)> fields)
{
    private readonly ImmutableArray<(byte[] Key, TieValue Value)> fields =
        [.. fields.Select((field, i) => (Encoding.UTF8.GetBytes($"{(i == 0 ? "" : ",")}\"{field.Key}\":"), field.Value))];

    public SelectingStep Step => (SelectingStep)step;

    public RowRange Rows(ShapeWriter writer, int near) => writer.Rows.Rows(step.Ordinal, near);

    /// <summary>How the ids of the near and the far end compare.</summary>
    public int CompareEnds(ShapeWriter writer, int near, int far) => id.CompareEnds(writer, near, far);

    public void Write(ShapeWriter writer, int near, int far, ref PageWindow window)
    {
        if (!window.Next())
        {
            return;
        }

        writer.Output.Raw('{');
        foreach (var (key, value) in fields)
        {
            writer.Output.Raw(key);
            value.Write(writer, near, far);
        }

        writer.Output.Raw('}');
    }
}

/// <summary>A value of a derived relationship.</summary>
internal abstract class TieValue
{
    public abstract void Write(ShapeWriter writer, int near, int far);
}

/// <summary>A value of the row that the hop starts from.</summary>
internal sealed class OfNearEnd(Shape value) : TieValue
{
    public override void Write(ShapeWriter writer, int near, int far) => value.Write(writer, near);
}

/// <summary>A value of the hop's own row.</summary>
internal sealed class OfFarEnd(Shape value) : TieValue
{
    public override void Write(ShapeWriter writer, int near, int far) => value.Write(writer, far);
}

/// <summary>The id of a derived relationship, made of its type and ends as that of a stored one is.</summary>
internal sealed class TieId(RelationshipType type, ColumnShape nearId, ColumnShape farId, Direction direction) : TieValue
{
    private readonly byte[] start = Encoding.UTF8.GetBytes($"\"{type.Name}:");

    public RelationshipType Type => type;

    public Direction Direction => direction;

    public override void Write(ShapeWriter writer, int near, int far)
    {
        bool isOut = direction == Direction.Out;
        writer.Output.Raw(start);
        WriteBare(writer, isOut ? nearId : farId, isOut ? near : far);
        writer.Output.Raw(':');
        WriteBare(writer, isOut ? farId : nearId, isOut ? far : near);
        writer.Output.Raw('"');
    }

    public int CompareEnds(ShapeWriter writer, int near, int far)
    {
        // Ids are ASCII without anything that JSON escapes, so that their bytes compare as they do. What is written to compare is taken back.
        int start = writer.Output.Length;
        WriteBare(writer, nearId, near);
        int middle = writer.Output.Length;
        WriteBare(writer, farId, far);
        int order = writer.Output.Written[start..middle].SequenceCompareTo(writer.Output.Written[middle..]);
        writer.Output.Truncate(start);
        return order;
    }

    private static void WriteBare(ShapeWriter writer, ColumnShape id, int row)
    {
        int quote = writer.Output.Length;
        id.Write(writer, row);
        writer.Output.CutQuotes(quote);
    }
}

/// <summary>The confidence of a derived relationship: that of the strongest witness; one of length zero needs none, and is as sure as can be.</summary>
internal sealed class TieConfidenceShape(int step, ColumnShape confidence) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        var witnesses = writer.Rows.Rows(step, row);
        if (witnesses.Count == 0)
        {
            writer.Output.Raw("\"CITED\""u8);
        }
        else
        {
            confidence.Write(writer, witnesses.Start);
        }
    }
}

using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>A written column of one step: where the value of a row is found.</summary>
internal abstract class Cell
{
    public abstract void Write(StepRows rows, int row, JsonBuffer output);

    /// <summary>Writes ready JSON, then the value.</summary>
    public virtual void WriteAfter(JsonPiece before, StepRows rows, int row, JsonBuffer output)
    {
        output.Raw(before);
        Write(rows, row, output);
    }

    /// <summary>The value as a number; only values of groups are calculated with.</summary>
    public virtual double Number(StepRows rows, int row) => throw new InvalidOperationException($"Nothing is calculated from a {GetType().Name}.");

    public static Cell Of(Column column, PlanStep step, Snapshot snapshot, StepRows rows, RowOrder? order)
        => column switch
        {
            PropertyColumn of when rows.Nodes is not null && of.Property.IsId => new IdCell(snapshot.Nodes.Ids, rows.Nodes),
            PropertyColumn of when rows.Nodes is not null => OfNode(snapshot.Nodes[of.Property], rows.Nodes),
            PropertyColumn of when step is ListMetrics => new StoredCell(snapshot.Metrics[of.Property], rows.Items!),
            PropertyColumn of when rows.Items is not null => new StoredCell(snapshot.Sources[of.Property], rows.Items),
            PropertyColumn of => new LinkCell(snapshot.Relationships[of.Property], rows.Links!),
            RelationshipColumn of => new LinkCell(snapshot.Relationships[of.Property], rows.Links!),
            CursorColumn => new CursorCell(order!),
            WitnessConfidenceColumn => new WitnessConfidenceCell(),
            GroupKeyColumn of => new GroupKeyCell(of.Key),
            GroupValueColumn of => new GroupValueCell(rows.Groups!.Count(of.Value, snapshot)),
            _ => throw new InvalidOperationException($"The embedded engine does not know the column {column.GetType().Name}."),
        };

    private static Cell OfNode(StoredColumn column, IntBuffer nodes) => column is TextColumn text ? new TextCell(text, nodes) : new StoredCell(column, nodes);
}

/// <summary>The id of the row's node: its code is the node's number, which spares a look-up.</summary>
internal sealed class IdCell(TextDictionary ids, IntBuffer nodes) : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output) => ids.Write(nodes[row], output);

    public override void WriteAfter(JsonPiece before, StepRows rows, int row, JsonBuffer output)
    {
        output.Raw(before);
        ids.Write(nodes[row], output);
    }
}

/// <summary>A text of the row's node: most of what answers are made of.</summary>
internal sealed class TextCell(TextColumn column, IntBuffer nodes) : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output) => column.Write(nodes[row], output);

    public override void WriteAfter(JsonPiece before, StepRows rows, int row, JsonBuffer output)
    {
        output.Raw(before);
        column.Write(nodes[row], output);
    }
}

/// <summary>A property of the row's node, source or metric.</summary>
internal sealed class StoredCell(StoredColumn column, IntBuffer numbers) : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output) => column.Write(numbers[row], output);
}

/// <summary>A property of the row's relationship.</summary>
internal sealed class LinkCell(StoredColumn column, IntBuffer links) : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output) => column.Write(links[row] >> 1, output);
}

/// <summary>Where the row stands in its order.</summary>
internal sealed class CursorCell(RowOrder order) : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output)
        => order.WriteCursor(rows.Nodes![row], rows.Links?[row] ?? Candidates.NoLink, output);
}

/// <summary>The confidence of the row's witness.</summary>
internal sealed class WitnessConfidenceCell : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output)
        => output.Raw(rows.Witnesses![rows.Items![row]].Inferred > 0 ? "\"INFERRED\""u8 : "\"CITED\""u8);
}

/// <summary>A key of the row's group.</summary>
internal sealed class GroupKeyCell(int key) : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output) => rows.Groups!.WriteKey(rows.Items![row], key, output);
}

/// <summary>A value of the row's group.</summary>
internal sealed class GroupValueCell(Accumulator value) : Cell
{
    public override void Write(StepRows rows, int row, JsonBuffer output) => value.Write(rows.Items![row], output);

    public override double Number(StepRows rows, int row) => value.Number(rows.Items![row]);
}

using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>What a change came to, for the payload that is written of it.</summary>
internal sealed record MadeChange(ChangeReceipt Receipt, ImmutableArray<string> Ids);

/// <summary>A part of what a change came to.</summary>
internal sealed class ReceiptShape(ReceiptPart part) : Shape
{
    public override void Write(ShapeWriter writer, int row)
    {
        var (receipt, ids) = writer.Change!;
        switch (part)
        {
            case ReceiptPart.Version: writer.Output.Number(receipt.Version); break;
            case ReceiptPart.Inserted: writer.Output.Number((long)receipt.Inserted); break;
            case ReceiptPart.Updated: writer.Output.Number((long)receipt.Updated); break;
            case ReceiptPart.Unchanged: writer.Output.Number((long)receipt.Unchanged); break;
            case ReceiptPart.Deleted: writer.Output.Number((long)receipt.Deleted); break;
            default: WriteIds(writer.Output, ids); break;
        }
    }

    private static void WriteIds(JsonBuffer output, ImmutableArray<string> ids)
    {
        output.Raw('[');
        for (int i = 0; i < ids.Length; i++)
        {
            output.Raw(i == 0 ? ""u8 : ","u8);
            output.Text(ids[i]);
        }

        output.Raw(']');
    }
}

/// <summary>A root that the store answers beside the plan.</summary>
internal sealed class StoreShape(int number) : Shape
{
    public override void Write(ShapeWriter writer, int row) => writer.Output.Raw(writer.FromStore[number]);
}

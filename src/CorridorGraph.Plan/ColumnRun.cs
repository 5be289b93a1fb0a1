namespace CorridorGraph.Plan;

/// <summary>Values of one row that are written one after the other, each after JSON that is the same for every row.</summary>
public sealed class ColumnRun
{
    /// <param name="step">The step of the row.</param>
    /// <param name="parts">What is written before each value, and the number of its column.</param>
    /// <param name="after">What is written after the last value: a bracket, or all that comes before the next field.</param>
    public ColumnRun(int step, IReadOnlyList<(byte[] Before, int Column)> parts, byte[] after)
    {
        Step = step;
        Parts = [.. parts.Select(part => (new JsonPiece(part.Before), part.Column))];
        BeforeNext = new JsonPiece([(byte)',', .. parts[0].Before]);
        After = new JsonPiece(after);
    }

    /// <summary>The step of the row.</summary>
    public int Step { get; }

    /// <summary>What is written before each value, and the number of its column.</summary>
    public (JsonPiece Before, int Column)[] Parts { get; }

    /// <summary>What is written before the first value where the row is not the first of a list.</summary>
    public JsonPiece BeforeNext { get; }

    /// <summary>What is written after the last value.</summary>
    public JsonPiece After { get; }
}

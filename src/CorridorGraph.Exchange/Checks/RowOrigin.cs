namespace CorridorGraph.Exchange;

/// <summary>Where a fact was written, for messages that point at an earlier one.</summary>
internal readonly record struct RowOrigin(string Source, int Line)
{
    public override string ToString() => $"{Source} line {Line}";
}

namespace CorridorGraph.Plan;

/// <summary>JSON that is written again and again, with room after it so that it is copied in one move of fixed width.</summary>
public sealed class JsonPiece(ReadOnlySpan<byte> json)
{
    private readonly byte[] bytes = [.. json, .. new byte[JsonBuffer.Move]];

    /// <summary>How many bytes are written.</summary>
    public int Length { get; } = json.Length;

    /// <summary>The bytes, and room of <see cref="JsonBuffer.Move"/> bytes after them.</summary>
    public byte[] Padded => bytes;
}

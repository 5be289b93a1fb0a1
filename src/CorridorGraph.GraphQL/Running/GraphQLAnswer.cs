using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>A whole response as UTF-8 JSON in a pooled buffer. Dispose it once it was sent.</summary>
public sealed class GraphQLAnswer : IDisposable
{
    private readonly JsonBuffer buffer;

    internal GraphQLAnswer(JsonBuffer buffer, bool isRequestError) => (this.buffer, IsRequestError) = (buffer, isRequestError);

    /// <summary>The response, good until disposal.</summary>
    public ReadOnlyMemory<byte> Utf8 => buffer.WrittenMemory;

    /// <summary>Whether the request was refused before anything ran, so that the response has no <c>data</c>.</summary>
    public bool IsRequestError { get; }

    /// <summary>Whether a mutation was refused before anything ran.</summary>
    public bool IsRefusedMutation { get; internal init; }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => buffer.Dispose();
}

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

    /// <summary>
    /// After a mutation: what the caller's next requests give as <see cref="GraphQLRequest.After"/>, so that they show what it changed, whichever copy of
    /// the graph answers them. None where there is one copy only.
    /// </summary>
    public IReadOnlyList<string> Bookmarks { get; internal init; } = [];

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => buffer.Dispose();
}

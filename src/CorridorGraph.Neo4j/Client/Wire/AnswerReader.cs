using System.Buffers;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Reads an answer once from front to back as it arrives and hands over its parts. What is kept in memory is at most one part, a row say,
/// and every byte is looked at once, however small the pieces are in which it comes.
/// </summary>
internal sealed class AnswerReader(AnswerShape shape, Answer answer) : IDisposable
{
    private const int FirstBuffer = 32 * 1024;

    /// <summary>Largest part of an answer, 1 GiB: a larger row does not fit into one piece of memory.</summary>
    private const int LargestPart = 1 << 30;

    private readonly PartRow row = new();
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int filled;
    private int done;
    private JsonReaderState state;

    // The part that the next value is, where a property's name has just said so.
    private AnswerPart? announced;

    // The part in progress (skipped or kept) and the depth at which it ends.
    private AnswerPart part = AnswerPart.Inside;
    private int partDepth;
    private int partStart;

    public async Task ReadAsync(Stream stream, CancellationToken cancel)
    {
        bool ended = false;
        while (!ended)
        {
            MakeRoom();
            int read = await stream.ReadAsync(buffer.AsMemory(filled), cancel);
            filled += read;
            ended = read == 0;
            try
            {
                Parse(ended);
            }
            catch (JsonException exception) when (ended)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The answer ended in the middle.", exception);
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private bool Keeps => part is not (AnswerPart.Inside or AnswerPart.Skipped);

    private void MakeRoom()
    {
        int kept = Keeps ? partStart : done;
        int length = filled - kept;
        byte[] target = buffer;
        if (length > buffer.Length / 2)
        {
            if (length > LargestPart / 2)
            {
                throw new CypherException(CypherFault.Protocol, "A single row of Neo4j's answer is larger than 512 MiB.");
            }

            target = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        }

        buffer.AsSpan(kept, length).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = target;
        }

        filled = length;
        done -= kept;
        if (Keeps)
        {
            row.Move(-kept);
            partStart = 0;
        }
    }

    private void Parse(bool ended)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(done, filled - done), ended, state);
        while (reader.Read())
        {
            if (part == AnswerPart.Inside)
            {
                Enter(ref reader);
            }
            else
            {
                Continue(ref reader);
            }
        }

        state = reader.CurrentState;
        done += (int)reader.BytesConsumed;
    }

    private void Enter(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                announced = shape(depth, reader.ValueSpan);
                return;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                return;
        }

        AnswerPart found = announced ?? shape(depth, []);
        announced = null;
        bool container = reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject;
        if (found is AnswerPart.Inside or AnswerPart.Result)
        {
            if (found == AnswerPart.Result)
            {
                answer.NextStatement();
            }

            return;
        }

        part = found;
        partDepth = depth;
        partStart = done + (int)reader.TokenStartIndex;
        row.Clear();
        if (!container)
        {
            Complete(ref reader);
        }
    }

    private void Continue(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        bool ends = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
        if (depth == partDepth && ends)
        {
            Complete(ref reader);
        }
        else if (part == AnswerPart.Row && depth == partDepth + 1)
        {
            if (!ends)
            {
                row.Start(done + (int)reader.TokenStartIndex);
            }

            row.End(done + (int)reader.BytesConsumed);
        }
    }

    private void Complete(ref Utf8JsonReader reader)
    {
        AnswerPart complete = part;
        part = AnswerPart.Inside;
        if (complete == AnswerPart.Row)
        {
            row.Bytes = buffer;
            answer.Row(row);
        }
        else if (complete != AnswerPart.Skipped)
        {
            answer.Take(complete, buffer.AsSpan(partStart, done + (int)reader.BytesConsumed - partStart));
        }
    }
}

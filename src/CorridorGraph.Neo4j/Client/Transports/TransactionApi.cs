using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>All statements in one request, which begins, runs and commits. A cancellable read begins with a request of its own.</summary>
/// <param name="http">The server.</param>
/// <param name="path">Where transactions begin: <c>db/neo4j/tx</c>, on 3.x <c>db/data/transaction</c>.</param>
/// <param name="server">What the server can do.</param>
internal sealed class TransactionApi(Neo4jHttp http, string path, CypherServer server) : ITransport
{
    public async Task<CypherOutcome> RunAsync(RunAttempt attempt, CancellationToken cancel)
    {
        if (!attempt.Reads || !attempt.Run.Cancellable)
        {
            return await CommitAsync(attempt, $"{path}/commit", cancel);
        }

        string transaction = $"{path}/{await BeginAsync(attempt, cancel)}";
        try
        {
            return await CommitAsync(attempt, $"{transaction}/commit", cancel);
        }
        catch (Exception exception) when (exception is not CypherException { Code: not null })
        {
            // The server has not said that it is over, so it may still be at it.
            await http.EndAsync(transaction, []);
            throw;
        }
    }

    private async Task<string> BeginAsync(RunAttempt attempt, CancellationToken cancel)
    {
        Answer begun = await SendAsync(attempt, path, WriteNothing, cancel);
        attempt.ThrowIfRefused(begun, null);
        return begun.Transaction ?? throw new CypherException(CypherFault.Protocol, "Neo4j began a transaction and did not say which.");
    }

    private async Task<CypherOutcome> CommitAsync(RunAttempt attempt, string target, CancellationToken cancel)
    {
        bool guarded = attempt.Reads && !server.RefusesWritesInReads;
        attempt.MayHaveCommitted = true;
        Answer answer = await SendAsync(attempt, target, json => WriteStatements(json, attempt, guarded), cancel);
        if (guarded)
        {
            ReadGuard.Check(answer);
        }

        attempt.ThrowIfRefused(answer, attempt.Run.Statements.Count == 1 ? 0 : null);
        return new CypherOutcome(answer.Bookmarks, answer.Counters);
    }

    private async Task<Answer> SendAsync(RunAttempt attempt, string target, Action<Utf8JsonWriter> write, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = Neo4jHttp.Body(write) };
        request.Headers.Add("access-mode", attempt.Reads ? "READ" : "WRITE");
        request.Headers.Add("max-execution-time", attempt.Clock.LimitInMilliseconds.ToString(CultureInfo.InvariantCulture));
        if (attempt.Run.After is { Count: > 0 } bookmarks)
        {
            IEnumerable<string> quoted = bookmarks.Select(mark => $"\"{JavaScriptEncoder.Default.Encode(mark)}\"");
            request.Headers.Add("bookmarks", $"[{string.Join(", ", quoted)}]");
        }

        using HttpResponseMessage response = await http.SendAsync(request, attempt.Clock, cancel);
        var answer = new Answer(attempt.Sink, attempt.Run.Statements.Count);
        await Neo4jHttp.ReadAsync(response, AnswerShapes.TransactionApi, answer, attempt.Clock, cancel);
        return answer;
    }

    private static void WriteNothing(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("statements"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStatements(Utf8JsonWriter json, RunAttempt attempt, bool guarded)
    {
        json.WriteStartObject();
        json.WriteStartArray("statements"u8);
        foreach (CypherStatement statement in attempt.Run.Statements)
        {
            json.WriteStartObject();
            json.WriteString("statement"u8, statement.Text);
            json.WritePropertyName("parameters"u8);
            ParameterWriter.Write(json, statement.Parameters);
            json.WriteBoolean("includeStats"u8, guarded || !attempt.Reads);
            json.WriteEndObject();
        }

        if (guarded)
        {
            ReadGuard.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

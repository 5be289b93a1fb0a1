using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>
/// One statement a request. Statements of a read are sent side by side and their answers read in order, so each sees its own state of
/// the graph; several statements that write run in an open transaction.
/// </summary>
/// <param name="http">The server.</param>
/// <param name="path">Where statements go: <c>db/neo4j/query/v2</c>.</param>
internal sealed class QueryApi(Neo4jHttp http, string path) : ITransport
{
    public Task<CypherOutcome> RunAsync(RunAttempt attempt, CancellationToken cancel)
        => attempt.Reads ? ReadAsync(attempt, cancel)
            : attempt.Run.Statements.Count == 1 ? WriteAsync(attempt, cancel)
            : WriteInTransactionAsync(attempt, cancel);

    private async Task<CypherOutcome> ReadAsync(RunAttempt attempt, CancellationToken cancel)
    {
        int count = attempt.Run.Statements.Count;
        using var siblings = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var responses = new Task<HttpResponseMessage>[count];
        for (int i = 0; i < count; i++)
        {
            responses[i] = PostAsync(attempt, path, i, [], siblings.Token);
        }

        var bookmarks = new List<string>();
        try
        {
            for (int i = 0; i < count; i++)
            {
                Answer answer = await ReadAsync(attempt, await responses[i], i, siblings.Token);
                bookmarks.AddRange(answer.Bookmarks);
            }
        }
        finally
        {
            await siblings.CancelAsync();
            await DisposeAsync(responses);
        }

        return new CypherOutcome(bookmarks, new Dictionary<string, int>());
    }

    private async Task<CypherOutcome> WriteAsync(RunAttempt attempt, CancellationToken cancel)
    {
        attempt.MayHaveCommitted = true;
        using HttpResponseMessage response = await PostAsync(attempt, path, 0, [], cancel);
        Answer answer = await ReadAsync(attempt, response, 0, cancel);
        return new CypherOutcome(answer.Bookmarks, answer.Counters);
    }

    private async Task<CypherOutcome> WriteInTransactionAsync(RunAttempt attempt, CancellationToken cancel)
    {
        var transaction = new OpenTransaction($"{path}/tx");
        try
        {
            for (int i = 0; i < attempt.Run.Statements.Count; i++)
            {
                using HttpResponseMessage response = await PostAsync(attempt, transaction.Path, i, transaction.Headers, cancel);
                Answer answer = await ReadAsync(attempt, response, i, cancel);
                transaction.Take(response, answer);
            }

            attempt.MayHaveCommitted = true;
            using HttpResponseMessage end = await PostAsync(attempt, $"{transaction.Path}/commit", null, transaction.Headers, cancel);
            return new CypherOutcome((await ReadAsync(attempt, end, null, cancel)).Bookmarks, transaction.Counters);
        }
        catch (Exception exception) when (transaction.IsOpen && exception is not CypherException { Code: not null })
        {
            await http.EndAsync(transaction.Path, transaction.Headers);
            throw;
        }
    }

    private async Task<HttpResponseMessage> PostAsync(
        RunAttempt attempt, string target, int? statement, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target);
        request.Content = Neo4jHttp.Body(json => Write(json, attempt, statement));
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request, attempt.Clock, cancel);
    }

    private static async Task<Answer> ReadAsync(RunAttempt attempt, HttpResponseMessage response, int? statement, CancellationToken cancel)
    {
        var answer = new Answer(attempt.Sink, statement is null ? 0 : attempt.Run.Statements.Count, statement ?? 0);
        await Neo4jHttp.ReadAsync(response, AnswerShapes.QueryApi, answer, attempt.Clock, cancel);
        attempt.ThrowIfRefused(answer, statement);
        return answer;
    }

    private static void Write(Utf8JsonWriter json, RunAttempt attempt, int? index)
    {
        json.WriteStartObject();
        if (index is { } place)
        {
            CypherStatement statement = attempt.Run.Statements[place];
            json.WriteString("statement"u8, statement.Text);
            json.WritePropertyName("parameters"u8);
            ParameterWriter.Write(json, statement.Parameters);
            json.WriteBoolean("includeCounters"u8, !attempt.Reads);
            if (place == 0 || attempt.Reads)
            {
                WriteTransactionSettings(json, attempt);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTransactionSettings(Utf8JsonWriter json, RunAttempt attempt)
    {
        json.WriteString("accessMode"u8, attempt.Reads ? "READ"u8 : "WRITE"u8);
        if (attempt.Run.After is { Count: > 0 } bookmarks)
        {
            json.WriteStartArray("bookmarks"u8);
            foreach (string bookmark in bookmarks)
            {
                json.WriteStringValue(bookmark);
            }

            json.WriteEndArray();
        }
    }

    private static async Task DisposeAsync(Task<HttpResponseMessage>[] responses)
    {
        foreach (Task<HttpResponseMessage> response in responses)
        {
            try
            {
                (await response).Dispose();
            }
            catch (Exception exception) when (HttpFaults.Knows(exception))
            {
                // One of them failed first and is told; the others were cancelled for that.
            }
        }
    }
}

using System.Globalization;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Changes a graph that lies in a Neo4j, and keeps the change log there. A change set is one transaction that does nothing where the version has moved
/// since the rows under it were read. One that was cut off may or may not have been made: that is said, and it is never sent again by itself.
/// </summary>
public sealed class Neo4jStore(GraphOntology ontology, ICypherClient client, TimeProvider time) : IGraphStore
{
    // How often rows are read again because somebody else changed the graph meanwhile.
    private const int MaxAttempts = 100;

    private readonly ReadRetry reads = new(client, time);
    private readonly Neo4jSchema schema = new(client, ontology);
    private volatile bool hasSchema;
    private IReadOnlyList<string> after = [];

    /// <inheritdoc />
    public IGraphStore After(IReadOnlyList<string> bookmarks)
        => bookmarks.Count == 0 ? this : new Neo4jStore(ontology, client, time) { after = bookmarks, hasSchema = hasSchema };

    /// <inheritdoc />
    public async ValueTask<long> ReadVersionAsync(CancellationToken cancel)
        => (await ReadAsync([LogForm.State], cancel).ConfigureAwait(false))[0][0].GetInt64();

    /// <inheritdoc />
    public async ValueTask<long> ReadLastNumberAsync(CancellationToken cancel)
        => (await ReadAsync([LogForm.State], cancel).ConfigureAwait(false))[0][1].GetInt64();

    /// <inheritdoc />
    public async ValueTask<FactsFound> ReadAsync(FactsWanted wanted, CancellationToken cancel)
        => (await FindAsync(wanted, cancel).ConfigureAwait(false)).Facts;

    /// <inheritdoc />
    public async ValueTask<IReadOnlyCollection<string>> ListIdsAsync(bool ofSources, CancellationToken cancel)
    {
        var statement = new CypherStatement(
            $"MATCH (x:{(ofSources ? "Source" : "Entity")}) WHERE x.id > '' RETURN collect(x.id)", new Dictionary<string, object?>());
        var answers = await ReadAsync([statement], cancel).ConfigureAwait(false);
        return [.. answers[0].EnumerateArray().Select(id => id.GetString()!)];
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<LoggedChange>> ReadLogAsync(long after, int first, string? entity, CancellationToken cancel)
    {
        var answers = await ReadAsync([LogForm.Read(after, first, entity)], cancel).ConfigureAwait(false);
        return [.. answers[0].EnumerateArray().Select(LogForm.Entry)];
    }

    /// <inheritdoc />
    public ValueTask<Outcome<ChangeReceipt>> ApplyAsync(ChangeSet changes, bool dryRun, CancellationToken cancel)
        => MakeAsync(ChangeTally.Wanted(changes.Changes), changes.ExpectedVersion, dryRun, found => TallyOf(changes, found), cancel);

    /// <summary>Enters in the log that a dataset came at once, and gives the graph its next version.</summary>
    /// <param name="facts">What came.</param>
    /// <param name="author">Who brought it.</param>
    /// <param name="name">What the dataset is called.</param>
    /// <param name="cancel">Tells that the caller has left.</param>
    public ValueTask<Outcome<ChangeReceipt>> LogPushAsync(GraphFacts facts, string author, string name, CancellationToken cancel)
    {
        string description = GraphDigest.Describe(GraphDigest.Of(facts), GraphCounts.Of(facts));
        return MakeAsync(
            new FactsWanted(),
            null,
            dryRun: false,
            found =>
            {
                var tally = new ChangeTally(found.Facts, Entry(found, author), null);
                tally.EnterPush(name, description);
                return tally;
            },
            cancel);
    }

    private ChangeTally TallyOf(ChangeSet changes, Found found)
    {
        var tally = new ChangeTally(found.Facts, Entry(found, changes.Author), changes.Note);
        foreach (var change in changes.Changes)
        {
            tally.Make(change);
        }

        return tally;
    }

    private LoggedChange Entry(Found found, string author)
        => new(found.LastNumber, found.Facts.Version + 1, time.GetUtcNow(), author, "", "", null, null);

    private async ValueTask<Outcome<ChangeReceipt>> MakeAsync(
        FactsWanted wanted, long? expected, bool dryRun, Func<Found, ChangeTally> tallyOf, CancellationToken cancel)
    {
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                var found = await FindAsync(wanted, cancel).ConfigureAwait(false);
                long version = found.Facts.Version;
                if (expected is { } other && other != version)
                {
                    return OtherVersion(version, other);
                }

                var tally = tallyOf(found);
                if (dryRun || tally.Log.Count == 0)
                {
                    return tally.Receipt with { Version = version };
                }

                if (await WriteAsync(tally, version, cancel).ConfigureAwait(false) is { } made)
                {
                    return tally.Receipt with { Bookmarks = made.Bookmarks };
                }

                if (attempt == MaxAttempts)
                {
                    return OtherVersion(await ReadVersionAsync(cancel).ConfigureAwait(false), version);
                }
            }
        }
        catch (GraphStoreException unread)
        {
            return unread.Fault;
        }
        catch (CypherException failure)
        {
            return FaultMessages.Describe(failure);
        }
    }

    // Null where the version was no longer the one that the set was made for.
    private async Task<CypherOutcome?> WriteAsync(ChangeTally tally, long version, CancellationToken cancel)
    {
        if (!hasSchema)
        {
            await schema.InitLogAsync(cancel).ConfigureAwait(false);
            hasSchema = true;
        }

        var statements = ChangeStatements.Of(tally, version);
        var sink = new OneValueEach(statements.Count);
        var outcome = await client.RunAsync(new CypherRun(statements, CypherAccess.Write, After: after), sink, cancel).ConfigureAwait(false);
        return sink.Values[^1].ValueKind == JsonValueKind.Number ? outcome : null;
    }

    // The version is read before the rows and after them: equal, it is theirs. Statements side by side have no order, so there each goes alone.
    private async Task<Found> FindAsync(FactsWanted wanted, CancellationToken cancel)
    {
        var server = await DescribeAsync(cancel).ConfigureAwait(false);
        for (int attempt = 1; ; attempt++)
        {
            var questions = new FactQuestions(wanted, ontology);
            var statements = questions.Statements;
            List<JsonElement> answers = [];
            IReadOnlyList<CypherStatement>[] runs = server.ReadsInOneTransaction
                ? [[LogForm.State, .. statements, LogForm.State]]
                : [[LogForm.State], .. statements.Count == 0 ? Array.Empty<IReadOnlyList<CypherStatement>>() : [statements], [LogForm.State]];
            foreach (var run in runs)
            {
                answers.AddRange(await ReadAsync(run, cancel).ConfigureAwait(false));
            }

            long version = answers[0][0].GetInt64();
            if (version == answers[^1][0].GetInt64() || attempt == MaxAttempts)
            {
                return new Found(questions.Take(answers[1..^1], version), answers[0][1].GetInt64());
            }
        }
    }

    private async ValueTask<CypherServer> DescribeAsync(CancellationToken cancel)
    {
        try
        {
            return await client.DescribeAsync(cancel).ConfigureAwait(false);
        }
        catch (CypherException failure)
        {
            throw new GraphStoreException(FaultMessages.Describe(failure), failure);
        }
    }

    private async Task<JsonElement[]> ReadAsync(IReadOnlyList<CypherStatement> statements, CancellationToken cancel)
    {
        try
        {
            var run = new CypherRun(statements, CypherAccess.Read, After: after);
            return (await reads.RunAsync(run, () => new OneValueEach(statements.Count), cancel).ConfigureAwait(false)).Sink.Values;
        }
        catch (CypherException failure)
        {
            throw new GraphStoreException(FaultMessages.Describe(failure), failure);
        }
    }

    private static Diagnostic OtherVersion(long version, long expected) => new(
        ChangeCodes.OtherVersion,
        string.Create(CultureInfo.InvariantCulture, $"The graph has version {version}, not the expected {expected}."));

    private sealed record Found(FactsFound Facts, long LastNumber);

    /// <summary>Keeps the one value that each statement returns; undefined where it returns none.</summary>
    private sealed class OneValueEach(int statements) : ICypherSink
    {
        public JsonElement[] Values { get; } = new JsonElement[statements];

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row)
        {
            var reader = new Utf8JsonReader(row[0].Json);
            Values[statement] = JsonElement.ParseValue(ref reader);
        }
    }
}

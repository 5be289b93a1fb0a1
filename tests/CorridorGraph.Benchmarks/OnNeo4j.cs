using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Benchmarks;

/// <summary>The service over a Neo4j, against Cypher written by hand that is sent over the same client.</summary>
internal sealed class OnNeo4j(ICypherClient client)
{
    private readonly GraphQLService service = GraphQLService.Create(
        Corridors.Ontology, new Neo4jEngine(Corridors.Ontology, client, new QueryLimits()), new QueryLimits());

    /// <summary>Starts the test server, fills it and prints the rows of the table.</summary>
    public static async Task RunAsync(Corridors corridors, int rounds)
    {
        await using var server = await Neo4jTestServer.StartAsync();
        await using ICypherClient client = server.Connect();
        string version = (await client.DescribeAsync(CancellationToken.None)).Version;
        Table.Head($"Neo4j {version}, {corridors.Firms:#,0} firms");
        await FillAsync(client, corridors);
        var bench = new OnNeo4j(client);
        foreach (Question question in HandCypher.Questions)
        {
            (double ours, double byHand) = await bench.CompareAsync(question, rounds);
            Table.AtMost(question.Name, ours / byHand, 1.5, aside: string.Create(
                CultureInfo.InvariantCulture, $"{ours:0.00} ms, by hand {byHand:0.00} ms"));
        }
    }

    private static async Task FillAsync(ICypherClient client, Corridors corridors)
    {
        GraphFacts facts = Corridors.Read(corridors.Folder);
        long start = Stopwatch.GetTimestamp();
        await new Neo4jSchema(client, Corridors.Ontology).InitAsync(CancellationToken.None);
        var push = new GraphPush(client, Corridors.Ontology);
        await push.WriteAsync(await push.CompareAsync(facts, CancellationToken.None), _ => { }, CancellationToken.None);
        Table.AtMost("push", Stopwatch.GetElapsedTime(start).TotalSeconds, 180, "s");
    }

    // Milliseconds of each by the clock, since the server does the work: medians of rounds that alternate.
    private async Task<(double Ours, double ByHand)> CompareAsync(Question question, int rounds)
    {
        var request = new GraphQLRequest(question.Query, null, question.Json);
        CypherStatement statement = HandCypher.Of(question, (await client.DescribeAsync(CancellationToken.None)).Dialect);
        HashSet<string> answered = Values(await AskAsync(request)), found = Values(await RunAsync(statement));
        if (!answered.SetEquals(found))
        {
            answered.SymmetricExceptWith(found);
            throw new InvalidOperationException($"{question.Name}: the service and the statement differ in {string.Join(' ', answered)}.");
        }

        List<double> ours = [], byHand = [];
        for (int round = -rounds / 2; round < rounds; round++)
        {
            double mine = await TimeAsync(() => AskAsync(request)), theirs = await TimeAsync(() => RunAsync(statement));
            if (round >= 0)
            {
                ours.Add(mine);
                byHand.Add(theirs);
            }
        }

        return (Load.Median(ours), Load.Median(byHand));
    }

    private static async Task<double> TimeAsync(Func<Task<byte[]>> ask)
    {
        long start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task<byte[]> AskAsync(GraphQLRequest request)
    {
        using GraphQLAnswer answer = await service.RunAsync(request, CancellationToken.None);
        return answer.Utf8.ToArray();
    }

    private async Task<byte[]> RunAsync(CypherStatement statement)
    {
        var sink = new OneValue();
        await client.RunAsync(new CypherRun([statement], CypherAccess.Read), sink, CancellationToken.None);
        return sink.Json;
    }

    // The texts and numbers of JSON, whatever its form and order: both are asked for the same ones. By hand, parallel relationships may repeat some.
    private static HashSet<string> Values(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. In(document.RootElement)];

        static IEnumerable<string> In(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => In(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(In),
            _ => [element.ToString()],
        };
    }

    private sealed class OneValue : ICypherSink
    {
        public byte[] Json { get; private set; } = [];

        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row) => Json = row[0].Json.ToArray();
    }
}

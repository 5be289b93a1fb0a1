using System.Text;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.TestKit;

/// <summary>The same facts on the embedded engine and on a Neo4j, asked the same questions.</summary>
public sealed class BothEngines : IAsyncDisposable
{
    // An old server takes long to plan deeply nested filters; how long is not what is compared.
    private static readonly QueryLimits Limits = new() { QueryTimeout = TimeSpan.FromMinutes(1) };

    private readonly GraphOntology ontology;
    private readonly CountingClient client;
    private readonly Neo4jEngine neo4j;
    private readonly AskedEngine asked = new();
    private readonly GraphQLService service;
    private EmbeddedEngine? embedded;

    /// <summary>Takes the client over; what the server holds goes with the first facts.</summary>
    public BothEngines(GraphOntology ontology, ICypherClient client)
    {
        this.ontology = ontology;
        this.client = new CountingClient(client);
        neo4j = new Neo4jEngine(ontology, this.client, Limits);
        service = GraphQLService.Create(ontology, asked, Limits);
    }

    /// <summary>Whether the server orders text by code point, as the embedded engine does; before 5 it compares UTF-16 units.</summary>
    public async Task<bool> OrdersByCodePointAsync()
        => (await client.DescribeAsync(CancellationToken.None)).Dialect == CypherDialect.Five;

    /// <summary>Puts these facts in the place of all others, on both.</summary>
    public async Task LoadAsync(GraphFacts facts)
    {
        embedded = new EmbeddedEngine(Snapshot.Build(ontology, facts), Limits, TimeProvider.System);
        var erase = new CypherStatement("MATCH (n) DETACH DELETE n", new Dictionary<string, object?>());
        await client.RunAsync(new CypherRun([erase], CypherAccess.Write), new NoRows(), CancellationToken.None);
        await new GraphWriter(client).WriteAsync(facts, CancellationToken.None);
    }

    /// <summary>What both answer, and what it took on Neo4j.</summary>
    public async Task<EngineAnswers> AskAsync(GraphQLRequest request, CancellationToken cancel)
    {
        string expected = await TextAsync(embedded!, request, cancel);
        client.Reset();
        string actual = await TextAsync(neo4j, request, cancel);
        return new EngineAnswers(expected, actual, asked.Plan)
        {
            Statements = client.Statements,
            RoundTrips = client.Runs,
        };
    }

    /// <summary>What the embedded engine answers.</summary>
    public Task<string> AskEmbeddedAsync(GraphQLRequest request, CancellationToken cancel) => TextAsync(embedded!, request, cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task<string> TextAsync(IGraphEngine engine, GraphQLRequest request, CancellationToken cancel)
    {
        asked.Turn(engine);
        using var answer = await service.RunAsync(request, cancel);
        return Encoding.UTF8.GetString(answer.Utf8.Span);
    }

    private sealed class NoRows : ICypherSink
    {
        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row)
        {
        }
    }

    /// <summary>One service over either engine: its schema takes long to make.</summary>
    private sealed class AskedEngine : IGraphEngine
    {
        private IGraphEngine? engine;

        public TraversalPlan? Plan { get; private set; }

        public void Turn(IGraphEngine to) => (engine, Plan) = (to, null);

        public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
        {
            Plan = plan;
            return engine!.ExecuteAsync(plan, arguments, cancel);
        }
    }
}

/// <summary>One question's answers.</summary>
/// <param name="Embedded">As the embedded engine answers.</param>
/// <param name="Neo4j">As Neo4j answers.</param>
/// <param name="Plan">The plan that was run, or null where the question did not come to one.</param>
public sealed record EngineAnswers(string Embedded, string Neo4j, TraversalPlan? Plan)
{
    /// <summary>Statements that were sent.</summary>
    public required int Statements { get; init; }

    /// <summary>Requests that they were sent in.</summary>
    public required int RoundTrips { get; init; }

    /// <summary>
    /// What is wrong with the answers, or null: other bytes, more than a statement a step, or more round trips than the plan is deep. Derived
    /// paths are fetched in rounds, whose number the tests of Neo4j bound.
    /// </summary>
    public string? Fault
    {
        get
        {
            int steps = Plan?.Steps.Length ?? 0, levels = Plan?.Steps.Select(LevelOf).DefaultIfEmpty().Max() ?? 0;
            return Embedded != Neo4j ? $"embedded {Embedded}\nNeo4j    {Neo4j}"
                : Plan?.FollowedDerivedTypes.Any() == true ? null
                : Statements > steps ? $"{Statements} statements for {steps} steps"
                : RoundTrips > levels ? $"{RoundTrips} round trips for {levels} levels"
                : null;
        }
    }

    private static int LevelOf(PlanStep step) => step.Parent is null ? 1 : 1 + LevelOf(step.Parent);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Conformance.Tests;

/// <summary>
/// Walks through connections, page by page, while firms are added and removed between the pages: each row that is there throughout comes
/// exactly once, any other at most once.
/// </summary>
public sealed class WalksWhileRowsChange
{
    private const int Walks = 1000;

    private static readonly string[] Orders =
    [
        "", "order: [{ founded: DESC }]", "order: [{ founded: ASC }, { name: DESC }]", "order: [{ employees: ASC }]", "order: [{ nameEn: DESC }]",
        "where: { employees: { neq: 3 } }, order: [{ employees: DESC }]", "order: [{ hatchedByCount: ASC }, { founded: DESC }]",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_row_is_lost_or_doubled(bool forward)
    {
        int seed = int.Parse(Environment.GetEnvironmentVariable("CORRIDOR_SEED") ?? "20261124", System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(seed + (forward ? 0 : 1));
        var graph = new ChangingGraph(TestService.Cases.Ontology);
        for (int walk = 0; walk < Walks / 2; walk++)
        {
            string order = Orders[random.Next(Orders.Length)];
            bool ofIncubator = random.Next(2) == 0;
            graph.Reset(random);
            var (seen, throughout) = await WalkAsync(graph, random, order, ofIncubator, forward);
            string context = $"seed {seed}, walk {walk}, {(forward ? "forwards" : "backwards")}, {order}, of incubator {ofIncubator}";
            Assert.True(seen.Count == seen.Distinct().Count(), $"A row came twice: {context}: {string.Join(' ', seen)}");
            Assert.True(throughout.IsSubsetOf(seen), $"Lost {string.Join(' ', throughout.Except(seen))}: {context}");
        }
    }

    private static async Task<(List<string> Seen, HashSet<string> Throughout)> WalkAsync(
        ChangingGraph graph, Random random, string order, bool ofIncubator, bool forward)
    {
        List<string> seen = [];
        HashSet<string> throughout = [.. await AllAsync(graph, order, ofIncubator)];
        string cursor = "";
        while (true)
        {
            string page = $"{(forward ? "first" : "last")}: {random.Next(1, 5)} {cursor}";
            var connection = await AskAsync(graph, $"{page} {order}", ofIncubator);
            seen.AddRange(connection["edges"]!.AsArray().Select(edge => Key(edge!, ofIncubator)));
            var info = connection["pageInfo"]!;
            if (!(bool)info[forward ? "hasNextPage" : "hasPreviousPage"]!)
            {
                return (seen, throughout);
            }

            cursor = forward ? $"after: \"{info["endCursor"]}\"" : $"before: \"{info["startCursor"]}\"";
            graph.Change(random);
            throughout.IntersectWith(await AllAsync(graph, order, ofIncubator));
        }
    }

    private static async Task<IEnumerable<string>> AllAsync(ChangingGraph graph, string order, bool ofIncubator)
        => (await AskAsync(graph, order, ofIncubator))["edges"]!.AsArray().Select(edge => Key(edge!, ofIncubator)).ToList();

    // Of the relationships of an incubator each is a row; a firm that it hatched twice comes twice.
    private static string Key(JsonNode edge, bool ofIncubator) => (string)(ofIncubator ? edge["id"] : edge["node"]!["id"])!;

    private static async Task<JsonNode> AskAsync(ChangingGraph graph, string arguments, bool ofIncubator)
    {
        string brackets = arguments.Length == 0 ? "" : $"({arguments})";
        const string pageInfo = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        string query = ofIncubator
            ? $"{{ incubator(id: \"inc\") {{ rows: hatchesConnection{brackets} {{ edges {{ id node {{ id }} }} {pageInfo} }} }} }}"
            : $"{{ rows: firmsConnection{brackets} {{ edges {{ node {{ id }} }} {pageInfo} }} }}";
        using var answer = await graph.Service.RunAsync(new GraphQLRequest(query), CancellationToken.None);
        var data = JsonNode.Parse(Encoding.UTF8.GetString(answer.Utf8.Span))!["data"] ?? throw new JsonException(Encoding.UTF8.GetString(answer.Utf8.Span));
        return (ofIncubator ? data["incubator"]! : data)["rows"]!;
    }

    /// <summary>A service whose graph changes under it: every question sees one state.</summary>
    private sealed class ChangingGraph : IGraphEngine
    {
        private readonly GraphOntology ontology;
        private readonly Dictionary<string, EntityFact> firms = [];
        private readonly List<RelationshipFact> hatched = [];
        private EmbeddedEngine? current;
        private int created;

        public ChangingGraph(GraphOntology ontology)
        {
            this.ontology = ontology;
            Service = GraphQLService.Create(ontology, this, new QueryLimits());
        }

        public GraphQLService Service { get; }

        public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
            => current!.ExecuteAsync(plan, arguments, cancel);

        public void Reset(Random random)
        {
            firms.Clear();
            hatched.Clear();
            for (int i = random.Next(15); i >= 0; i--)
            {
                Add(random);
            }

            Publish();
        }

        public void Change(Random random)
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                Add(random);
            }

            for (int i = random.Next(3); i > 0 && firms.Count > 0; i--)
            {
                string gone = firms.Keys.ElementAt(random.Next(firms.Count));
                firms.Remove(gone);
                hatched.RemoveAll(relationship => relationship.To == gone);
            }

            Publish();
        }

        private void Add(Random random)
        {
            // Ids that do not grow with time, so that new rows fall before, between and behind the old ones.
            string id = $"f{random.Next(1000):000}-{created++}";
            string? founded = random.Next(4) switch { 0 => null, 1 => "2018", 2 => $"2018-0{random.Next(1, 4)}", _ => $"20{random.Next(15, 22)}" };
            firms[id] = Entity("Firm", id, ("name", $"企业{random.Next(4)}"), ("founded", founded), ("employees", random.Next(3) == 0 ? null : (long)random.Next(5)));
            hatched.Add(new RelationshipFact(TypeNamed("HATCHES"), "inc", id, ["s"]));
            if (random.Next(2) == 0)
            {
                hatched.Add(new RelationshipFact(TypeNamed("HATCHES"), "inc", id, ["s"], Since: "2019"));
            }
        }

        private void Publish()
        {
            EntityFact[] entities = [Entity("Incubator", "inc", ("name", "孵化器")), .. firms.Values];
            current = new EmbeddedEngine(
                Snapshot.Build(ontology, new GraphFacts([new SourceFact("s", "来源")], entities, [.. hatched], [])), new QueryLimits(), TimeProvider.System);
        }

        private RelationshipType TypeNamed(string name) => ontology.RelationshipTypes.First(type => type.Name == name);

        private EntityFact Entity(string type, string id, params (string Name, object? Value)[] values)
        {
            var nodeType = ontology.NodeTypes.First(candidate => candidate.Name == type);
            return new EntityFact(
                nodeType,
                id,
                [
                    .. nodeType.Properties.Select(property => property switch
                    {
                        { Name: "id" } => id,
                        { Name: "confidence" } => "CITED",
                        { IsList: true } => ImmutableArray<string>.Empty,
                        _ => values.FirstOrDefault(value => value.Name == property.Name).Value,
                    }),
                ],
                ["s"]);
        }
    }
}

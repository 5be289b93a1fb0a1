using System.Collections.Immutable;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>
/// A derived path is fetched in rounds: as many as it is long, never more than the limit allows, however many ways there are; each has a
/// statement a kind of relationship.
/// </summary>
[Collection(LiveServer.Name)]
public sealed class DerivedRoundsTests(LiveServer live)
{
    // The limit of hops that both engines run with, and the round that finds that a path goes on behind it.
    private const int Limit = 32, MostRounds = Limit + 1;

    [Theory]
    [InlineData("{ town(id: \"t00\") { within { id } } }", 2)]
    [InlineData("{ town(id: \"t39\") { containsConnection { totalCount } } }", 2)]
    [InlineData("{ towns(where: { within: { some: { id: { eq: \"t39\" } } } }, first: 1) { id } }", 2)]
    [InlineData("{ towns { within { id } } }", 2)]
    [InlineData("{ towns(order: [{ withinCount: DESC }]) { id } }", 2)]
    public async Task A_chain_over_the_limit_is_refused_alike(string query, int others)
    {
        await using var engines = new BothEngines(TestService.Cases.Ontology, live.Connect());
        await engines.LoadAsync(Chain(40));
        var answers = await AskAsync(engines, query);
        Assert.Contains("CG3008", answers.Neo4j, StringComparison.Ordinal);
        Assert.InRange(answers.RoundTrips, 1, others + MostRounds);
    }

    [Theory]
    [InlineData("{ town(id: \"t00\") { within { id } } }", 2)]
    [InlineData("{ town(id: \"t20\") { containsConnection { totalCount nodes { id } } } }", 2)]
    [InlineData("{ towns(where: { within: { some: { id: { eq: \"t20\" } } } }) { id } }", 2)]
    public async Task A_chain_takes_a_round_a_relationship(string query, int others)
    {
        const int Length = 20;
        await using var engines = new BothEngines(TestService.Cases.Ontology, live.Connect());
        await engines.LoadAsync(Chain(Length + 1));
        var answers = await AskAsync(engines, query);
        Assert.DoesNotContain("errors", answers.Neo4j, StringComparison.Ordinal);
        Assert.InRange(answers.RoundTrips, Length / 2, others + Length + 1);
        Assert.InRange(answers.Statements, Length / 2, others + 1 + ((Length + 1) * KindsOf("WITHIN")));
    }

    [Fact]
    public async Task Any_number_of_ways_takes_no_more_rounds()
    {
        // Ten layers of two towns, every town part of both of the next layer: a thousand ways, ten relationships long.
        const int Layers = 10;
        var ties = from i in Enumerable.Range(0, Layers * 2)
                   from other in new[] { 0, 1 }
                   select Part(i, ((i / 2) + 1) * 2 + other);
        await using var engines = new BothEngines(TestService.Cases.Ontology, live.Connect());
        await engines.LoadAsync(Facts((Layers + 1) * 2, ties));
        var answers = await AskAsync(engines, "{ town(id: \"t00\") { within { id } withinConnection { totalCount } } }");
        Assert.DoesNotContain("errors", answers.Neo4j, StringComparison.Ordinal);

        // The second field walks what the first has fetched.
        Assert.InRange(answers.RoundTrips, Layers, 2 + Layers + 1);
        Assert.InRange(answers.Statements, Layers, 3 + ((Layers + 1) * KindsOf("WITHIN")));
    }

    // A statement asks for relationships of one type, one way, of all nodes of a round; one more asks for the types of the first nodes.
    private static int KindsOf(string derived)
        => TestService.Cases.Ontology.TryFindDerivedType(derived, out var type)
            ? type.Derivation!.Automaton(Direction.Out).Steps.Distinct().Count()
            : throw new ArgumentException($"The cases' ontology has no {derived}.");

    private static async Task<EngineAnswers> AskAsync(BothEngines engines, string query)
    {
        var answers = await engines.AskAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        Assert.Equal(answers.Embedded, answers.Neo4j);
        return answers;
    }

    private static GraphFacts Chain(int towns) => Facts(towns, Enumerable.Range(1, towns - 1).Select(i => Part(i - 1, i)));

    private static GraphFacts Facts(int towns, IEnumerable<RelationshipFact> ties)
        => new([new SourceFact("s", "来源")], [.. Enumerable.Range(0, towns).Select(Town)], [.. ties], []);

    private static string Id(int i) => $"t{i:00}";

    private static RelationshipFact Part(int from, int to)
        => TestService.Cases.Ontology.TryFindRelationshipType("PART_OF", out var type)
            ? new RelationshipFact(type, Id(from), Id(to), ["s"])
            : throw new ArgumentException("The cases' ontology has no PART_OF.");

    private static EntityFact Town(int i)
    {
        TestService.Cases.Ontology.TryFindNodeType("Town", out var town);
        var values = town!.Properties.Select(property => property.Name switch
        {
            "id" or "name" => Id(i),
            "confidence" => "CITED",
            _ => property.IsList ? ImmutableArray<string>.Empty : (object?)null,
        });
        return new EntityFact(town, Id(i), [.. values], ["s"]);
    }
}

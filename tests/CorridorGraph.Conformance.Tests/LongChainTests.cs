using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Conformance.Tests;

/// <summary>A chain of ten thousand towns, each part of the next: walked to its end where the limit allows it, refused in plain words before.</summary>
public sealed class LongChainTests
{
    private const int Length = 10_000;

    private const string Refusal = "CG3008  WITHIN follows a chain of more than 32 relationships; the limit is 32 (Query:MaxDerivedHops). "
        + "Raise the limit, or ask from a node that is nearer.\n";

    private static readonly GraphFacts Chain = new(
        [new SourceFact("s", "来源")],
        [.. Enumerable.Range(0, Length).Select(Town)],
        [.. Enumerable.Range(1, Length - 1).Select(i => new RelationshipFact(Tie("PART_OF"), Id(i - 1), Id(i), ["s"]))],
        []);

    [Theory]
    [InlineData("{ town(id: \"t0000\") { within { id } } }")]
    [InlineData("{ town(id: \"t9999\") { containsConnection { totalCount } } }")]
    [InlineData("{ towns(where: { within: { some: { id: { eq: \"t9999\" } } } }, first: 1) { id } }")]
    [InlineData("{ towns(where: { within: { none: { founded: { eq: null } } } }, first: 1) { id } }")]
    public async Task A_chain_over_the_limit_is_refused(string query)
        => Assert.Equal(Refusal, await ErrorsAsync(query, new QueryLimits()));

    [Theory]
    [InlineData("{ town(id: \"t0000\") { withinConnection { totalCount } } }", """{"data":{"town":{"withinConnection":{"totalCount":9999}}}}""")]
    [InlineData("{ town(id: \"t9999\") { containsConnection { totalCount } } }", """{"data":{"town":{"containsConnection":{"totalCount":9999}}}}""")]
    [InlineData(
        "{ towns(where: { within: { some: { id: { eq: \"t9999\" } } } }, first: 1) { id evidence { relationships { id } } } }",
        null)]
    public async Task A_chain_within_the_limit_is_walked_to_its_end(string query, string? expected)
    {
        string answer = await AskAsync(query, new QueryLimits { MaxDerivedHops = Length });
        if (expected is null)
        {
            // The one witness of the first town is the whole chain.
            Assert.Equal(Length - 1, answer.Split("PART_OF:").Length - 1);
        }
        else
        {
            Assert.Equal(expected, answer);
        }
    }

    [Fact]
    public async Task A_chain_as_long_as_the_limit_is_no_fault()
    {
        Assert.Contains("31", await AskAsync("{ town(id: \"t9968\") { withinConnection { totalCount } } }", new QueryLimits()), StringComparison.Ordinal);
        Assert.Contains("32", await AskAsync("{ town(id: \"t9967\") { withinConnection { totalCount } } }", new QueryLimits()), StringComparison.Ordinal);
        Assert.Equal(Refusal, await ErrorsAsync("{ town(id: \"t9966\") { withinConnection { totalCount } } }", new QueryLimits()));
    }

    private static Task<string> AskAsync(string query, QueryLimits limits) => TestService.Over(Chain, limits).AskAsync(query);

    private static Task<string> ErrorsAsync(string query, QueryLimits limits) => TestService.Over(Chain, limits).ErrorsAsync(query);

    private static string Id(int i) => $"t{i:0000}";

    private static RelationshipType Tie(string name)
        => TestService.Cases.Ontology.TryFindRelationshipType(name, out var type) ? type : throw new ArgumentException(name);

    private static EntityFact Town(int i)
    {
        TestService.Cases.Ontology.TryFindNodeType("Town", out var town);
        return new EntityFact(
            town!,
            Id(i),
            [
                .. town!.Properties.Select(property => property.Name switch
                {
                    "id" or "name" => Id(i),
                    "confidence" => "CITED",
                    _ => property.IsList ? ImmutableArray<string>.Empty : (object?)null,
                }),
            ],
            ["s"]);
    }
}

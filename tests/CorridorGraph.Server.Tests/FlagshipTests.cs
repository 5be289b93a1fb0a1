using System.Text.Json;

namespace CorridorGraph.Server.Tests;

public sealed class FlagshipTests(SeedServer seed) : IClassFixture<SeedServer>
{
    private const string Question = """{"query":"{ incubators(where:{hatches:{some:{spunOutOf:{some:{or:[{id:{eq:\"zju\"}},{operatedBy:{some:{id:{eq:\"zju\"}}}},{partOf:{some:{id:{eq:\"zju\"}}}}]}}}}}) { id name nameEn evidence(first:2) { nodes { id name } relationships { type confidence locator sources { id title url } } } } }"}""";

    [Fact]
    public async Task Incubators_that_hatch_spin_offs_of_Zhejiang_University_are_answered_with_their_evidence()
    {
        using HttpResponseMessage response = await seed.Server.PostAsync(Question);
        JsonElement answer = await response.JsonAsync();
        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        JsonElement[] incubators = [.. answer.GetProperty("data").GetProperty("incubators").EnumerateArray()];
        Assert.NotEmpty(incubators);
        Assert.All(incubators, IsProven);
    }

    private static void IsProven(JsonElement incubator)
    {
        JsonElement[] witnesses = [.. incubator.GetProperty("evidence").EnumerateArray()];
        Assert.InRange(witnesses.Length, 1, 2);
        foreach (JsonElement witness in witnesses)
        {
            Assert.Equal(incubator.GetProperty("id").GetString(), witness.GetProperty("nodes")[0].GetProperty("id").GetString());
            JsonElement[] relationships = [.. witness.GetProperty("relationships").EnumerateArray()];
            Assert.Equal(["HATCHES", "SPUN_OUT_OF"], relationships.Select(r => r.GetProperty("type").GetString()!).Take(2));
            Assert.All(relationships, relationship =>
            {
                Assert.Contains(relationship.GetProperty("confidence").GetString(), (string[])["CITED", "INFERRED"]);
                Assert.NotEmpty(relationship.GetProperty("sources")[0].GetProperty("title").GetString()!);
            });
        }
    }
}

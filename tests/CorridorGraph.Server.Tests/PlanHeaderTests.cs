using System.Text;
using System.Text.Json;

namespace CorridorGraph.Server.Tests;

public sealed class PlanHeaderTests(SeedServer seed) : IClassFixture<SeedServer>
{
    private const string Query =
        """{"query":"{ incubators(where: { hatches: { some: { spunOutOf: { some: { id: { eq: \"zju\" } } } } } }, first: 2) { id hatches { id } } }"}""";

    [Fact]
    public async Task The_header_asks_for_the_plan_with_estimated_and_actual_rows()
    {
        JsonElement plain = await AskAsync(null), answer = await AskAsync("1");
        Assert.False(plain.TryGetProperty("extensions", out _));
        Assert.Equal(plain.GetProperty("data").GetRawText(), answer.GetProperty("data").GetRawText());
        JsonElement plan = answer.GetProperty("extensions").GetProperty("plan"), incubators = plan.GetProperty("steps")[0], firms = plan.GetProperty("steps")[1];
        Assert.Equal(("incubators", "scan Incubator"), (incubators.GetProperty("path").GetString(), incubators.GetProperty("step").GetString()));
        Assert.Equal("from the far end of its filter, which looks at less", incubators.GetProperty("way").GetString());
        Assert.Equal(answer.GetProperty("data").GetProperty("incubators").GetArrayLength(), incubators.GetProperty("rows").GetInt32());
        Assert.InRange(incubators.GetProperty("estimatedRows").GetInt32(), 1, 2);
        Assert.Equal("incubators.hatches", firms.GetProperty("path").GetString());
        Assert.Equal(
            answer.GetProperty("data").GetProperty("incubators").EnumerateArray().Sum(one => one.GetProperty("hatches").GetArrayLength()),
            firms.GetProperty("rows").GetInt32());
        Assert.True(plan.GetProperty("visited").GetProperty("relationships").GetInt32() > 0);
    }

    [Fact]
    public async Task Another_value_of_the_header_asks_for_nothing()
        => Assert.False((await AskAsync("0")).TryGetProperty("extensions", out _));

    private async Task<JsonElement> AskAsync(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Query, Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            request.Headers.Add("GraphQL-Plan", header);
        }

        using HttpResponseMessage response = await seed.Server.SendAsync(request);
        return await response.JsonAsync();
    }
}

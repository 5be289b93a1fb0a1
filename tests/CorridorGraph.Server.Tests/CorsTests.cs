namespace CorridorGraph.Server.Tests;

public sealed class CorsTests
{
    private const string Page = "https://page.example";

    [Fact]
    public async Task Pages_of_other_origins_read_nothing_by_default()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpResponseMessage answer = await server.SendAsync(From(Page, HttpMethod.Get, "/graphql?query={__typename}"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        using HttpResponseMessage preflight = await server.SendAsync(Preflight(Page, "content-type"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_page_of_a_named_origin_may_read()
    {
        await using RunningServer server = await RunningServer.StartAsync(new CorridorSettings { CorsOrigins = [Page] });
        using HttpResponseMessage answer = await server.SendAsync(From(Page, HttpMethod.Get, "/graphql?query={__typename}"));
        Assert.Equal(Page, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        using HttpResponseMessage preflight = await server.SendAsync(Preflight(Page, "content-type"));
        Assert.Contains("POST", preflight.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        Assert.Contains("Content-Type", preflight.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_an_origin_that_is_not_named_may_not()
    {
        await using RunningServer server = await RunningServer.StartAsync(new CorridorSettings { CorsOrigins = [Page] });
        using HttpResponseMessage answer = await server.SendAsync(From("https://other.example", HttpMethod.Get, "/graphql?query={__typename}"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_star_lets_every_page_read()
    {
        await using RunningServer server = await RunningServer.StartAsync(new CorridorSettings { CorsOrigins = ["*"] });
        using HttpResponseMessage answer = await server.SendAsync(From(Page, HttpMethod.Get, "/schema.graphql"));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static HttpRequestMessage From(string origin, HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Origin", origin);
        return request;
    }

    private static HttpRequestMessage Preflight(string origin, string headers)
    {
        HttpRequestMessage request = From(origin, HttpMethod.Options, "/graphql");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return request;
    }
}

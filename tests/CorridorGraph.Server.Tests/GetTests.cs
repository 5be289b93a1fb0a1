using System.Net;

namespace CorridorGraph.Server.Tests;

public sealed class GetTests(SeedServer seed) : IClassFixture<SeedServer>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Fact]
    public async Task A_query_in_the_address_is_answered_with_its_variables()
    {
        string address = "/graphql?query=" + Uri.EscapeDataString("query Q($id: ID!) { university(id: $id) { id } }")
            + "&operationName=Q&variables=" + Uri.EscapeDataString("""{"id":"zju"}""");
        using HttpResponseMessage response = await seed.Server.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"university":{"id":"zju"}}}""", await response.TextAsync());
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/graphql", "CG5011")]
    [InlineData("/graphql?query=", "CG5011")]
    [InlineData("/graphql?query={__typename}&query={__typename}", "CG5011")]
    [InlineData("/graphql?query={__typename}&variables=[]", "CG5011")]
    [InlineData("/graphql?query={__typename}&variables={", "CG5010")]
    public async Task An_address_that_is_no_request_is_refused(string address, string code)
    {
        using HttpResponseMessage response = await seed.Server.GetAsync(address);
        await response.IsRefusedAsync(HttpStatusCode.BadRequest, code);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query={__typename}")]
    public async Task A_browser_is_shown_a_page(string address)
    {
        using HttpResponseMessage response = await seed.Server.GetAsync(address, Browser);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<!doctype html>", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_body()
    {
        using HttpResponseMessage response = await seed.Server.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/graphql?query={__typename}"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(31, response.Content.Headers.ContentLength);
        Assert.Empty(await response.TextAsync());
    }

    [Theory]
    [InlineData("PUT", "/graphql", "GET, HEAD, OPTIONS, POST")]
    [InlineData("DELETE", "/graphql", "GET, HEAD, OPTIONS, POST")]
    [InlineData("POST", "/healthz", "GET, HEAD")]
    [InlineData("POST", "/schema.graphql", "GET, HEAD")]
    public async Task Another_method_is_told_which_there_are(string method, string address, string allowed)
    {
        using HttpResponseMessage response = await seed.Server.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task OPTIONS_names_the_methods()
    {
        using HttpResponseMessage response = await seed.Server.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/graphql"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }
}

using System.Net;

namespace CorridorGraph.Server.Tests;

public sealed class MediaTypeTests(SeedServer seed) : IClassFixture<SeedServer>
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Response)]
    [InlineData("application/json, application/graphql-response+json", Response)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("application/json;q=0, */*", Response)]
    [InlineData("text/html, application/json;q=0.5", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    public async Task The_answer_is_of_the_media_type_that_the_caller_prefers(string? accept, string expected)
    {
        using HttpResponseMessage response = await seed.Server.PostAsync("""{"query":"{ __typename }"}""", accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected + "; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("*/*;q=0")]
    public async Task A_caller_that_accepts_neither_is_refused(string accept)
    {
        using HttpResponseMessage post = await seed.Server.PostAsync("""{"query":"{ __typename }"}""", accept);
        await post.IsRefusedAsync(HttpStatusCode.NotAcceptable, "CG5014");
        using HttpResponseMessage get = await seed.Server.GetAsync("/graphql?query={__typename}", accept);
        await get.IsRefusedAsync(HttpStatusCode.NotAcceptable, "CG5014");
    }

    [Fact]
    public async Task HTML_alone_is_no_answer_to_a_POST()
    {
        using HttpResponseMessage post = await seed.Server.PostAsync("""{"query":"{ __typename }"}""", "text/html");
        await post.IsRefusedAsync(HttpStatusCode.NotAcceptable, "CG5014");
    }

    [Fact]
    public async Task A_client_that_prefers_JSON_to_HTML_is_not_shown_a_page()
    {
        using HttpResponseMessage response = await seed.Server.GetAsync("/graphql", "application/json, text/html;q=0.5");
        await response.IsRefusedAsync(HttpStatusCode.BadRequest, "CG5011");
    }
}

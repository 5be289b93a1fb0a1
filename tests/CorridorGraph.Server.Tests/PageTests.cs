using System.Net;
using System.Text.RegularExpressions;
using CorridorGraph.TestKit;

namespace CorridorGraph.Server.Tests;

public sealed class PageTests(SeedServer seed) : IClassFixture<SeedServer>
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task A_server_that_answers_is_healthy(string address)
    {
        using HttpResponseMessage response = await seed.Server.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok\n", await response.TextAsync());
    }

    [Fact]
    public async Task The_schema_that_is_served_is_the_one_in_the_repository()
    {
        using HttpResponseMessage response = await seed.Server.GetAsync("/schema.graphql");
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Null(GoldenFile.Difference(Repository.PathOf("schema", "api.graphql"), await response.TextAsync()));
    }

    [Fact]
    public async Task The_root_leads_to_GraphiQL()
    {
        using HttpResponseMessage response = await seed.Server.GetAsync("/");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("graphql", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task GraphiQL_is_served_whole_from_this_host_or_the_page_says_how_to_get_it()
    {
        using HttpResponseMessage response = await seed.Server.GetAsync("/graphql", "text/html");
        string page = await response.TextAsync();
        if (!GraphiQLPage.IsPresent)
        {
            Assert.Contains("npm was missing", page, StringComparison.Ordinal);
            return;
        }

        string[] parts = [.. Regex.Matches(page, "(?:src|href)=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Where(part => part != "data:,")];
        Assert.Equal(6, parts.Length);
        foreach (string part in parts)
        {
            using HttpResponseMessage file = await seed.Server.GetAsync("/" + part);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.NotEmpty(await file.TextAsync());
        }

        Assert.StartsWith("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphiql/appsettings.json")]
    [InlineData("/graphiql/..%2fappsettings.json")]
    [InlineData("/graphiql/../appsettings.json")]
    [InlineData("/graphiql/index.html")]
    [InlineData("/nowhere")]
    public async Task Nothing_else_beside_the_program_is_served(string address)
    {
        using HttpResponseMessage response = await seed.Server.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}

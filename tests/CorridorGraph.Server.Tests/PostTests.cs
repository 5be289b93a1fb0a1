using System.Net;
using System.Text;
using System.Text.Json;

namespace CorridorGraph.Server.Tests;

public sealed class PostTests(SeedServer seed) : IClassFixture<SeedServer>
{
    private const string Zju = """{"query":"query A($id: ID!) { university(id: $id) { id } } query B { __typename }","operationName":"A","variables":{"id":"zju"}}""";

    [Fact]
    public async Task A_query_with_variables_is_answered()
    {
        using HttpResponseMessage response = await seed.Server.PostAsync(Zju);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"data":{"university":{"id":"zju"}}}""", await response.TextAsync());
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }","operationName":null,"variables":null,"extensions":null}""")]
    [InlineData("""{"query":"{ __typename }","extensions":{"trace":true},"other":1}""")]
    [InlineData("""{"query":"{ __typename }","operationName":""}""")]
    [InlineData("\uFEFF{\"query\":\"{ __typename }\"}")]
    [InlineData("""{"query":"{ __type\u006eame }"}""")]
    public async Task What_may_be_absent_may_be_null_and_what_is_not_ours_is_left_alone(string body)
    {
        using HttpResponseMessage response = await seed.Server.PostAsync(body);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.TextAsync());
    }

    [Theory]
    [InlineData("", "CG5010")]
    [InlineData("{", "CG5010")]
    [InlineData("""{"query":"{ a }","query":"{ b }"}""", "CG5010")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""", "CG5010")]
    [InlineData("""{"query":"\ud800"}""", "CG5010")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":["\udc00"]}}""", "CG5010")]
    [InlineData("""{"query":"{ __typename }","variables":{"\ud800":1}}""", "CG5010")]
    [InlineData("[]", "CG5011")]
    [InlineData("{}", "CG5011")]
    [InlineData("""{"query":null}""", "CG5011")]
    [InlineData("""{"query":""}""", "CG5011")]
    [InlineData("""{"query":{}}""", "CG5011")]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""", "CG5011")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", "CG5011")]
    [InlineData("""{"query":"{ __typename }","operationName":7}""", "CG5011")]
    [InlineData("""{"query":"{ __typename }","extensions":[]}""", "CG5011")]
    public async Task A_body_that_is_no_request_is_refused_in_both_media_types(string body, string code)
    {
        using HttpResponseMessage json = await seed.Server.PostAsync(body);
        await json.IsRefusedAsync(HttpStatusCode.BadRequest, code);
        using HttpResponseMessage response = await seed.Server.PostAsync(body, "application/graphql-response+json");
        await response.IsRefusedAsync(HttpStatusCode.BadRequest, code);
        Assert.Equal("application/graphql-response+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused()
    {
        var content = new ByteArrayContent([.. "{\"query\":\"{ __typename }\",\"x\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");
        using HttpResponseMessage response = await seed.Server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });
        await response.IsRefusedAsync(HttpStatusCode.BadRequest, "CG5010");
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_of_another_media_type_is_refused(string contentType)
    {
        using HttpResponseMessage response = await seed.Server.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);
        await response.IsRefusedAsync(HttpStatusCode.UnsupportedMediaType, "CG5012");
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task The_media_type_may_name_its_encoding(string contentType)
    {
        using HttpResponseMessage response = await seed.Server.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_refused_whether_or_not_it_names_its_length(bool chunked)
    {
        string spaces = new(' ', new CorridorSettings().Limits.MaxRequestBytes);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{ __typename }"}{{spaces}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;
        using HttpResponseMessage response = await seed.Server.SendAsync(request);
        await response.IsRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "CG5013");
    }

    [Fact]
    public async Task A_fault_in_the_operation_has_the_status_of_its_media_type()
    {
        const string body = """{"query":"{ universities { nmae } }"}""";
        using HttpResponseMessage json = await seed.Server.PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        using HttpResponseMessage response = await seed.Server.PostAsync(body, "application/graphql-response+json");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False((await response.JsonAsync()).TryGetProperty("data", out _));
        Assert.Equal(await json.TextAsync(), await response.TextAsync());
    }

    [Fact]
    public async Task Chinese_goes_in_and_out_as_it_is()
    {
        string body = JsonSerializer.Serialize(new { query = """{ universities(where: { name: { eq: "浙江大学" } }) { name } }""" });
        using HttpResponseMessage response = await seed.Server.PostAsync(body);
        Assert.Equal("""{"data":{"universities":[{"name":"浙江大学"}]}}""", await response.TextAsync());
    }
}

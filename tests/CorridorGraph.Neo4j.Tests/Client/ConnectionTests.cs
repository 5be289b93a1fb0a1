using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CorridorGraph.GraphQL;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>Addresses, versions, credentials, TLS and the circuit, against a fake.</summary>
public sealed class ConnectionTests
{
    private static readonly FakeAnswer One = new(
        200, """{"results":[{"columns":["n"],"data":[{"row":[1],"meta":[null]}]}],"errors":[],"lastBookmarks":["FB:9"]}""");
    private static readonly CypherRun Read = Runs.Read(Runs.Say("RETURN 1"));

    [Theory]
    [InlineData("4.4.3", CypherDialect.Three, false)]
    [InlineData("4.4.4", CypherDialect.Three, true)]
    [InlineData("4.4.30", CypherDialect.Three, true)]
    [InlineData("5.26.0", CypherDialect.Five, true)]
    public async Task A_version_decides_the_dialect_and_whether_reads_cannot_write(string version, CypherDialect dialect, bool refuses)
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(version, _ => One);
        await using HttpCypherClient client = fake.Connect();
        CypherServer server = await client.DescribeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            (version, "enterprise", dialect, CypherTransport.TransactionApi),
            (server.Version, server.Edition, server.Dialect, server.Transport));
        Assert.Equal(refuses, server.RefusesWritesInReads);
    }

    [Fact]
    public async Task A_run_on_5_is_one_request_that_says_its_limits()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync("5.26.0", _ => One);
        await using HttpCypherClient client = fake.Connect("behind/proxy/", "corridor");
        var rows = new FoundRows();
        CypherOutcome outcome = await client.RunAsync(
            Read with { Timeout = TimeSpan.FromSeconds(1.5), After = ["FB:7", "FB:8"] }, rows, TestContext.Current.CancellationToken);
        FakeRequest request = fake.Requests.Last();
        Assert.Equal("POST /behind/proxy/db/corridor/tx/commit", request.ToString());
        Assert.Equal("""{"statements":[{"statement":"RETURN 1","parameters":{},"includeStats":false}]}""", request.Body);
        Assert.Equal("READ", request.Headers["access-mode"]);
        Assert.Equal("1500", request.Headers["max-execution-time"]);
        Assert.Equal("[\"FB:7\", \"FB:8\"]", request.Headers["bookmarks"]);
        Assert.Equal(["FB:9"], outcome.Bookmarks);
        Assert.Equal("1", rows.Value);
    }

    [Fact]
    public async Task A_question_that_comes_after_a_change_waits_for_its_bookmarks()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(
            "5.26.0", _ => new FakeAnswer(200, """{"results":[{"columns":["rows"],"data":[{"row":[[]]}]}],"errors":[]}"""));
        await using HttpCypherClient client = fake.Connect();
        var limits = new QueryLimits();
        var service = GraphQLService.Create(TestService.Cases.Ontology, new Neo4jEngine(TestService.Cases.Ontology, client, limits), limits);
        foreach (string[] after in new string[][] { ["FB:7", "FB:8"], [] })
        {
            using GraphQLAnswer answer = await service.RunAsync(
                TestService.Request("{ firms { id } }", null) with { After = after }, TestContext.Current.CancellationToken);
            Assert.Equal("""{"data":{"firms":[]}}""", System.Text.Encoding.UTF8.GetString(answer.Utf8.Span));
        }

        Assert.Equal(
            ["[\"FB:7\", \"FB:8\"]", ""],
            fake.Requests.Where(request => request.Method == "POST").Select(request => request.Headers["bookmarks"].ToString()));
    }

    [Fact]
    public async Task Which_server_it_is_is_asked_once()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync("5.26.0", _ => One);
        await using HttpCypherClient client = fake.Connect();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.RunAsync(Read)));
        Assert.Single(fake.Requests, request => request.Method == "GET");
    }

    [Theory]
    [InlineData("curator", null, "Basic Y3VyYXRvcjpwOnc=")]
    [InlineData("curator", "abc.def", "Bearer abc.def")]
    [InlineData(null, null, "")]
    public async Task Credentials_go_with_every_request(string? user, string? token, string expected)
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync("5.26.0", _ => One);
        await using HttpCypherClient client = fake.Connect(user: user, token: token);
        await client.RunAsync(Read);
        Assert.Equal([expected, expected], fake.Requests.Select(request => request.Headers.Authorization.ToString()));
    }

    [Theory]
    [InlineData(401, "application/json", "{}", CypherFault.Security, Neo4jCodes.Security)]
    [InlineData(403, "text/html", "<p>", CypherFault.Security, Neo4jCodes.Security)]
    [InlineData(302, "text/html", "", CypherFault.Protocol, Neo4jCodes.Protocol)]
    [InlineData(200, "text/html", "<p>hello", CypherFault.Protocol, Neo4jCodes.Protocol)]
    [InlineData(200, "application/json", "hello", CypherFault.Protocol, Neo4jCodes.Protocol)]
    [InlineData(429, "text/plain", "", CypherFault.Transient, Neo4jCodes.Busy)]
    [InlineData(503, "text/html", "<p>", CypherFault.Unavailable, Neo4jCodes.Unavailable)]
    public async Task What_a_proxy_answers_is_told_apart(int status, string type, string body, CypherFault fault, string code)
    {
        var answer = new FakeAnswer(status, body, type) { Headers = { ["Location"] = "/elsewhere" } };
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync("5.26.0", _ => answer);
        await using HttpCypherClient client = fake.Connect();
        CypherException failure = await client.FailAsync(Read);
        Assert.Equal((fault, code), (failure.Fault, FaultMessages.Describe(failure).Code));
        Assert.Equal(["POST /db/neo4j/tx/commit"], fake.Asked);
    }

    [Fact]
    public async Task What_is_no_neo4j_is_told_at_once()
    {
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(_ => Task.FromResult(new FakeAnswer(200, "[]")));
        await using HttpCypherClient client = fake.Connect();
        Assert.Equal(CypherFault.Protocol, (await client.FailAsync(Read)).Fault);
    }

    [Fact]
    public async Task A_circuit_opens_after_failures_and_closes_when_the_server_is_back()
    {
        bool away = true;
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync("5.26.0", _ => away ? new FakeAnswer(503, "", "text/plain") : One);
        await using var client = new HttpCypherClient(
            new CypherOptions { Address = fake.Address, CircuitBreak = TimeSpan.FromSeconds(0.6) });
        for (int i = 0; i < 20; i++)
        {
            CypherException failure = await client.FailAsync(Read);
            Assert.Equal(CypherFault.Unavailable, failure.Fault);
        }

        Assert.InRange(fake.Requests.Count, 5, 12);
        Assert.False((await client.FailAsync(Read)).MayRepeat);
        Assert.False((await client.FailAsync(Runs.Write(Runs.Say("CREATE ()")))).OutcomeUnknown);
        away = false;
        await Task.Delay(700, TestContext.Current.CancellationToken);
        Assert.Equal("1", (await client.RunAsync(Read)).Value);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_refused_and_nothing_is_sent()
    {
        using X509Certificate2 certificate = Certificate("localhost");
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync("5.26.0", _ => One, certificate);
        await using HttpCypherClient client = fake.Connect(user: "curator");
        CypherException failure = await client.FailAsync(Read);
        Assert.Equal((CypherFault.Security, false), (failure.Fault, failure.MayRepeat));
        Assert.Empty(fake.Requests);
    }

    [Fact]
    public async Task Aura_is_spoken_to_over_tls_and_the_query_api_in_any_version()
    {
        using X509Certificate2 certificate = Certificate("ab12cd34.databases.neo4j.io");
        await using FakeNeo4j fake = await FakeNeo4j.StartAsync(
            "5.27-aura", _ => new FakeAnswer(202, """{"data":{"fields":["n"],"values":[[1]]}}"""), certificate);
        using var network = new SocketsHttpHandler { ConnectCallback = (_, cancel) => ToLoopbackAsync(fake.Address.Port, cancel) };
        network.SslOptions.RemoteCertificateValidationCallback =
            (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString();
        await using var client = new HttpCypherClient(
            new CypherOptions { Address = new Uri("https://ab12cd34.databases.neo4j.io/"), Token = "t" }, network);
        Assert.Equal("1", (await client.RunAsync(Read)).Value);
        Assert.Equal(["POST /db/neo4j/query/v2"], fake.Asked);
    }

    private static async ValueTask<Stream> ToLoopbackAsync(int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    internal static X509Certificate2 Certificate(string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}

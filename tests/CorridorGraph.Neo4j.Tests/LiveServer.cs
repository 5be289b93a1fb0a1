using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>The one Neo4j that all tests of this program share; a test that needs it is of the collection <see cref="Name"/>.</summary>
public sealed class LiveServer : IAsyncLifetime
{
    /// <summary>The collection's name; its tests run one after another.</summary>
    public const string Name = "live Neo4j";

    private Neo4jTestServer? server;

    /// <summary>The server itself.</summary>
    public Neo4jTestServer Server => server!;

    /// <summary>A client of its own.</summary>
    public ICypherClient Connect() => Server.Connect();

    /// <summary>A client that reaches the server by another address, a relay's.</summary>
    public ICypherClient Connect(Uri address, string? database = null)
        => Server.Connect(address, database);

    /// <summary>Passes over a test of what is sent over HTTP, or of where HTTP is cut, when the server is asked by Neo4j's driver.</summary>
    public void IsOverHttp() => Assert.SkipUnless(Server.IsOverHttp, "This is about HTTP.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => server = await Neo4jTestServer.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition(LiveServer.Name)]
public sealed class LiveServerCollection : ICollectionFixture<LiveServer>;

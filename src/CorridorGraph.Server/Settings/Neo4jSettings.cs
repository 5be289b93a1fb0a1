using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>How to reach the Neo4j that answers, or that facts are pushed to and pulled from.</summary>
internal sealed record Neo4jSettings
{
    /// <summary>
    /// Its address: <c>http://localhost:7474</c>, or <c>neo4j://localhost:7687</c> in a build with Neo4j's driver. Default none.
    /// </summary>
    public string? Uri { get; init; }

    /// <summary>The user of basic authentication. Default none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>A bearer token, sent instead of user and password. Default none.</summary>
    public string? Token { get; init; }

    /// <summary>The database. Default <c>neo4j</c>; 3.x has only one.</summary>
    public string? Database { get; init; }

    /// <summary>Full names, such as <c>Neo4j:Uri</c>.</summary>
    public static string[] Names { get; } =
        [.. new[] { nameof(Uri), nameof(User), nameof(Password), nameof(Token), nameof(Database) }.Select(name => $"Neo4j:{name}")];

    /// <summary>Reads the section <c>Neo4j</c>; an empty setting is as none.</summary>
    public static Neo4jSettings Read(IConfigurationSection section)
    {
        string? Given(string name) => section[name] is { Length: > 0 } text ? text : null;
        return new Neo4jSettings
        {
            Uri = Given(nameof(Uri)),
            User = Given(nameof(User)),
            Password = Given(nameof(Password)),
            Token = Given(nameof(Token)),
            Database = Given(nameof(Database)),
        };
    }

    /// <summary>The faults of what is given; a missing address is none yet.</summary>
    public IEnumerable<Diagnostic> Check()
    {
        if (Uri is not null && CypherAddress.Read(Uri, Neo4jDriver.IsBuiltIn) is { Succeeded: false } address)
        {
            yield return new Diagnostic(HostCodes.WrongSetting, $"Setting Neo4j:Uri: {address.Faults[0].Message} The server did not start.");
        }

        if (Password is not null && User is null)
        {
            yield return new Diagnostic(
                HostCodes.WrongSetting,
                "Setting Neo4j:Password is given but Neo4j:User is not. Give both, or Neo4j:Token. The server did not start.");
        }
    }

    /// <summary>A client for the server; it connects when it is first used.</summary>
    public Outcome<ICypherClient> Connect()
    {
        if (Uri is null)
        {
            return new Diagnostic(
                HostCodes.NoNeo4j,
                "Setting Neo4j:Uri is missing. It is the address of Neo4j's HTTP port, such as CORRIDOR__NEO4J__URI=http://localhost:7474.");
        }

        return CypherAddress.Read(Uri, Neo4jDriver.IsBuiltIn).Then<ICypherClient>(address =>
        {
            var options = new CypherOptions { Address = address, Database = Database, User = User, Password = Password, Token = Token };
            Outcome<ICypherClient> client = CypherAddress.IsForDriver(address) ? Neo4jDriver.Open(options) : new HttpCypherClient(options);
            return client.Then<ICypherClient>(opened => new BookmarkedClient(opened));
        });
    }
}

namespace CorridorGraph.Neo4j;

/// <summary>How to reach a Neo4j.</summary>
public sealed class CypherOptions
{
    /// <summary>The server's address, as <see cref="CypherAddress.Read"/> returned it.</summary>
    public required Uri Address { get; init; }

    /// <summary>The database. Default <c>neo4j</c>; 3.x has only one.</summary>
    public string? Database { get; init; }

    /// <summary>The user of basic authentication. Default none.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A bearer token; where it is given, user and password are not sent. Default none.</summary>
    public string? Token { get; init; }

    /// <summary>Longest time of a run that names none. Default 1 minute.</summary>
    public TimeSpan DefaultTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest time that connecting may take. Default 5 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long nothing is sent to a server that keeps failing. Default 2 seconds.</summary>
    public TimeSpan CircuitBreak { get; init; } = TimeSpan.FromSeconds(2);
}

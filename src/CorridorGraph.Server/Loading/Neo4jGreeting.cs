using System.Globalization;
using CorridorGraph.Neo4j;

namespace CorridorGraph.Server;

/// <summary>The first look at a Neo4j. The service starts whatever it finds: a database that is away at this moment comes back.</summary>
/// <param name="Contents">What it holds, for people to read.</param>
/// <param name="Warning">What is not as it should be, or null.</param>
internal sealed record Neo4jGreeting(string Contents, string? Warning)
{
    /// <summary>Asks how much there is.</summary>
    public static async Task<Neo4jGreeting> AskAsync(Neo4jSchema neo4j, CancellationToken cancel)
    {
        try
        {
            long entities = await neo4j.CountEntitiesAsync(cancel);
            return entities > 0
                ? new Neo4jGreeting(string.Create(CultureInfo.InvariantCulture, $"{entities:N0} entities"), null)
                : new Neo4jGreeting("no entities", "Neo4j is empty, so every list is. Fill it with \"corridor push DIR\".");
        }
        catch (CypherException failure)
        {
            return new Neo4jGreeting(
                "not reached yet", $"{FaultMessages.Describe(failure)} The service has started; /readyz answers 200 once Neo4j does.");
        }
    }
}

using CorridorGraph.Neo4j;
#if NEO4J_DRIVER
using CorridorGraph.Neo4j.Driver;
#endif

namespace CorridorGraph.TestKit;

/// <summary>The client on Neo4j's official driver, in a build that has it.</summary>
internal static class DriverIfBuilt
{
#if NEO4J_DRIVER
    public static bool IsThere => true;

    public static ICypherClient Open(CypherOptions options) => new DriverCypherClient(options);
#else
    public static bool IsThere => false;

    public static ICypherClient Open(CypherOptions options) => throw new InvalidOperationException($"This build has no client for {options.Address}.");
#endif
}

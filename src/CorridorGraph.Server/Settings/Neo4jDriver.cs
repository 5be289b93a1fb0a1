using CorridorGraph.Neo4j;
#if NEO4J_DRIVER
using CorridorGraph.Neo4j.Driver;
#endif
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>Neo4j's official driver, in a build that has it: <c>-p:Neo4jDriver=true</c>. This is the only place that knows which build it is.</summary>
internal static class Neo4jDriver
{
#if NEO4J_DRIVER
    /// <summary>Whether this build has it.</summary>
    public static bool IsBuiltIn => true;

    /// <summary>A client that speaks bolt.</summary>
    public static Outcome<ICypherClient> Open(CypherOptions options) => new DriverCypherClient(options);
#else
    /// <summary>Whether this build has it.</summary>
    public static bool IsBuiltIn => false;

    /// <summary>Never called: without the driver, no address for it is taken.</summary>
    public static Outcome<ICypherClient> Open(CypherOptions options) => throw new InvalidOperationException($"This build has no client for {options.Address}.");
#endif
}

using CorridorGraph.Embedded;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary>The store that settings name, for a verb: the file of the graph, or a Neo4j.</summary>
internal static class GraphStores
{
    /// <summary>
    /// Runs a verb on the store, and ends it then. A file that is not there is a fault; to write it, no service may have it.
    /// </summary>
    /// <param name="settings">They name engine, file and server.</param>
    /// <param name="mayWrite">Whether the verb changes the graph.</param>
    /// <param name="work">What the verb does.</param>
    public static async Task<Outcome<T>> UseAsync<T>(
        Outcome<CorridorSettings> settings, bool mayWrite, Func<IGraphStore, GraphOntology, Task<Outcome<T>>> work)
        where T : class
    {
        var ontology = settings.Then(GraphLoader.ReadOntology);
        if (!ontology.Succeeded)
        {
            return ontology.Faults;
        }

        var known = settings.Value!;
        try
        {
            return known.Engine == "neo4j"
                ? await UseNeo4jAsync(known, ontology.Value, work)
                : await UseFileAsync(known, ontology.Value, mayWrite, work);
        }
        catch (GraphStoreException unread)
        {
            return unread.Fault;
        }
    }

    private static async Task<Outcome<T>> UseNeo4jAsync<T>(
        CorridorSettings settings, GraphOntology ontology, Func<IGraphStore, GraphOntology, Task<Outcome<T>>> work)
        where T : class
    {
        var client = settings.Neo4j.Connect();
        if (!client.Succeeded)
        {
            return client.Faults;
        }

        await using (client.Value)
        {
            return await work(new Neo4jStore(ontology, client.Value, TimeProvider.System), ontology);
        }
    }

    private static async Task<Outcome<T>> UseFileAsync<T>(
        CorridorSettings settings, GraphOntology ontology, bool mayWrite, Func<IGraphStore, GraphOntology, Task<Outcome<T>>> work)
        where T : class
    {
        Outcome<EmbeddedStore> file = !mayWrite ? GraphFile.OpenToRead(settings, ontology)
            : GraphFile.Missing(settings) is { } fault ? fault
            : GraphFile.Open(settings, ontology);
        if (!file.Succeeded)
        {
            return file.Faults;
        }

        using (file.Value)
        {
            return await work(file.Value, ontology);
        }
    }
}

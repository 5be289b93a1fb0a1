using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary>
/// What the verbs around Neo4j have in common: settings, ontology, a client for as long as they run, and a fault as one line.
/// </summary>
internal static class Neo4jRun
{
    /// <summary>Runs work with a client; returns its exit code, or 1 where Neo4j failed.</summary>
    public static async Task<int> WithAsync(Outcome<CorridorSettings> settings, Func<ICypherClient, GraphOntology, Task<int>> work)
    {
        Outcome<GraphOntology> ontology = settings.Then(GraphLoader.ReadOntology);
        Outcome<ICypherClient> client = settings.Then(known => known.Neo4j.Connect());
        if (!ontology.Succeeded || !client.Succeeded)
        {
            return Faults.Print(settings.Succeeded ? [.. ontology.Faults, .. client.Faults] : settings.Faults);
        }

        await using ICypherClient connected = client.Value;
        try
        {
            return await work(connected, ontology.Value);
        }
        catch (CypherException failure)
        {
            return Faults.Print([FaultMessages.Describe(failure)]);
        }
        catch (GraphStoreException unread)
        {
            return Faults.Print([unread.Fault]);
        }
    }
}

using CorridorGraph.Embedded;
using CorridorGraph.Exchange;
using CorridorGraph.GraphQL;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary>From settings to a graph that answers: ontology, facts, snapshot, engine, service.</summary>
internal static class GraphLoader
{
    /// <summary>
    /// Loads the seed into the embedded engine, or opens Neo4j, which is never filled from the seed. Every fault of the ontology, or else
    /// of the facts, is reported.
    /// </summary>
    public static Outcome<LoadedGraph> Load(CorridorSettings settings)
        => ReadOntology(settings).Then(ontology => settings.Engine == "neo4j"
            ? settings.Neo4j.Connect().Then<LoadedGraph>(client => Open(settings, ontology, client))
            : ReadFacts(settings.Seed, "Setting Seed", ontology).Then<LoadedGraph>(facts => Serve(settings, ontology, facts)));

    /// <summary>Reads the facts of a folder against the ontology and stops there.</summary>
    public static Outcome<GraphFacts> Check(CorridorSettings settings, string folder)
        => ReadOntology(settings).Then(ontology => ReadFacts(folder, "DIR", ontology));

    /// <summary>Reads the ontology that the settings name.</summary>
    public static Outcome<GraphOntology> ReadOntology(CorridorSettings settings)
        => SettingChecks.MissingOntology(settings) is { } fault ? fault : OntologyReader.ReadFile(settings.Ontology);

    /// <summary>Reads a folder's facts; <paramref name="what"/> is who names it.</summary>
    public static Outcome<GraphFacts> ReadFacts(string folder, string what, GraphOntology ontology)
        => SettingChecks.MissingFolder(folder, what) is { } fault ? fault : DatasetReader.Read(folder, ontology);

    private static LoadedGraph Serve(CorridorSettings settings, GraphOntology ontology, GraphFacts facts)
    {
        var engine = new EmbeddedEngine(Snapshot.Build(ontology, facts), settings.Limits, TimeProvider.System);
        return new LoadedGraph(
            GraphQLService.Create(ontology, engine, settings.Limits), settings.Ontology, settings.Seed, GraphCounts.Of(facts).ToString());
    }

    private static LoadedGraph Open(CorridorSettings settings, GraphOntology ontology, ICypherClient client)
    {
        var engine = new Neo4jEngine(ontology, client, settings.Limits);
        return new LoadedGraph(GraphQLService.Create(ontology, engine, settings.Limits), settings.Ontology, settings.Neo4j.Uri!, null)
        {
            Neo4j = new Neo4jSchema(client, ontology),
        };
    }
}

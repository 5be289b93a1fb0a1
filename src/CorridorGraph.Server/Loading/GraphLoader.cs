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
    private const int Kilobyte = 1_000;

    /// <summary>
    /// Opens the file of the graph to write, filled from the seed where it is empty, or opens Neo4j, which is never filled from the seed. Every
    /// fault of the ontology, or else of the facts, is reported.
    /// </summary>
    public static Outcome<LoadedGraph> Load(CorridorSettings settings)
        => ReadOntology(settings).Then(ontology => settings.Engine == "neo4j"
            ? OpenNeo4j(settings, ontology)
            : settings.Database is not null
                ? GraphFile.OpenFilled(settings, ontology).Then<LoadedGraph>(store => Serve(settings, ontology, store))
                : LoadSeed(settings, ontology));

    /// <summary>
    /// As <see cref="Load"/> for who only asks: the file may be another process's, and is not made. Where there is none, or only a seed was named, the seed
    /// is asked.
    /// </summary>
    public static Outcome<LoadedGraph> LoadToRead(CorridorSettings settings)
        => ReadOntology(settings).Then(ontology => settings.Engine == "neo4j"
            ? OpenNeo4j(settings, ontology)
            : GraphFile.IsToBeRead(settings)
                ? GraphFile.OpenToRead(settings, ontology).Then<LoadedGraph>(store => Serve(settings, ontology, store))
                : LoadSeed(settings, ontology));

    /// <summary>Reads the facts of a folder against the ontology and stops there.</summary>
    public static Outcome<GraphFacts> Check(CorridorSettings settings, string folder)
        => ReadOntology(settings).Then(ontology => ReadFacts(folder, "DIR", ontology));

    /// <summary>Reads the ontology that the settings name.</summary>
    public static Outcome<GraphOntology> ReadOntology(CorridorSettings settings)
        => SettingChecks.MissingOntology(settings) is { } fault ? fault : OntologyReader.ReadFile(settings.Ontology);

    /// <summary>Reads a folder's facts; <paramref name="what"/> is who names it.</summary>
    public static Outcome<GraphFacts> ReadFacts(string folder, string what, GraphOntology ontology)
        => SettingChecks.MissingFolder(folder, what) is { } fault ? fault : DatasetReader.Read(folder, ontology);

    /// <summary>Hands a folder's facts over as they are read, and tells how far the reading is.</summary>
    public static Outcome<GraphCounts> ReadFacts(string folder, string what, GraphOntology ontology, IFactReceiver receiver)
    {
        if (SettingChecks.MissingFolder(folder, what) is { } fault)
        {
            return fault;
        }

        ProgressLine? line = null;
        Outcome<GraphCounts> read = DatasetReader.Read(folder, ontology, receiver, progress =>
        {
            line ??= new ProgressLine("import", progress.Total / Kilobyte, " KB");
            line.Reach(progress.Bytes / Kilobyte);
        });
        line?.End();
        return read;
    }

    private static Outcome<LoadedGraph> LoadSeed(CorridorSettings settings, GraphOntology ontology)
        => ReadFacts(settings.Seed, "Setting Seed", ontology).Then<LoadedGraph>(facts =>
        {
            var engine = new EmbeddedEngine(Snapshot.Build(ontology, facts), settings.Limits, TimeProvider.System);
            return new LoadedGraph(
                GraphQLService.Create(ontology, engine, settings.Limits), settings.Ontology, settings.Seed, GraphCounts.Of(facts).ToString());
        });

    private static LoadedGraph Serve(CorridorSettings settings, GraphOntology ontology, EmbeddedStore store)
    {
        var service = GraphQLService.Create(ontology, store, settings.Limits, store);
        return new LoadedGraph(service, settings.Ontology, settings.Database!, store.Counts.ToString()) { Store = store };
    }

    private static Outcome<LoadedGraph> OpenNeo4j(CorridorSettings settings, GraphOntology ontology)
        => settings.Neo4j.Connect().Then<LoadedGraph>(client => Open(settings, ontology, client));

    private static LoadedGraph Open(CorridorSettings settings, GraphOntology ontology, ICypherClient client)
    {
        var engine = new Neo4jEngine(ontology, client, settings.Limits);
        var store = new Neo4jStore(ontology, client, TimeProvider.System);
        return new LoadedGraph(GraphQLService.Create(ontology, engine, settings.Limits, store), settings.Ontology, settings.Neo4j.Uri!, null)
        {
            Neo4j = new Neo4jSchema(client, ontology),
        };
    }
}

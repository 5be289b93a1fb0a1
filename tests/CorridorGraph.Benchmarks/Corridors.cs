using CorridorGraph.Exchange;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Benchmarks;

/// <summary>Generated corridors of some sizes, kept between runs below <c>artifacts/bench</c>.</summary>
internal sealed record Corridors(int Firms)
{
    public static readonly string Home = Repository.PathOf("artifacts", "bench");

    private static GraphOntology? ontology;

    public static GraphOntology Ontology
        => ontology ??= Known(OntologyReader.ReadFile(Repository.PathOf("schema", "corridor.graphql")));

    /// <summary>The dataset folder.</summary>
    public string Folder => Path.Combine(Home, $"{Firms}");

    /// <summary>The file of the graph.</summary>
    public string Database => Path.Combine(Home, $"{Firms}.db");

    /// <summary>Makes the dataset where it is missing.</summary>
    public Corridors Make()
    {
        if (!Directory.Exists(Folder))
        {
            string unfinished = Folder + ".unfinished";
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            Known(CorridorGenerator.Write(Ontology, Firms, 1, unfinished));
            Directory.Move(unfinished, Folder);
        }

        return this;
    }

    public static GraphFacts Read(string folder) => Known(DatasetReader.Read(folder, Ontology));

    private static T Known<T>(Outcome<T> outcome)
        where T : class
        => outcome.Succeeded ? outcome.Value : throw new InvalidOperationException(string.Join('\n', outcome.Faults));
}

using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The ontology of the random graphs, read once.</summary>
internal static class TestOntology
{
    private static readonly Lazy<GraphOntology> Loaded = new(() =>
    {
        string path = Path.Combine(AppContext.BaseDirectory, "oracle.graphql");
        var outcome = OntologyReader.Read("oracle.graphql", File.ReadAllText(path));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    });

    public static GraphOntology Ontology => Loaded.Value;
}

using CorridorGraph.Ontology;
using CorridorGraph.TestKit;

namespace CorridorGraph.Exchange.Tests;

/// <summary>The ontologies that the tests read with.</summary>
internal static class Ontologies
{
    public static readonly GraphOntology Small = Read(Path.Combine(AppContext.BaseDirectory, "small.graphql"));

    public static readonly GraphOntology Corridor = Read(Path.Combine(Repository.Root, "schema", "corridor.graphql"));

    private static GraphOntology Read(string path)
    {
        var outcome = OntologyReader.ReadFile(path);
        return outcome.Succeeded ? outcome.Value : throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }
}

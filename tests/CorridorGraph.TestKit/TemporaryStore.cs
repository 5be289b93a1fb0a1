using CorridorGraph.Embedded;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.TestKit;

/// <summary>A store in a file of its own, filled with the graph of golden cases; the file goes with it.</summary>
public sealed class TemporaryStore : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("corridor-store-").FullName;
    private readonly EmbeddedStore store;
    private readonly GraphOntology ontology;

    /// <summary>Makes and fills the file.</summary>
    public TemporaryStore()
    {
        var cases = TestService.Cases;
        ontology = cases.Ontology;
        store = EmbeddedStore.Open(Path.Combine(folder, "graph.db"), ontology, new QueryLimits(), TimeProvider.System).Value
            ?? throw new InvalidOperationException("A new file in a new folder can be opened.");
        if (!store.Fill(cases.Facts, "test", "golden cases").Succeeded)
        {
            throw new InvalidOperationException("A new file can be filled.");
        }
    }

    /// <summary>All facts as they are now.</summary>
    public GraphFacts Facts => store.ReadAll();

    /// <summary>The store itself.</summary>
    public IGraphStore Store => store;

    /// <summary>A service over the store; several may share it.</summary>
    public WritableService Serve() => new(store, ontology);

    /// <inheritdoc />
    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

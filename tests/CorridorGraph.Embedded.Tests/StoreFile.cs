using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>A file of a graph in a folder of the test's own.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("corridor-").FullName;

    public string Path => System.IO.Path.Combine(folder, "graph.db");

    public EmbeddedStore Open(bool readOnly = false)
    {
        Outcome<EmbeddedStore> opened = TryOpen(readOnly);
        return opened.Value ?? throw new InvalidOperationException(string.Join('\n', opened.Faults));
    }

    public Outcome<EmbeddedStore> TryOpen(bool readOnly = false)
        => EmbeddedStore.Open(Path, SmallGraph.Ontology, new QueryLimits(), TimeProvider.System, readOnly);

    /// <summary>The code and the message with which the file refuses to open.</summary>
    public string Refusal() => TryOpen() is { Succeeded: false } refused ? refused.Faults.Single().ToString() : "It opened.";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

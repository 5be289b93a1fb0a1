using CorridorGraph.Embedded;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary>The file of the graph, as settings name it.</summary>
internal static class GraphFile
{
    private const string SeedAuthor = "seed";

    /// <summary>Opens the file to write.</summary>
    public static Outcome<EmbeddedStore> Open(CorridorSettings settings, GraphOntology ontology)
        => EmbeddedStore.Open(Name(settings), ontology, settings.Limits, TimeProvider.System);

    /// <summary>Opens the file to write and fills it from the seed where it is empty.</summary>
    public static Outcome<EmbeddedStore> OpenFilled(CorridorSettings settings, string file, GraphOntology ontology)
    {
        // The seed is read before the file is made: a seed with faults leaves no empty file behind.
        Outcome<GraphFacts>? seed = Exists(file) ? null : GraphLoader.ReadFacts(settings.Seed, "Setting Seed", ontology);
        if (seed is { Succeeded: false })
        {
            return seed.Faults;
        }

        return Open(settings, ontology).Then(store =>
        {
            Outcome<ChangeReceipt>? filled = store.IsEmpty
                ? (seed ?? GraphLoader.ReadFacts(settings.Seed, "Setting Seed", ontology)).Then(facts => Fill(store, facts, SeedAuthor, settings.Seed))
                : null;
            if (filled is not { Succeeded: false })
            {
                return store;
            }

            store.Dispose();
            return (Outcome<EmbeddedStore>)filled.Faults;
        });
    }

    /// <summary>Opens the file to read, also while a service writes it; a file that is not there is a fault.</summary>
    public static Outcome<EmbeddedStore> OpenToRead(CorridorSettings settings, GraphOntology ontology)
        => Missing(settings) is { } fault
            ? fault
            : EmbeddedStore.Open(Name(settings), ontology, settings.Limits, TimeProvider.System, readOnly: true);

    /// <summary>All facts of the file, also while a service writes it.</summary>
    public static Outcome<GraphFacts> ReadAll(CorridorSettings settings, GraphOntology ontology)
        => OpenToRead(settings, ontology).Then(store =>
        {
            using (store)
            {
                return ReadAll(store);
            }
        });

    /// <summary>All facts of an open file.</summary>
    public static Outcome<GraphFacts> ReadAll(EmbeddedStore store)
    {
        try
        {
            return store.ReadAll();
        }
        catch (GraphStoreException unread)
        {
            return unread.Fault;
        }
    }

    /// <summary>Whether who only asks is answered out of the file rather than the seed.</summary>
    public static bool IsToBeRead(CorridorSettings settings)
        => settings.Database is { } file && (settings.IsDatabaseNamed || (!settings.IsSeedNamed && Exists(file)));

    /// <summary>The fault of a file that is not there, or null.</summary>
    public static Diagnostic? Missing(CorridorSettings settings)
        => Exists(Name(settings))
            ? null
            : new Diagnostic(
                HostCodes.NothingThere,
                $"Setting Database names \"{Name(settings)}\", and no such file exists. \"corridor serve\" and \"corridor import DIR\" make it.");

    /// <summary>Fills an empty file and tells how far it is.</summary>
    public static Outcome<ChangeReceipt> Fill(EmbeddedStore store, GraphFacts facts, string author, string origin)
    {
        var progress = new ProgressLine("import", facts.Sources.Count + facts.Entities.Count + facts.Relationships.Count + facts.Metrics.Count);

        Outcome<ChangeReceipt> receipt = store.Fill(facts, author, LogName(origin), progress.Add);
        progress.End();
        return receipt;
    }

    /// <summary>How the change log calls a folder or file. It is open to everybody, and where on this machine things lie is not for it.</summary>
    public static string LogName(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>The file's name.</summary>
    public static string Name(CorridorSettings settings) => settings.Database ?? SettingsReader.DefaultDatabase;

    // SQLite makes a file of no bytes before it writes the first.
    private static bool Exists(string file) => new FileInfo(file) is { Exists: true, Length: > 0 };
}

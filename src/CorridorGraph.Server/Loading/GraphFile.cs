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
    public static Outcome<EmbeddedStore> OpenFilled(CorridorSettings settings, GraphOntology ontology)
        => OpenOrMake(settings, ontology, store => store.IsEmpty
            ? store.Fill(facts => GraphLoader.ReadFacts(settings.Seed, "Setting Seed", ontology, facts), SeedAuthor, LogName(settings.Seed))
                .Then<EmbeddedStore>(_ => store)
            : store);

    /// <summary>
    /// Opens the file to write for some work, which closes it where it has no more use of it. Where the work ends with faults the file is closed,
    /// and one that was made for it is removed: what comes to nothing leaves nothing behind.
    /// </summary>
    public static Outcome<T> OpenOrMake<T>(CorridorSettings settings, GraphOntology ontology, Func<EmbeddedStore, Outcome<T>> work)
        where T : class
    {
        bool isNew = !Exists(Name(settings));
        return Open(settings, ontology).Then(store =>
        {
            Outcome<T> done = work(store);
            if (!done.Succeeded)
            {
                store.Dispose();
                if (isNew)
                {
                    Remove(Name(settings));
                }
            }

            return done;
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
                return Read(store.ReadAll);
            }
        });

    /// <summary>Reads something of an open file, which may fail.</summary>
    public static Outcome<T> Read<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
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

    /// <summary>How the change log calls a folder or file. It is open to everybody, and where on this machine things lie is not for it.</summary>
    public static string LogName(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>The file's name.</summary>
    public static string Name(CorridorSettings settings) => settings.Database ?? SettingsReader.DefaultDatabase;

    private static void Remove(string file)
    {
        File.Delete(file);
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
    }

    // SQLite makes a file of no bytes before it writes the first.
    private static bool Exists(string file) => new FileInfo(file) is { Exists: true, Length: > 0 };
}

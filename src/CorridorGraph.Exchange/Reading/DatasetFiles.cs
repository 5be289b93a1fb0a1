using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>The files of a dataset's folder, each with what its rows are; in the order in which they are read.</summary>
internal sealed class DatasetFiles
{
    public const string Sources = "sources.csv";
    public const string Metrics = "metrics.csv";
    public const string Entities = "entities";
    public const string Relationships = "relationships";

    // A folder that may not be read is a fault; passed over, it would make a smaller graph.
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 2,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden,
    };

    private readonly FaultList faults;
    private readonly ILookup<string, DatasetFile> byFolder;

    private DatasetFiles(string folder, FaultList faults)
    {
        this.faults = faults;
        byFolder = Directory.EnumerateFiles(folder, "*", Everywhere)
            .Where(path => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            .Select(path => new DatasetFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToLookup(file => Path.GetDirectoryName(file.Name)!.Replace('\\', '/'));
    }

    public DatasetFile? SourcesFile { get; private set; }

    public DatasetFile? MetricsFile { get; private set; }

    public ImmutableArray<(NodeType Type, DatasetFile File)> EntityFiles { get; private set; } = [];

    /// <summary>Files among the entities that no type is named after; their ids count as known.</summary>
    public ImmutableArray<DatasetFile> UnknownEntityFiles { get; private set; } = [];

    public ImmutableArray<(RelationshipType Type, DatasetFile File)> RelationshipFiles { get; private set; } = [];

    /// <summary>Bytes of all files.</summary>
    public long Length => byFolder.SelectMany(files => files).Sum(file => file.Length);

    /// <summary>Looks the folder through; every CSV file that has no place in a dataset is a fault, other files are left alone.</summary>
    public static DatasetFiles? Find(string folder, GraphOntology ontology, FaultList faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(ExchangeCodes.FolderNotFound,
                $"There is no folder \"{folder}\". A dataset is a folder with {Sources}, {Entities}/ and {Relationships}/.", null);
            return null;
        }

        try
        {
            var files = new DatasetFiles(folder, faults);
            files.FindTables();
            files.FindEntities(ontology);
            files.FindRelationships(ontology);
            files.RefuseOtherFolders();
            return files;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(ExchangeCodes.UnreadableFile, $"The folder cannot be read: {error.Message}", null);
            return null;
        }
    }

    private void FindTables()
    {
        foreach (var file in byFolder[""])
        {
            switch (file.Name)
            {
                case Sources:
                    SourcesFile = file;
                    break;
                case Metrics:
                    MetricsFile = file;
                    break;
                default:
                    string near = Spelling.DidYouMean(file.Name, [Sources, Metrics]);
                    string repair = near.Length > 0 ? near : $" Beside the folders it has {Sources} and {Metrics}.";
                    Refuse(file, $"A dataset has no table \"{file.Name}\".{repair}");
                    break;
            }
        }

        if (SourcesFile is null)
        {
            faults.Add(ExchangeCodes.MissingFile,
                $"The dataset has no {Sources}. Every fact is cited: list the sources there, with the columns id and "
                    + $"title.", new Place(Sources, 1, 0));
        }
    }

    private void FindEntities(GraphOntology ontology)
    {
        var unknown = ImmutableArray.CreateBuilder<DatasetFile>();
        var found = ImmutableArray.CreateBuilder<(NodeType, DatasetFile)>();
        foreach (var file in byFolder[Entities])
        {
            string name = TypeName(file);
            if (ontology.TryFindNodeType(name, out var type) && file.Name == NameOf(type))
            {
                found.Add((type, file));
                continue;
            }

            unknown.Add(file);
            string repair = ontology.TryFindType(name, out var entityType) && entityType is InterfaceType
                ? $" It is an interface: put each entity in the file of its own type, such as {NameOf(entityType.PossibleTypes[0])}."
                : Nearest(Entities, name, ontology.NodeTypes.Select(nodeType => nodeType.Name));
            Refuse(file, $"No node type is named \"{name}\".{repair}");
        }

        EntityFiles = found.ToImmutable();
        UnknownEntityFiles = unknown.ToImmutable();
    }

    private void FindRelationships(GraphOntology ontology)
    {
        var found = ImmutableArray.CreateBuilder<(RelationshipType, DatasetFile)>();
        foreach (var file in byFolder[Relationships])
        {
            string name = TypeName(file);
            if (ontology.TryFindRelationshipType(name, out var type) && file.Name == NameOf(type))
            {
                found.Add((type, file));
            }
            else
            {
                Refuse(file, UnknownRelationships(name, ontology));
            }
        }

        RelationshipFiles = found.ToImmutable();
    }

    private void RefuseOtherFolders()
    {
        foreach (var files in byFolder.Where(files => files.Key is not ("" or Entities or Relationships)))
        {
            string hint = Spelling.DidYouMean(files.Key, [Entities, Relationships]);
            foreach (var file in files)
            {
                Refuse(file, $"A dataset has no folder \"{files.Key}\" with CSV "
                    + $"files.{(hint.Length > 0 ? hint : $" It has {Entities} and {Relationships}.")}");
            }
        }
    }

    private void Refuse(DatasetFile file, string message) => faults.Add(ExchangeCodes.UnknownFile, message, new Place(file.Name, 1, 0));

    /// <summary>Name of the file that holds the entities of a type.</summary>
    public static string NameOf(NodeType type) => $"{Entities}/{type.Name}.csv";

    /// <summary>Name of the file that holds the relationships of a type.</summary>
    public static string NameOf(RelationshipType type) => $"{Relationships}/{type.Name}.csv";

    // Only the name is compared: folder and extension are alike in all of them and would make any name near.
    private static string Nearest(string folder, string name, IEnumerable<string> types)
        => Spelling.Nearest(name, types) is { } near ? $" Did you mean \"{folder}/{near}.csv\"?" : "";

    private static string UnknownRelationships(string name, GraphOntology ontology)
    {
        return ontology.TryFindDerivedType(name, out var derived)
            ? EndsText.DescribeDerived(derived)
            : $"No relationship type is named \"{name}\".{Nearest(Relationships, name, ontology.RelationshipTypes.Select(type => type.Name))}";
    }

    private static string TypeName(DatasetFile file) => Path.GetFileNameWithoutExtension(file.Name);
}

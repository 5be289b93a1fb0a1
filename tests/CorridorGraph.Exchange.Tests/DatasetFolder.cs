using System.Text;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange.Tests;

/// <summary>A dataset in a folder of its own that is right until a test changes a file of it.</summary>
internal sealed class DatasetFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public DatasetFolder()
    {
        Folder = Directory.CreateTempSubdirectory("corridor-dataset-").FullName;
        With("sources.csv", "id,title\nzhou,Study\nnews,News\n");
        With("entities/Incubator.csv", "id,name,sources\ndream-town,梦想小镇,zhou\nai-town,人工智能小镇,zhou|news\n");
        With("entities/Firm.csv", "id,name,sources\ngetui,个推,news\nrokid,灵伴,news\n");
        With("relationships/HATCHES.csv", "from,to,sources\ndream-town,getui,news\n");
    }

    public string Folder { get; }

    public DatasetFolder With(string name, string text) => With(name, Utf8.GetBytes(text));

    public DatasetFolder With(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public DatasetFolder Without(string name)
    {
        File.Delete(Path.Combine(Folder, name));
        return this;
    }

    public string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public GraphFacts Read()
    {
        var outcome = DatasetReader.Read(Folder, Ontologies.Small);
        return outcome.Succeeded ? outcome.Value : throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }

    /// <summary>Each fault as the line that a person reads.</summary>
    public string[] Faults() => [.. DatasetReader.Read(Folder, Ontologies.Small).Faults.Select(fault => fault.ToString())];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

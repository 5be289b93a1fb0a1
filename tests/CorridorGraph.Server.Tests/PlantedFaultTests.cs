using CorridorGraph.Exchange;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server.Tests;

/// <summary>A thousand faults in a hundred thousand rows: all are named, and nothing is written.</summary>
public sealed class PlantedFaultTests : IDisposable
{
    private const int Faults = 1_000;
    private const int Firms = 16_000;

    // What is written into a column, and the code that it is refused with.
    private static readonly (string File, string Column, string Text, string Code)[] Kinds =
    [
        ("entities/Firm.csv", "founded", "2017-9", ExchangeCodes.WrongDate),
        ("entities/Firm.csv", "employees", "many", ExchangeCodes.WrongNumber),
        ("entities/Firm.csv", "confidence", "sure", ExchangeCodes.WrongEnumValue),
        ("entities/Firm.csv", "sources", "nobody", ExchangeCodes.UnknownSource),
        ("entities/Firm.csv", "name", "", ExchangeCodes.BlankCell),
        ("relationships/COLLABORATES_WITH.csv", "from", "nobody", ExchangeCodes.DanglingEnd),
        ("relationships/COLLABORATES_WITH.csv", "until", "20", ExchangeCodes.WrongDate),
        ("relationships/LOCATED_IN.csv", "to", "nowhere", ExchangeCodes.DanglingEnd),
        ("relationships/FOCUSES_ON.csv", "sources", "", ExchangeCodes.Uncited),
        ("metrics.csv", "value", "much", ExchangeCodes.WrongNumber),
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_of_a_thousand_planted_faults_are_named_and_nothing_is_written()
    {
        GraphOntology ontology = OntologyReader.ReadFile(new CorridorSettings().Ontology).Value!;
        string dataset = folder.PathOf("dataset");
        var facts = CorridorGenerator.Write(ontology, Firms, 3, dataset).Value!;
        Assert.InRange(facts.Entities.Count + facts.Relationships.Count + facts.Metrics.Count, 100_000, 150_000);
        string[] planted = [.. Plant(dataset).Order(StringComparer.Ordinal)];
        Assert.Equal(Faults, planted.Length);

        var found = DatasetReader.Read(dataset, ontology).Faults;
        Assert.Equal(planted, found.Select(fault => $"{fault.Code} {fault.Place!.Source}:{fault.Place.Line} {fault.Place.Field}").Order(StringComparer.Ordinal));

        string database = folder.PathOf("graph.db");
        ProgramResult import = await Corridor.RunAsync("import", dataset, "--database", database);
        Assert.Equal(1, import.ExitCode);
        // Where reading takes long, lines say how far it is.
        Assert.Equal(
            found.Select(fault => fault.ToString()),
            import.Error.TrimEnd().Split('\n').Where(line => !line.StartsWith("import: ", StringComparison.Ordinal)));
        Assert.False(File.Exists(database));
    }

    private static List<string> Plant(string dataset)
    {
        var random = new Random(5);
        var planted = new List<string>();
        foreach (var file in Kinds.GroupBy(kind => kind.File))
        {
            string path = Path.Combine(dataset, file.Key);
            string[] lines = File.ReadAllLines(path);
            string[] header = lines[0].Split(',');

            // A row is given one fault; one that holds a quote is left alone, so that its cells are what stands between commas.
            int[] rows = [.. Enumerable.Range(1, lines.Length - 1).Where(row => !lines[row].Contains('"')).OrderBy(_ => random.Next())];
            int next = 0;
            foreach (var (name, column, text, code) in file)
            {
                for (int i = 0; i < Faults / Kinds.Length; i++)
                {
                    int row = rows[next++];
                    string[] cells = lines[row].Split(',');
                    cells[Array.IndexOf(header, column)] = text;
                    lines[row] = string.Join(',', cells);
                    planted.Add($"{code} {name}:{row + 1} {column}");
                }
            }

            File.WriteAllLines(path, lines);
        }

        return planted;
    }
}

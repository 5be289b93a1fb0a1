using CorridorGraph.Exchange;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.SeedMaker;

if (args.Length is < 2 or > 3)
{
    Console.Error.WriteLine("Usage: dotnet run --project seed/make -- FACTS SEED [ONTOLOGY]");
    Console.Error.WriteLine("  FACTS     folder with sources.csv, entities.csv, relationships.csv and metrics.csv");
    Console.Error.WriteLine("  SEED      folder of the dataset to write, such as seed/corridor");
    Console.Error.WriteLine("  ONTOLOGY  schema file; default schema/corridor.graphql");
    return 2;
}

string facts = args[0], seed = args[1], schema = args.Length == 3 ? args[2] : Path.Combine("schema", "corridor.graphql");
var ontology = OntologyReader.ReadFile(schema);
if (!ontology.Succeeded)
{
    return Refused(ontology.Faults);
}

try
{
    var read = new SeedFacts(ontology.Value).Read(facts);
    DatasetWriter.Write(read, ontology.Value, seed);

    // Read back with every check that an import makes: the seed is either right or the step fails.
    var written = DatasetReader.Read(seed, ontology.Value);
    return written.Succeeded ? Compare(read, written.Value) : Refused(written.Faults);
}
catch (Exception error) when (error is SeedException or IOException or UnauthorizedAccessException or FormatException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static int Compare(GraphFacts read, GraphFacts written)
{
    (string Name, int Read, int Written)[] counts =
    [
        ("sources", read.Sources.Count, written.Sources.Count),
        ("entities", read.Entities.Count, written.Entities.Count),
        ("relationships", read.Relationships.Count, written.Relationships.Count),
        ("metrics", read.Metrics.Count, written.Metrics.Count),
    ];
    foreach (var count in counts)
    {
        Console.WriteLine($"{count.Name,-13} {count.Read,5} rows read, {count.Written,5} written");
    }

    int dropped = counts.Sum(count => Math.Abs(count.Read - count.Written));
    Console.WriteLine(dropped == 0 ? "Nothing was dropped." : $"{dropped} rows were dropped.");
    return dropped == 0 ? 0 : 1;
}

static int Refused(IReadOnlyCollection<Diagnostic> faults)
{
    foreach (var fault in faults)
    {
        Console.Error.WriteLine(fault);
    }

    return 1;
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using CorridorGraph.Plan;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class GeneratorTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("corridor-generated-").FullName;

    public static TheoryData<int, ulong> Corridors()
    {
        var corridors = new TheoryData<int, ulong>();
        foreach (int firms in new[] { 1, 2, 3, 49, 50, 120, 999, 4_000 })
        {
            foreach (ulong seed in new ulong[] { 0, 1, 77, ulong.MaxValue })
            {
                corridors.Add(firms, seed);
            }
        }

        return corridors;
    }

    [Theory]
    [MemberData(nameof(Corridors))]
    public void The_reader_takes_every_row(int firms, ulong seed)
    {
        var written = Write(firms, seed, "a");
        var read = DatasetReader.Read(PathOf("a"), Ontologies.Corridor);

        Assert.Empty(read.Faults.IsDefault ? [] : read.Faults.Select(fault => fault.ToString()));
        Assert.Equal(Counts(written), Counts(read.Value!));
        Assert.Equal(firms, read.Value!.Entities.Count(entity => entity.Type.Name == "Firm"));
    }

    [Fact]
    public void The_same_number_and_seed_give_the_same_bytes()
    {
        Write(1_500, 7, "a");
        Write(1_500, 7, "b");

        Assert.Equal(Digest("a"), Digest("b"));
    }

    [Fact]
    public void Another_seed_gives_another_corridor()
    {
        Write(1_500, 7, "a");
        Write(1_500, 8, "b");

        Assert.NotEqual(Digest("a"), Digest("b"));
    }

    // A change of the generator, the ontology or the writer's form changes it; nothing else may: no machine, no culture, no .NET version.
    [Fact]
    public void A_corridor_has_these_bytes_everywhere()
    {
        Write(200, 7, "a");

        Assert.Equal("e5dbe4c69109ed9e176d33f9735e07ad0cb1cd595f1d74bfe43096d7c69d8438", Digest("a"));
    }

    [Fact]
    public void An_entity_keeps_its_draws_when_others_are_added()
    {
        var few = Generate(1_000, 3).Entities.Single(entity => entity.Id == "f500");
        var more = Generate(1_001, 3).Entities.Single(entity => entity.Id == "f500");

        Assert.Equal(few.Values.Where(IsPlain), more.Values.Where(IsPlain));
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_refused_and_left_as_it_is()
    {
        Directory.CreateDirectory(PathOf("a"));
        File.WriteAllText(Path.Combine(PathOf("a"), "notes.txt"), "mine");

        var outcome = CorridorGenerator.Write(Ontologies.Corridor, 10, 1, PathOf("a"));

        Assert.Equal(
            $"CG4050  The folder \"{PathOf("a")}\" is not empty: it has \"notes.txt\". Name a new folder, or empty this one. "
            + "Nothing was written.",
            Assert.Single(outcome.Faults).ToString());
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(PathOf("a")).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_written()
    {
        Directory.CreateDirectory(PathOf("a"));

        Assert.NotEmpty(Write(10, 1, "a").Entities);
    }

    [Fact]
    public void A_folder_below_a_file_cannot_be_written()
    {
        File.WriteAllText(PathOf("file"), "");

        var outcome = CorridorGenerator.Write(Ontologies.Corridor, 10, 1, Path.Combine(PathOf("file"), "a"));

        string line = Assert.Single(outcome.Faults).ToString();
        Assert.StartsWith("CG4051  The folder ", line, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was written.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_type_that_the_ontology_lacks_is_named_and_nothing_is_written()
    {
        var outcome = CorridorGenerator.Write(Ontologies.Small, 10, 1, PathOf("a"));

        Assert.Contains(
            "CG4052  The ontology has no node type \"Laboratory\", which every generated corridor has. "
            + "Generate with the corridor's own ontology.",
            outcome.Faults.Select(fault => fault.ToString()));
        Assert.Empty(Directory.EnumerateFiles(PathOf("a"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(CorridorGenerator.MaxFirms + 1)]
    public void A_number_of_firms_out_of_range_is_the_callers_bug(int firms)
        => Assert.Throws<ArgumentOutOfRangeException>(() => CorridorGenerator.Generate(Ontologies.Corridor, firms, 1));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static GraphFacts Generate(int firms, ulong seed) => CorridorGenerator.Generate(Ontologies.Corridor, firms, seed).Value!;

    private GraphFacts Write(int firms, ulong seed, string folder)
        => CorridorGenerator.Write(Ontologies.Corridor, firms, seed, PathOf(folder)).Value!;

    private string PathOf(string name) => Path.Combine(root, name);

    private static (int, int, int, int) Counts(GraphFacts facts)
        => (facts.Sources.Count, facts.Entities.Count, facts.Relationships.Count, facts.Metrics.Count);

    private static bool IsPlain(object? value) => value is not ImmutableArray<string>;

    private string Digest(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(PathOf(folder), path).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

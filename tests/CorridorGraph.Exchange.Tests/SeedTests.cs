using System.Globalization;
using System.Text.RegularExpressions;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed partial class SeedTests
{
    private static readonly string Folder = Repository.PathOf("seed", "corridor");

    private static readonly GraphOntology Ontology = Ontologies.Corridor;

    private static readonly string Readme = File.ReadAllText(Path.Combine(Folder, "README.md"));

    // Sentences are looked for whole, wherever their lines break.
    private static readonly string Prose = Regex.Replace(Readme, @"\s+", " ");

    private readonly GraphFacts facts = Read();

    [Fact]
    public void The_seed_reads_without_a_fault() => Assert.Empty(DatasetReader.Read(Folder, Ontology).Faults);

    [Fact]
    public void Written_again_the_seed_is_the_same_to_the_byte()
    {
        string again = Directory.CreateTempSubdirectory("corridor-seed-").FullName;
        DatasetWriter.Write(facts, Ontology, again);

        var files = Files(Folder);
        Assert.Equal(files, Files(again));
        Assert.All(files, name =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, name)), File.ReadAllBytes(Path.Combine(again, name))));
        Directory.Delete(again, recursive: true);
    }

    [Fact]
    public void The_README_lists_each_file_with_its_rows()
    {
        var listed = FileRows().Matches(Readme)
            .ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        var rows = new Dictionary<string, int> { ["sources.csv"] = facts.Sources.Count, ["metrics.csv"] = facts.Metrics.Count };
        foreach (var type in facts.Entities.CountBy(entity => entity.Type.Name))
        {
            rows[$"entities/{type.Key}.csv"] = type.Value;
        }

        foreach (var type in facts.Relationships.CountBy(relationship => relationship.Type.Name))
        {
            rows[$"relationships/{type.Key}.csv"] = type.Value;
        }

        Assert.Equal(rows.OrderBy(row => row.Key, StringComparer.Ordinal), listed.OrderBy(row => row.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void The_README_counts_entities_relationships_and_their_confidence()
    {
        int cited = facts.Relationships.Count(relationship => !relationship.IsInferred);
        int studyAlone = facts.Relationships.Count(each => !each.IsInferred && each.Sources is ["seed-zhou"]);
        int inferred = facts.Relationships.Count - cited;

        Assert.Contains(
            $"{facts.Entities.Count} entities and {facts.Relationships.Count} relationships: {cited} `CITED` and {inferred} `INFERRED`. "
            + $"Of the cited, {studyAlone} rest on the study alone and {cited - studyAlone} on at least one web page.",
            Prose, StringComparison.Ordinal);
        Assert.Contains(
            $"{facts.Relationships.Count(relationship => relationship.Since is not null)} relationships have a `since`, "
            + $"{facts.Relationships.Count(relationship => relationship.Until is not null)} an `until`",
            Prose, StringComparison.Ordinal);
        Assert.Contains(
            $"{facts.Relationships.Count(each => !each.IsInferred && each.Note is not null)} cited rows have a note",
            Prose, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SPUN_OUT_OF", "{0} of the {1} `SPUN_OUT_OF`")]
    [InlineData("HATCHES", "{0} of the {1} `HATCHES`")]
    public void The_README_counts_what_the_main_question_rests_on(string type, string sentence)
    {
        var all = facts.Relationships.Where(relationship => relationship.Type.Name == type).ToList();
        string expected = string.Format(CultureInfo.InvariantCulture, sentence, all.Count(each => !each.IsInferred), all.Count);

        Assert.Contains(expected, Prose, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relationship_type_of_the_ontology_occurs_and_is_explained()
    {
        var occurring = facts.Relationships.Select(relationship => relationship.Type.Name).ToHashSet();

        Assert.All(Ontology.RelationshipTypes, type => Assert.Contains(type.Name, occurring));
        Assert.All(Ontology.RelationshipTypes, type => Assert.Contains($"\n| `{type.Name}` | ", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_of_entity_occurs()
        => Assert.All(Ontology.NodeTypes, type => Assert.Contains(facts.Entities, entity => entity.Type == type));

    [Fact]
    public void The_kind_of_a_concept_is_the_first_word_of_its_id()
    {
        var concepts = facts.Entities.Where(entity => entity.Type.Name == "Concept").ToList();

        Assert.NotEmpty(concepts);
        Assert.All(concepts, concept =>
        {
            string kind = Assert.IsType<string>(Value(concept, "kind"));
            string word = concept.Id.Split('-')[0].ToUpperInvariant();
            Assert.Equal(word == "CONCEPT" ? "OTHER" : word, kind);
        });
    }

    [Fact]
    public void Every_source_is_cited()
    {
        var cited = facts.Entities.SelectMany(entity => entity.Sources)
            .Concat(facts.Relationships.SelectMany(relationship => relationship.Sources))
            .Concat(facts.Metrics.SelectMany(metric => metric.Sources))
            .ToHashSet();

        Assert.All(facts.Sources, source => Assert.Contains(source.Id, cited));
    }

    [Fact]
    public void Every_entity_names_a_source_and_has_both_names()
    {
        Assert.All(facts.Entities, entity => Assert.NotEmpty(entity.Sources));
        Assert.All(facts.Entities, entity => Assert.NotNull(Value(entity, "name")));
        Assert.All(facts.Entities, entity => Assert.NotNull(Value(entity, "nameEn")));
    }

    [Fact]
    public void Every_inferred_relationship_gives_its_reason()
        => Assert.All(facts.Relationships.Where(each => each.IsInferred), inferred => Assert.NotNull(inferred.Note));

    private static GraphFacts Read()
    {
        var outcome = DatasetReader.Read(Folder, Ontology);
        return outcome.Succeeded ? outcome.Value : new GraphFacts([], [], [], []);
    }

    private static object? Value(EntityFact entity, string property)
        => entity.Values[entity.Type.Properties.Select(each => each.Name).ToList().IndexOf(property)];

    private static List<string> Files(string folder)
        => [.. Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\| `([A-Za-z_/]+\.csv)` \| ([0-9]+) (?=\|)")]
    private static partial Regex FileRows();
}

using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit;

namespace CorridorGraph.Ontology.Tests;

public sealed partial class OntologyReaderTests
{
    private readonly GraphOntology ontology = SmallOntology.Read();

    [Fact]
    public void Node_types_are_numbered_in_file_order()
    {
        Assert.Equal(["Firm", "Incubator", "Chapter"], ontology.NodeTypes.Select(type => type.Name));
        Assert.Equal([0, 1, 2], ontology.NodeTypes.Select(type => type.Ordinal));
    }

    [Fact]
    public void Property_numbers_are_dense_and_shared_by_name_and_type()
    {
        var ordinals = ontology.EntityTypes.SelectMany(type => type.Properties)
            .GroupBy(property => (property.Name, property.TypeReference))
            .Select(group => Assert.Single(group.Select(property => property.Ordinal).Distinct()));

        Assert.Equal(Enumerable.Range(0, ontology.PropertyCount), ordinals.Order());
        Assert.Equal(OrdinalOf("Firm", "employees"), OrdinalOf("Incubator", "employees"));
        Assert.NotEqual(OrdinalOf("Firm", "employees"), OrdinalOf("Chapter", "employees"));
    }

    [Fact]
    public void Sources_and_metrics_are_no_properties()
        => Assert.Equal(Frame.Entity.Select(property => property.Name), ontology.Entity.Properties.Select(property => property.Name));

    [Fact]
    public void A_property_of_an_enumeration_knows_its_values()
    {
        var size = Find("Firm").Properties.Single(property => property.Name == "size");

        Assert.Equal(PropertyKind.Enum, size.Kind);
        Assert.Same(Assert.Single(ontology.Enums), size.Enum);
        Assert.Equal(["SMALL", "LARGE"], size.Enum!.Values);
        Assert.Equal(["Under fifty.", null], size.Enum.ValueDocumentation);
        Assert.Same(Frame.Confidence, Find("Firm").Properties.Single(property => property.Name == "confidence").Enum);
    }

    [Fact]
    public void Descriptions_are_inherited_from_interfaces()
        => Assert.All(
            ontology.EntityTypes,
            type => Assert.Equal("What it belongs to.", type.Relationships.Single(field => field.Name == "partOf").Documentation));

    [Fact]
    public void Search_is_inherited_from_interfaces()
    {
        string text = SmallOntology.Text.Replace(" @search", "", StringComparison.Ordinal);
        int first = text.IndexOf("name: String!", StringComparison.Ordinal) + "name: String!".Length;
        var searched = OntologyReader.Read("small.graphql", text.Insert(first, " @search")).Value!;

        Assert.All(
            searched.EntityTypes,
            type => Assert.Equal("name", Assert.Single(type.Properties, property => property.IsSearched).Name));
    }

    [Fact]
    public void A_relationship_type_lists_the_fields_of_interfaces_and_of_their_implementers()
    {
        Assert.True(ontology.TryFindRelationshipType("WORKS_WITH", out var type));

        Assert.Equal(["Body.partners", "Firm.partners", "Incubator.partners"], type.Fields.Select(field => field.ToString()));
        Assert.Equal(["PART_OF", "WORKS_WITH", "HATCHES"], ontology.RelationshipTypes.Select(other => other.Name));
        Assert.Equal([0, 1, 2], ontology.RelationshipTypes.Select(other => other.Ordinal));
    }

    [Fact]
    public void An_interface_stands_for_its_implementers()
    {
        Assert.Equal(["Firm", "Incubator"], Find("Body").PossibleTypes.Select(type => type.Name));
        Assert.Equal(["Entity", "Body"], Find("Firm").Interfaces.Select(type => type.Name));
        Assert.Equal(["Firm"], Find("Firm").PossibleTypes.Select(type => type.Name));
    }

    [Fact]
    public void The_three_directives_may_be_defined_for_the_sake_of_other_tools()
    {
        const string Definitions =
            """
            directive @node(plural: String!) on OBJECT | INTERFACE
            directive @relationship(type: String!, direction: Direction!) on FIELD_DEFINITION
            directive @search on FIELD_DEFINITION

            """;

        Assert.True(OntologyReader.Read("small.graphql", Definitions + SmallOntology.Text).Succeeded);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_place_counts_lines_however_they_end(string end)
    {
        string text = SmallOntology.Text.ReplaceLineEndings("\n").Replace("employees: Int", "employees: Integer", StringComparison.Ordinal);

        var faults = OntologyReader.Read("small.graphql", text.Replace("\n", end, StringComparison.Ordinal)).Faults;

        Assert.Equal(["small.graphql:20:14", "small.graphql:30:14"], faults.Select(fault => fault.Place!.ToString()));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, SmallOntology.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

            Assert.True(OntologyReader.ReadFile(path).Succeeded);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_missing_file_is_a_fault()
    {
        var fault = Assert.Single(OntologyReader.ReadFile(Path.Combine(Path.GetTempPath(), "no-such-folder", "corridor.graphql")).Faults);

        Assert.Equal(OntologyCodes.UnreadableFile, fault.Code);
        Assert.Contains("corridor.graphql", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_a_fault()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "# "u8, 0xB4, 0xF3, 0xD1, 0xA7]);

            Assert.Contains("not UTF-8", Assert.Single(OntologyReader.ReadFile(path).Faults).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Spoilt_text_never_breaks_the_reader()
    {
        string[] scraps = ["{", "}", "[", "]", "!", ":", "&", "@node", "type", "Firm", "String", "\"", "\"\"\"", "é", "\0", ""];
        var edit = Gen.Select(Gen.Int[0, SmallOntology.Text.Length], Gen.Int[0, 12], Gen.Int[0, scraps.Length - 1]);

        edit.List[1, 3].Sample(edits => ReadsOrReports(edits.Aggregate(SmallOntology.Text, Apply)), iter: 2000);

        string Apply(string text, (int At, int Length, int Scrap) change)
        {
            int start = Math.Min(change.At, text.Length);
            return text.Remove(start, Math.Min(change.Length, text.Length - start)).Insert(start, scraps[change.Scrap]);
        }
    }

    [Fact]
    public void Swapped_words_never_break_the_reader()
    {
        // Most such texts are GraphQL still, so the checks and the builder meet them.
        string[] words = Word().Split(SmallOntology.Text);
        var swap = Gen.Select(Gen.Int[0, words.Length - 2], Gen.Int[0, words.Length - 2]);

        swap.List[1, 4].Sample(
            swaps =>
            {
                string[] spoilt = [.. words];
                foreach (var (to, from) in swaps)
                {
                    spoilt[to | 1] = words[from | 1];
                }

                return ReadsOrReports(string.Concat(spoilt));
            },
            iter: 3000);
    }

    // With a group in the pattern, splitting keeps the words: at the odd places, with what is between them at the even ones.
    [GeneratedRegex("([A-Za-z]+)")]
    private static partial Regex Word();

    private static bool ReadsOrReports(string text)
    {
        var outcome = OntologyReader.Read("small.graphql", text);
        return outcome.Succeeded || outcome.Faults.All(fault => fault.Place is { Line: > 0, Column: > 0 });
    }

    private EntityType Find(string name)
    {
        Assert.True(ontology.TryFindType(name, out var type));
        return type;
    }

    private int OrdinalOf(string type, string property) => Find(type).Properties.Single(other => other.Name == property).Ordinal;
}

using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.Ontology.Tests;

/// <summary>What <c>schema/corridor.graphql</c> declares.</summary>
public sealed class CorridorOntologyTests
{
    private static readonly GraphOntology Corridor = Read();

    [Fact]
    public void Its_types_have_these_plurals_in_this_order()
        => Assert.Equal(
            [
                "University: universities", "Laboratory: laboratories", "ResearchInstitute: researchInstitutes", "Facility: facilities",
                "ScienceCity: scienceCities", "Town: towns", "Region: regions", "Incubator: incubators", "Firm: firms",
                "FirmGroup: firmGroups", "TalentProgram: talentPrograms", "ServicePlatform: servicePlatforms", "Investor: investors",
                "GovernmentBody: governmentBodies", "Policy: policies", "Field: fields", "Concept: concepts",
            ],
            Corridor.NodeTypes.Select(type => $"{type}: {type.Plural}"));

    [Theory]
    [InlineData(
        "Organization",
        "University Laboratory ResearchInstitute Facility Incubator Firm FirmGroup ServicePlatform Investor GovernmentBody")]
    [InlineData("Place", "Laboratory ResearchInstitute ScienceCity Town Region Incubator ServicePlatform")]
    public void An_interface_stands_for_these_types(string name, string expected)
    {
        Assert.True(Corridor.TryFindType(name, out var type));

        Assert.Equal(expected.Split(' '), type.PossibleTypes.Select(possible => possible.Name));
    }

    [Fact]
    public void Every_type_is_an_entity() => Assert.Equal(Corridor.NodeTypes, Corridor.Entity.PossibleTypes);

    [Theory]
    [InlineData("OPERATES", "operates: Organization", "operatedBy: Entity")]
    [InlineData("LEADS", "leads: Organization", "ledBy: Organization")]
    [InlineData("CO_FOUNDED", "coFounded: Entity", "coFoundedBy: Entity")]
    [InlineData("LOCATED_IN", "locatedIn: Place", "hosts: Entity")]
    [InlineData("PART_OF", "partOf: Entity", "parts: Entity")]
    [InlineData("ANCHORS", "anchors: Place", "anchoredBy: Organization")]
    [InlineData("MANAGES", "manages: Place", "managedBy: GovernmentBody")]
    [InlineData("SERVES_FIELD", "servesField: Field", "servedBy: Organization")]
    [InlineData("BENCHMARKS_AGAINST", "benchmarksAgainst: Region", "benchmarkFor: Region")]
    [InlineData("PRECEDES", "precedes: Concept", "precededBy: Concept")]
    [InlineData("AIMS_AT", "aimsAt: Concept", "aimOf: Entity")]
    [InlineData("COVERS", "covers: Entity", "coveredBy: Policy")]
    [InlineData("HATCHES", "hatches: Firm", "hatchedBy: Entity")]
    [InlineData("SPUN_OUT_OF", "spunOutOf: Organization", "spinOffs: Firm")]
    [InlineData("FOUNDED_BY_ALUMNI_OF", "foundedByAlumniOf: Organization", "alumniFirms: Firm")]
    [InlineData("INVESTS_IN", "investsIn: Organization", "investors: Entity")]
    [InlineData("SUPPORTS", "supports: Entity", "supportedBy: Entity")]
    [InlineData("RUNS", "runs: Entity", "runBy: Entity")]
    [InlineData("FOCUSES_ON", "focusesOn: Field", "focusOf: Entity")]
    [InlineData("STUDIES", "studies: Region", "studiedBy: ResearchInstitute")]
    [InlineData("SERVES_STAGE", "servesStage: Concept", "stageServedBy: Concept")]
    [InlineData("HAS_WEAKNESS", "hasWeakness: Concept", "weaknessOf: Region")]
    public void A_relationship_type_has_one_field_each_way_with_one_target_everywhere(string name, string forwards, string backwards)
    {
        Assert.True(Corridor.TryFindRelationshipType(name, out var type));
        var fields = type.Fields.Where(field => !IsShortCut(field)).ToArray();

        Assert.Equal([forwards], Signatures(fields, Direction.Out));
        Assert.Equal([backwards], Signatures(fields, Direction.In));
    }

    [Fact]
    public void Collaboration_is_one_field_both_ways()
    {
        Assert.True(Corridor.TryFindRelationshipType("COLLABORATES_WITH", out var type));

        Assert.Equal(["collaboratesWith: Entity"], Signatures(type.Fields, Direction.Both));
        Assert.Equal(23, Corridor.RelationshipTypes.Length);
    }

    [Fact]
    public void Short_cuts_narrow_a_relationship_to_one_type()
        => Assert.Equal(
            [
                "University.laboratories: OPERATES Out Laboratory", "University.institutes: OPERATES Out ResearchInstitute",
                "Laboratory.universities: OPERATES In University",
                .. HostShortCuts("ScienceCity"), .. HostShortCuts("Town"), .. HostShortCuts("Region"), .. HostShortCuts("Incubator"),
                "Firm.incubators: HATCHES In Incubator",
            ],
            Corridor.NodeTypes.SelectMany(type => type.Relationships).Where(IsShortCut)
                .Select(field => $"{field}: {field.Type} {field.Direction} {field.Target}"));

    [Fact]
    public void Organizations_can_be_passed_through_in_filters()
    {
        Assert.True(Corridor.TryFindType("Organization", out var organization));

        string[] expected =
        [
            "operatedBy", "ledBy", "coFoundedBy", "partOf", "parts", "locatedIn", "spunOutOf", "spinOffs", "hatches", "hatchedBy",
            "collaboratesWith", "focusesOn", "supportedBy", "investors",
        ];
        Assert.Equal([], expected.Except(organization.Relationships.Select(field => field.Name)));
    }

    [Theory]
    [InlineData("Firm", "employees: Int")]
    [InlineData("Laboratory", "level: Level")]
    [InlineData("Town", "level: Level")]
    [InlineData("Incubator", "level: Level")]
    [InlineData("ServicePlatform", "level: Level")]
    [InlineData("Concept", "kind: ConceptKind")]
    public void A_type_adds_this_property_to_those_of_an_entity(string name, string expected)
    {
        Assert.True(Corridor.TryFindNodeType(name, out var type));

        var own = type.Properties.ExceptBy(Corridor.Entity.Properties.Select(property => property.Name), property => property.Name);
        Assert.Equal([expected], own.Select(property => $"{property.Name}: {property.TypeReference}"));
    }

    [Fact]
    public void Search_covers_names_and_descriptions_of_every_type()
    {
        string[] expected = ["name", "nameEn", "aliases", "description", "descriptionEn"];

        Assert.All(
            Corridor.EntityTypes,
            type => Assert.Equal(expected, type.Properties.Where(property => property.IsSearched).Select(property => property.Name)));
    }

    [Fact]
    public void Everything_is_documented_and_every_type_has_its_Chinese_term()
    {
        Assert.All(Corridor.EntityTypes, type => Assert.Matches(@"\(\p{IsCJKUnifiedIdeographs}+\)", type.Documentation));
        Assert.All(Corridor.EntityTypes.SelectMany(type => type.Properties), property => Assert.NotNull(property.Documentation));
        Assert.All(Corridor.EntityTypes.SelectMany(type => type.Relationships), field => Assert.NotNull(field.Documentation));
        Assert.All(Corridor.Enums, declared => Assert.DoesNotContain(null, declared.ValueDocumentation));
    }

    private static GraphOntology Read()
    {
        var outcome = OntologyReader.ReadFile(Repository.PathOf("schema", "corridor.graphql"));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }

    private static bool IsShortCut(RelationshipField field)
        => field.Name is "laboratories" or "institutes" or "universities" or "incubators" or "firms";

    private static string[] HostShortCuts(string type)
        =>
        [
            $"{type}.firms: LOCATED_IN In Firm", $"{type}.laboratories: LOCATED_IN In Laboratory",
            $"{type}.incubators: LOCATED_IN In Incubator", $"{type}.universities: LOCATED_IN In University",
        ];

    private static IEnumerable<string> Signatures(IEnumerable<RelationshipField> fields, Direction direction)
        => fields.Where(field => field.Direction == direction).Select(field => $"{field.Name}: {field.Target}").Distinct();
}

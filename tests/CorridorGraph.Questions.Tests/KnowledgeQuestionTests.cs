using System.Text.Json.Nodes;

namespace CorridorGraph.Questions.Tests;

/// <summary>The questions about laboratories and about the study's own theory, held against the facts.</summary>
public sealed class KnowledgeQuestionTests
{
    [Theory]
    [Answers("laboratories-by-field")]
    public async Task Laboratories_of_a_field_and_who_stands_behind_them_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("laboratories-by-field", which);
        var facts = asked.Facts;
        string[]? wanted = asked.Value("fields")["id"]?["in"]?.AsArray().Select(id => id!.GetValue<string>()).ToArray();
        bool IsLaboratory(string id) => facts.TypeOf(id) is "Laboratory" or "ResearchInstitute";

        var expected = facts.Of("Field").Select(field => field.Id)
            .Where(field => wanted?.Contains(field) ?? true)
            .Where(field => facts.To(field, "FOCUSES_ON").Any(focus => IsLaboratory(focus.From)))
            .OrderByDescending(field => facts.To(field, "FOCUSES_ON").Count());
        Assert.Equal(expected, Shown.Ids(asked.Data["fields"]));
        foreach (var field in asked.Data["fields"]!.AsArray())
        {
            string id = Shown.Text(field, "id");
            var laboratories = facts.To(id, "FOCUSES_ON").Where(focus => IsLaboratory(focus.From));
            Assert.Equal(Shown.Edges(laboratories, id), Shown.Edges(field!["laboratories"]));
            foreach (var laboratory in Nodes(field["laboratories"]))
            {
                var behind = facts.To(Shown.Text(laboratory, "id"), "LEADS", "OPERATES", "CO_FOUNDED");
                Assert.Equal(Shown.Relationships(behind), Shown.Relationships(laboratory["behind"]));
                var within = facts.From(Shown.Text(laboratory, "id"), "PART_OF");
                Assert.Equal(Shown.Relationships(within), Shown.Relationships(laboratory["within"]));
            }
        }
    }

    [Theory]
    [Answers("partners-of-a-laboratory")]
    public async Task Partners_of_a_laboratory_are_those_of_the_facts_from_either_end(Values which)
    {
        var asked = await Asked.WithAsync("partners-of-a-laboratory", which);
        string id = asked["laboratory"];
        var facts = asked.Facts;
        var laboratory = asked.Data["laboratory"]!;
        Assert.Equal(Fields(facts, id), Shown.Ids(laboratory["focusesOn"]));
        Assert.Equal(Shown.Edges(facts.Touching(id, "COLLABORATES_WITH"), id), Shown.Edges(laboratory["partners"]));
        Assert.Equal(Shown.Edges(facts.To(id, "CO_FOUNDED"), id), Shown.Edges(laboratory["founders"]));
        Assert.Equal(Shown.Edges(facts.From(id, "CO_FOUNDED"), id), Shown.Edges(laboratory["foundedTogether"]));
        Assert.All(Nodes(laboratory["partners"]), partner =>
            Assert.Equal(Fields(facts, Shown.Text(partner, "id")), Shown.Ids(partner["focusesOn"])));
    }

    [Theory]
    [Answers("chains-and-stages")]
    public async Task Chains_their_stages_and_what_follows_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("chains-and-stages", which);
        var facts = asked.Facts;
        string? wanted = asked.Value("chains")["id"]?["eq"]?.GetValue<string>();
        var chains = facts.Of("Concept").Select(concept => concept.Id)
            .Where(id => id.StartsWith("chain-", StringComparison.Ordinal) && (wanted is null || wanted == id));
        Assert.Equal(chains, Shown.Ids(asked.Data["concepts"]));
        foreach (var chain in asked.Data["concepts"]!.AsArray())
        {
            string id = Shown.Text(chain, "id");
            Assert.Equal(facts.To(id, "RUNS").Select(run => run.From), Shown.Ids(chain!["runBy"]));
            Assert.Equal(facts.To(id, "PART_OF").Select(part => part.From), Shown.Ids(chain["stages"]));
            foreach (var stage in chain["stages"]!.AsArray())
            {
                string at = Shown.Text(stage, "id");
                Assert.Equal(Shown.Edges(facts.From(at, "PRECEDES"), at), Shown.Edges(stage!["next"]));
                Assert.Equal(Shown.Edges(facts.To(at, "SERVES_STAGE"), at), Shown.Edges(stage["servedBy"]));
                Assert.All(Nodes(stage["next"]), next =>
                    Assert.Equal(facts.From(Shown.Text(next, "id"), "PART_OF").Select(part => part.To), Shown.Ids(next["partOf"])));
            }
        }
    }

    [Theory]
    [Answers("weaknesses-aims-and-supports")]
    public async Task Weaknesses_aims_and_supports_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("weaknesses-aims-and-supports", which);
        string id = asked["region"];
        var facts = asked.Facts;
        var region = asked.Data["region"]!;
        Assert.Equal(facts.To(id, "STUDIES").Select(study => study.From), Shown.Ids(region["studiedBy"]));
        Assert.Equal(Shown.Edges(facts.From(id, "HAS_WEAKNESS"), id), Shown.Edges(region["weaknesses"]));
        Assert.Equal(Shown.Edges(facts.From(id, "AIMS_AT"), id), Shown.Edges(region["aims"]));
        Assert.Equal(Shown.Edges(facts.From(id, "BENCHMARKS_AGAINST"), id), Shown.Edges(region["models"]));

        var aims = Concepts(facts, "aim-").OrderByDescending(aim => facts.To(aim, "AIMS_AT").Count());
        Assert.Equal(aims, Shown.Ids(asked.Data["allAims"]));
        Assert.All(asked.Data["allAims"]!.AsArray(), aim =>
            Assert.Equal(Shown.Edges(facts.To(Shown.Text(aim, "id"), "AIMS_AT"), Shown.Text(aim, "id")), Shown.Edges(aim!["heldBy"])));
        Assert.Equal(Concepts(facts, "support-"), Shown.Ids(asked.Data["supports"]));
        Assert.All(asked.Data["supports"]!.AsArray(), support =>
            Assert.Equal(facts.From(Shown.Text(support, "id"), "PART_OF").Select(part => part.To), Shown.Ids(support!["partOf"])));
    }

    private static IEnumerable<string> Concepts(PlainFacts facts, string prefix)
        => facts.Of("Concept").Select(concept => concept.Id).Where(id => id.StartsWith(prefix, StringComparison.Ordinal));

    private static IEnumerable<string> Fields(PlainFacts facts, string id) => facts.From(id, "FOCUSES_ON").Select(focus => focus.To);

    private static IEnumerable<JsonNode> Nodes(JsonNode? connection) => connection!["edges"]!.AsArray().Select(edge => edge!["node"]!);
}

using System.Text.Json.Nodes;
using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>The questions about firms that come from a university, held against the facts.</summary>
public sealed class OriginQuestionTests
{
    [Theory]
    [Answers("incubators-of-university-firms")]
    public async Task Incubators_and_their_proofs_are_those_of_the_facts(Values which)
        => HatchersAreThoseOfTheFacts(await Asked.WithAsync("incubators-of-university-firms", which));

    [Theory]
    [Answers("incubators-of-university-firms-cited")]
    public async Task Cited_incubators_and_their_proofs_are_those_of_the_facts(Values which)
        => HatchersAreThoseOfTheFacts(await Asked.WithAsync("incubators-of-university-firms-cited", which));

    [Theory]
    [Answers("incubators-of-university-firms-in-full")]
    public async Task Incubators_spelled_out_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("incubators-of-university-firms-in-full", which);
        string[] types = [.. asked.Value("organizations").AsArray().Select(type => type!.GetValue<string>())];
        HatchersAreThoseOfTheFacts(asked, (facts, firm, university) => Origins.Ways(facts, firm, university, types));
    }

    [Fact]
    public async Task Cited_chains_are_among_all_chains()
    {
        var all = await Asked.WithAsync("incubators-of-university-firms", Values.Defaults);
        var cited = await Asked.WithAsync("incubators-of-university-firms-cited", Values.Defaults);
        Assert.Equal(all["university"], cited["university"]);
        foreach (string list in new[] { "incubators", "otherBodies" })
        {
            Assert.Subset(WitnessesOf(all.Data[list]!), WitnessesOf(cited.Data[list]!));
        }
    }

    [Theory]
    [Answers("spin-offs-of-a-university")]
    public async Task Spin_offs_their_sites_and_their_proofs_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("spin-offs-of-a-university", which);
        var expected = OldestFirst(asked.Facts, Origins.Firms(asked.Facts, asked["university"]));
        Assert.Equal(expected, Shown.Ids(asked.Data["firms"]));
        foreach (var firm in asked.Data["firms"]!.AsArray())
        {
            string id = Shown.Text(firm, "id");
            Assert.Equal(Shown.Edges(asked.Facts.From(id, "LOCATED_IN"), id), Shown.Edges(firm!["sites"]));
            Assert.Equal(Shown.Witnesses(Origins.Ways(asked.Facts, id, asked["university"])), Shown.Witnesses(firm["evidence"]));
        }
    }

    [Theory]
    [Answers("investors-in-university-firms")]
    public async Task Investors_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("investors-in-university-firms", which);
        var facts = asked.Facts;
        var expected = Origins.Firms(facts, asked["university"])
            .Where(firm => facts.To(firm, "INVESTS_IN").Any())
            .OrderByDescending(firm => facts.To(firm, "INVESTS_IN").Select(stake => stake.From).Distinct().Count());
        Assert.Equal(expected, Shown.Ids(asked.Data["firms"]));
        foreach (var firm in asked.Data["firms"]!.AsArray())
        {
            string id = Shown.Text(firm, "id");
            Assert.Equal(Shown.Edges(facts.To(id, "INVESTS_IN"), id), Shown.Edges(firm!["investors"]));
            var proofs = from way in Origins.Ways(facts, id, asked["university"])
                         from stake in facts.To(id, "INVESTS_IN")
                         select way.Append(stake);
            Assert.Equal(Shown.Witnesses(proofs), Shown.Witnesses(firm["evidence"]));
        }
    }

    [Theory]
    [Answers("university-firms-without-a-hatcher")]
    public async Task Firms_without_a_hatcher_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("university-firms-without-a-hatcher", which);
        var facts = asked.Facts;
        var alone = Origins.Firms(facts, asked["university"]).Where(firm => !facts.To(firm, "HATCHES").Any());
        Assert.Equal(OldestFirst(facts, alone), Shown.Ids(asked.Data["firms"]));
        foreach (var firm in asked.Data["firms"]!.AsArray())
        {
            string id = Shown.Text(firm, "id");
            Assert.Equal(facts.From(id, "LOCATED_IN").Select(site => site.To).Distinct(), Shown.Ids(firm!["sites"]));
            Assert.Equal(Shown.Witnesses(Origins.Ways(facts, id, asked["university"])), Shown.Witnesses(firm["evidence"]));
        }
    }

    [Theory]
    [InlineData(Values.Defaults)]
    [InlineData(Values.Others)]
    public async Task A_firm_of_the_university_is_hatched_or_without_a_hatcher(Values which)
    {
        var all = await Asked.WithAsync("spin-offs-of-a-university", which);
        var alone = await Asked.WithAsync("university-firms-without-a-hatcher", which);
        var hatched = Shown.Ids(all.Data["firms"]).Where(firm => all.Facts.To(firm, "HATCHES").Any());
        Assert.Equal(Shown.Ids(all.Data["firms"]).Order(), Shown.Ids(alone.Data["firms"]).Concat(hatched).Order());
    }

    private static void HatchersAreThoseOfTheFacts(Asked asked)
        => HatchersAreThoseOfTheFacts(asked, (facts, firm, university) => Origins.Ways(facts, firm, university));

    private static void HatchersAreThoseOfTheFacts(Asked asked, Func<PlainFacts, string, string, IEnumerable<RelationshipFact[]>> ways)
    {
        string[] others =
        [
            "University", "Laboratory", "ResearchInstitute", "Facility", "Firm", "FirmGroup", "ServicePlatform", "Investor",
            "GovernmentBody",
        ];
        HatchersAreThoseOfTheFacts(asked, ways, asked.Data["incubators"]!, "Incubator");
        HatchersAreThoseOfTheFacts(asked, ways, asked.Data["otherBodies"]!, others);
    }

    private static void HatchersAreThoseOfTheFacts(
        Asked asked, Func<PlainFacts, string, string, IEnumerable<RelationshipFact[]>> ways, JsonNode shown, params string[] types)
    {
        var facts = asked.Facts;
        var proofs = facts.Of(types).ToDictionary(
            body => body.Id,
            body => (from hatching in facts.From(body.Id, "HATCHES")
                     from way in ways(facts, hatching.To, asked["university"])
                     select (RelationshipFact[])[hatching, .. way]).ToList());
        var expected = proofs.Keys.Where(body => proofs[body].Count > 0)
            .OrderByDescending(body => facts.From(body, "HATCHES").Select(hatching => hatching.To).Distinct().Count())
            .ThenBy(body => body, StringComparer.Ordinal);
        Assert.Equal(expected, Shown.Ids(shown));
        int most = asked.Value("proofs").GetValue<int>();
        foreach (var body in shown.AsArray())
        {
            var all = proofs[Shown.Text(body, "id")];
            Assert.True(all.Count <= most, "The question's number of proofs is chosen so that all are shown.");
            Assert.Equal(Shown.Witnesses(all), Shown.Witnesses(body!["evidence"]));
            Assert.Equal(facts.From(Shown.Text(body, "id"), "LOCATED_IN").Select(site => site.To).Distinct(), Shown.Ids(body["locatedIn"]));
            StrongestComesFirst(body["evidence"]!.AsArray());
        }
    }

    private static void StrongestComesFirst(JsonArray evidence)
    {
        var ranks = evidence.Select(witness => witness!["relationships"]!.AsArray())
            .Select(proof => (Inferred: proof.Count(step => Shown.Text(step, "confidence") == "INFERRED"), proof.Count))
            .ToList();
        Assert.Equal(ranks.Order(), ranks);
        var confidence = ranks.Select(rank => rank.Inferred == 0 ? "CITED" : "INFERRED");
        Assert.Equal(confidence, evidence.Select(witness => Shown.Text(witness, "confidence")));
    }

    private static HashSet<string> WitnessesOf(JsonNode bodies)
        => [.. bodies.AsArray().SelectMany(body => Shown.Witnesses(body!["evidence"]))];

    private static IEnumerable<string> OldestFirst(PlainFacts facts, IEnumerable<string> firms)
        => PlainFacts.MissingLast(firms, firm => facts.Text(firm, "founded"));
}

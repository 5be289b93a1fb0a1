using System.Text.Json.Nodes;
using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>The questions about places, programs and policies, held against the facts.</summary>
public sealed class PlaceQuestionTests
{
    [Theory]
    [Answers("what-a-town-hosts")]
    public async Task What_a_town_hosts_is_what_the_facts_place_there(Values which)
    {
        var asked = await Asked.WithAsync("what-a-town-hosts", which);
        string id = asked["town"];
        var facts = asked.Facts;
        var town = asked.Data["town"]!;
        Assert.Equal(facts.Text(id, "founded") ?? "", Shown.Text(town, "founded"));
        Assert.Equal(facts.MetricsOf(id).Count(), town["metrics"]!.AsArray().Count);
        Assert.Equal(facts.From(id, "PART_OF").Select(part => part.To), Shown.Ids(town["around"]));
        Assert.Equal(facts.To(id, "MANAGES").Select(tie => tie.From), Shown.Ids(town["managedBy"]));
        Assert.Equal(Shown.Edges(facts.To(id, "CO_FOUNDED"), id), Shown.Edges(town["founders"]));
        SitesAreThoseOfTheFacts(facts, town);
        Assert.Equal(Shown.Edges(facts.From(id, "HATCHES"), id), Shown.Edges(town["hatched"]));

        var inside = Walks.Inside(facts, id);
        var edges = town["inside"]!["edges"]!.AsArray();
        Assert.Equal(inside.Keys.Order(StringComparer.Ordinal), edges.Select(edge => Shown.Text(edge!["node"], "id")));
        Assert.Equal(inside.Count, town["inside"]!["totalCount"]!.GetValue<int>());
        foreach (var edge in edges)
        {
            Assert.Equal(Shown.Witnesses(inside[Shown.Text(edge!["node"], "id")]), Shown.Witnesses(edge["evidence"]));
        }
    }

    [Theory]
    [Answers("anchors-of-a-science-city")]
    public async Task Towns_of_a_science_city_and_their_anchors_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("anchors-of-a-science-city", which);
        string city = asked["city"];
        var facts = asked.Facts;
        Assert.Equal(Shown.Edges(facts.To(city, "ANCHORS"), city), Shown.Edges(asked.Data["scienceCity"]!["anchors"]));

        var inside = Walks.Inside(facts, city);
        var expected = facts.Of("Town").Select(town => town.Id).Where(inside.ContainsKey)
            .OrderByDescending(town => facts.To(town, "ANCHORS").Count());
        Assert.Equal(expected, Shown.Ids(asked.Data["towns"]));
        foreach (var town in asked.Data["towns"]!.AsArray())
        {
            string id = Shown.Text(town, "id");
            Assert.Equal(facts.Text(id, "level") ?? "", Shown.Text(town, "level"));
            Assert.Equal(Shown.Edges(facts.To(id, "ANCHORS"), id), Shown.Edges(town!["anchors"]));
            Assert.Equal(Shown.Witnesses(inside[id]), Shown.Witnesses(town["evidence"]));
        }
    }

    [Theory]
    [Answers("inside-a-science-city")]
    public async Task What_lies_within_a_science_city_is_what_the_facts_place_there(Values which)
    {
        var asked = await Asked.WithAsync("inside-a-science-city", which);
        var facts = asked.Facts;
        var city = asked.Data["scienceCity"]!;
        var inside = Walks.Inside(facts, asked["city"]);
        Assert.Equal(inside.Count, Count(city));
        Assert.Equal(facts.Of("Town").Select(town => town.Id).Where(inside.ContainsKey), Shown.Ids(city["towns"]));
        Assert.All(city["towns"]!.AsArray(), town => Assert.Equal(Walks.Inside(facts, Shown.Text(town, "id")).Count, Count(town!)));

        var firms = PlainFacts.MissingLast(
            facts.Of("Firm").Select(firm => firm.Id).Where(inside.ContainsKey), firm => facts.Text(firm, "founded"));
        var edges = city["firms"]!["edges"]!.AsArray();
        Assert.Equal(firms, edges.Select(edge => Shown.Text(edge!["node"], "id")));
        foreach (var edge in edges)
        {
            string id = Shown.Text(edge!["node"], "id");
            Assert.Equal(Origins.Of(facts, id), Shown.Ids(edge["node"]!["origins"]));
            Assert.Equal(facts.To(id, "HATCHES").Select(tie => tie.From).Distinct(), Shown.Ids(edge["node"]!["hatchedBy"]));
            var strongest = inside[id].OrderBy(way => way.Count(tie => tie.IsInferred)).ThenBy(way => way.Length).Take(3).ToList();
            Assert.Equal(
                strongest.Select(way => way.Length), edge["evidence"]!.AsArray().Select(way => way!["relationships"]!.AsArray().Count));
            Assert.Subset(Shown.Witnesses(inside[id]).ToHashSet(), Shown.Witnesses(edge["evidence"]).ToHashSet());
        }

        static int Count(JsonNode place) => place["containsAggregate"]![0]!["count"]!.GetValue<int>();
    }

    [Theory]
    [Answers("programs-for-a-firm")]
    public async Task Programs_for_a_firm_are_those_of_the_facts(Values which)
    {
        var asked = await Asked.WithAsync("programs-for-a-firm", which);
        string id = asked["firm"];
        var facts = asked.Facts;
        var firm = asked.Data["firm"]!;
        Assert.Equal(Shown.Edges(facts.To(id, "SUPPORTS"), id), Shown.Edges(firm["itself"]));
        HelpIsThatOfTheFacts(facts, facts.From(id, "LOCATED_IN").Select(site => site.To), firm["places"]!);
        HelpIsThatOfTheFacts(facts, facts.To(id, "HATCHES").Select(hatching => hatching.From), firm["hatchers"]!);
        var groups = facts.From(id, "PART_OF").Select(part => part.To).Where(whole => facts.TypeOf(whole) == "FirmGroup");
        HelpIsThatOfTheFacts(facts, groups, firm["groups"]!);
        foreach (var place in firm["places"]!.AsArray().Where(place => place!["runs"] is not null))
        {
            var programs = facts.From(Shown.Text(place, "id"), "RUNS").Select(run => run.To)
                .Where(run => facts.TypeOf(run) is "TalentProgram" or "Policy");
            Assert.Equal(programs, Shown.Ids(place!["runs"]));
        }
    }

    [Theory]
    [Answers("reach-of-a-policy")]
    public async Task The_reach_of_a_policy_is_that_of_the_facts_at_the_date(Values which)
    {
        var asked = await Asked.WithAsync("reach-of-a-policy", which);
        var (id, date) = (asked["policy"], asked["date"]);
        var policy = asked.Data["policy"]!;
        RelationshipFact[] Then(IEnumerable<RelationshipFact> facts) => [.. facts.Where(fact => PlainFacts.HoldsAt(fact, date))];

        Assert.Equal(Shown.Edges(Then(asked.Facts.To(id, "RUNS")), id), Shown.Edges(policy["issuedBy"]));
        Assert.Equal(Shown.Edges(Then(asked.Facts.From(id, "COVERS")), id), Shown.Edges(policy["covers"]));
        Assert.Equal(Shown.Edges(Then(asked.Facts.From(id, "SUPPORTS")), id), Shown.Edges(policy["supports"]));
        foreach (var place in policy["covers"]!["edges"]!.AsArray().Select(edge => edge!["node"]!))
        {
            string covered = Shown.Text(place, "id");
            var smaller = Then(asked.Facts.To(covered, "PART_OF")).Select(part => part.From)
                .Where(part => asked.Facts.TypeOf(part) is "ScienceCity" or "Town");
            Assert.Equal(smaller, Shown.Ids(place["smallerPlaces"]));
            Assert.Equal(Then(asked.Facts.To(covered, "LOCATED_IN")).Length, place["sites"]!["totalCount"]!.GetValue<int>());
        }
    }

    private static void SitesAreThoseOfTheFacts(PlainFacts facts, JsonNode place)
    {
        string id = Shown.Text(place, "id");
        string[] sites = Shown.Edges(facts.To(id, "LOCATED_IN"), id);
        Assert.Equal(sites, Shown.Edges(place["sites"]));
        Assert.Equal(sites.Length, place["sites"]!["totalCount"]!.GetValue<int>());
    }

    private static void HelpIsThatOfTheFacts(PlainFacts facts, IEnumerable<string> expected, JsonNode list)
    {
        Assert.Equal(expected, Shown.Ids(list));
        foreach (var helped in list.AsArray())
        {
            var help = facts.To(Shown.Text(helped, "id"), "SUPPORTS", "COVERS");
            Assert.Equal(Shown.Relationships(help), Shown.Relationships(helped!["help"]));
        }
    }
}

using System.Text.Json.Nodes;
using CorridorGraph.TestKit;

namespace CorridorGraph.Questions.Tests;

/// <summary>The ontology's words for paths on the seed: against the facts, and against the same questions spelled out.</summary>
public sealed class DerivedTypeTests
{
    private const string FromUniversity = "origins: { some: { id: { eq: $university } } }";

    private const string InCity = "within: { some: { id: { eq: $city } } }";

    private const string InCitySpelledOut =
        """
        or: [
          { partOf: { some: { id: { eq: $city } } } }
          { locatedIn: { some: { id: { eq: $city } } } }
          { locatedIn: { some: { or: [{ partOf: { some: { id: { eq: $city } } } }, { locatedIn: { some: { id: { eq: $city } } } }] } } }
          {
            partOf: {
              some: {
                type: { in: [Region, ScienceCity, Town, Incubator, Laboratory, ResearchInstitute, ServicePlatform] }
                partOf: { some: { id: { eq: $city } } }
              }
            }
          }
        ]
        """;

    private static readonly PlainFacts Facts = new(TestService.Seed.Facts, isCitedOnly: false);

    public static IEnumerable<TheoryDataRow<string, string>> QuestionsAboutUniversities =>
        from question in Question.All
        where question.Text.Contains(FromUniversity, StringComparison.Ordinal)
        from confidence in new[] { "INFERRED", "CITED" }
        select new TheoryDataRow<string, string>(question.Name, confidence);

    [Theory]
    [InlineData("ai-town", 5)]
    [InlineData("digital-health-town", 9)]
    [InlineData("dream-town", 25)]
    [InlineData("xixi-valley-town", 15)]
    [InlineData("future-sci-tech-city", 70)]
    [InlineData("hz-cloud-city", 48)]
    [InlineData("qingshanhu-sci-tech-city", 21)]
    [InlineData("ring-zju-ai-belt", 7)]
    [InlineData("zijingang-sci-tech-city", 11)]
    public async Task So_much_is_within_a_place(string id, int expected)
    {
        var data = await TestService.Seed.DataAsync($"{{ places(where: {{ id: {{ eq: \"{id}\" }} }}) {{ containsConnection {{ totalCount }} }} }}");
        Assert.Equal(expected, data["places"]![0]!["containsConnection"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Within_each_science_city_and_town_is_what_the_facts_place_there()
    {
        var data = await TestService.Seed.DataAsync(
            "{ places(where: { type: { in: [ScienceCity, Town] } }) { id contains { id within { id } } } }");
        Assert.Equal(25, data["places"]!.AsArray().Count);
        foreach (var place in data["places"]!.AsArray())
        {
            string id = Shown.Text(place, "id");
            Assert.Equal(Walks.Inside(Facts, id).Keys.Order(StringComparer.Ordinal), Shown.Ids(place!["contains"]));
            Assert.All(place["contains"]!.AsArray(), inside => Assert.Contains(id, Shown.Ids(inside!["within"])));
        }
    }

    [Fact]
    public async Task Ventures_of_each_university_and_their_hatchers_are_those_of_the_facts()
    {
        var data = await TestService.Seed.DataAsync("{ universities { id ventures { id origins { id } hatchedBy { id } } } }");
        foreach (var university in data["universities"]!.AsArray())
        {
            string id = Shown.Text(university, "id");
            Assert.Equal(Origins.Firms(Facts, id), Shown.Ids(university!["ventures"]));
            foreach (var firm in university["ventures"]!.AsArray())
            {
                Assert.Equal(Origins.Of(Facts, Shown.Text(firm, "id")), Shown.Ids(firm!["origins"]));
                Assert.Equal(Facts.To(Shown.Text(firm, "id"), "HATCHES").Select(tie => tie.From).Distinct(), Shown.Ids(firm["hatchedBy"]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(QuestionsAboutUniversities))]
    public async Task A_question_about_a_university_is_answered_alike_when_it_is_spelled_out(string name, string confidence)
    {
        string text = Question.Named(name).Text;
        string spelledOut = text.Replace(FromUniversity, SpelledOut(), StringComparison.Ordinal);
        foreach (var university in Facts.Of("University"))
        {
            string values = new JsonObject { ["university"] = university.Id, ["confidence"] = confidence }.ToJsonString();
            Assert.Equal(await TestService.Seed.AskAsync(spelledOut, values), await TestService.Seed.AskAsync(text, values));
        }
    }

    [Fact]
    public async Task The_flagship_is_answered_alike_in_short_and_in_full()
    {
        string inFull = await TestService.Seed.AskAsync(Question.Named("incubators-of-university-firms-in-full").Text);
        Assert.Equal(await TestService.Seed.AskAsync(Question.Named("incubators-of-university-firms").Text), inFull);
    }

    [Fact]
    public async Task The_towns_of_a_science_city_are_the_same_when_they_are_spelled_out()
    {
        string text = Question.Named("anchors-of-a-science-city").Text;
        string spelledOut = text.Replace(InCity, InCitySpelledOut, StringComparison.Ordinal);
        Assert.NotEqual(text, spelledOut);
        foreach (var city in Facts.Of("ScienceCity"))
        {
            string values = new JsonObject { ["city"] = city.Id }.ToJsonString();
            Assert.Equal(await TestService.Seed.AskAsync(spelledOut, values), await TestService.Seed.AskAsync(text, values));
        }
    }

    // The filter of the question in full, from its first spunOutOf to the brace that closes it.
    private static string SpelledOut()
    {
        string text = Question.Named("incubators-of-university-firms-in-full").Text;
        int start = text.IndexOf("spunOutOf", StringComparison.Ordinal), end = text.IndexOf('{', start), open = 0;
        do
        {
            open += text[end] switch { '{' => 1, '}' => -1, _ => 0 };
            end++;
        }
        while (open > 0);
        return text[start..end].Replace("$organizations", $"[{string.Join(", ", Walks.Organizations)}]", StringComparison.Ordinal);
    }
}

using CorridorGraph.Plan;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class GeneratedShapeTests
{
    private const int Firms = 20_000;

    private static readonly GraphFacts Facts = CorridorGenerator.Generate(Ontologies.Corridor, Firms, 1).Value!;

    [Theory]
    [InlineData("University", "u", 8)]
    [InlineData("Laboratory", "l", Firms / 50)]
    [InlineData("Incubator", "i", Firms / 100)]
    [InlineData("ScienceCity", "c", 4)]
    [InlineData("Region", "r", 1)]
    [InlineData("Firm", "f", Firms)]
    public void Ids_are_a_letter_and_a_number_from_1(string type, string letter, int count)
        => Assert.Equal(
            Enumerable.Range(1, count).Select(number => $"{letter}{number}"),
            Facts.Entities.Where(entity => entity.Type.Name == type).Select(entity => entity.Id));

    [Fact]
    public void A_firm_brings_about_five_and_a_quarter_relationships_and_is_an_end_of_about_seven()
    {
        int ends = Facts.Relationships.Sum(fact => Count(IsFirm(fact.From)) + Count(IsFirm(fact.To)));

        Assert.InRange((double)Facts.Relationships.Count / Firms, 5.15, 5.35);
        Assert.InRange((double)ends / Firms, 6.9, 7.1);
    }

    [Fact]
    public void Every_fact_cites_the_one_source()
    {
        Assert.Equal("synthetic", Assert.Single(Facts.Sources).Id);
        var cited = Facts.Entities.Select(fact => fact.Sources)
            .Concat(Facts.Relationships.Select(fact => fact.Sources))
            .Concat(Facts.Metrics.Select(fact => fact.Sources));
        Assert.All(cited, sources => Assert.Equal("synthetic", Assert.Single(sources)));
    }

    [Fact]
    public void The_first_of_a_kind_has_the_most()
    {
        Assert.Equal("u1", MostFrequent(Of("OPERATES").Where(fact => fact.To[0] == 'l').Select(fact => fact.From)));
        Assert.Equal("l1", MostFrequent(Of("SPUN_OUT_OF").Where(fact => fact.To[0] == 'l').Select(fact => fact.To)));
        Assert.Equal("t1", MostFrequent(Of("LOCATED_IN").Where(fact => IsFirm(fact.From)).Select(fact => fact.To)));
        Assert.Equal("d1", MostFrequent(Of("FOCUSES_ON").Where(fact => IsFirm(fact.From)).Select(fact => fact.To)));
    }

    [Fact]
    public void A_tenth_of_the_laboratories_has_more_than_a_quarter_of_the_spin_offs()
    {
        var counts = Of("SPUN_OUT_OF").Where(fact => fact.To[0] == 'l').CountBy(fact => fact.To).Select(pair => pair.Value)
            .OrderDescending().ToList();

        Assert.True(counts.Take(Firms / 500).Sum() > counts.Sum() / 4);
        Assert.True(counts.Count > Firms / 50 * 9 / 10, "Hardly a laboratory is without a spin-off.");
    }

    [Fact]
    public void Dates_are_known_to_the_year_the_month_or_the_day_or_missing()
    {
        var firms = Facts.Entities.Where(entity => entity.Type.Name == "Firm").ToList();
        int index = firms[0].Type.Properties.ToList().FindIndex(property => property.Name == "founded");

        Assert.Equal([0, 4, 7, 10], firms.Select(firm => ((string?)firm.Values[index])?.Length ?? 0).Distinct().Order());
        Assert.Equal([0, 4, 7, 10], Facts.Relationships.Select(fact => fact.Since?.Length ?? 0).Distinct().Order());
        Assert.Equal([0, 4, 7, 10], Facts.Relationships.Select(fact => fact.Until?.Length ?? 0).Distinct().Order());
    }

    [Fact]
    public void Some_relationships_run_beside_each_other_with_another_since()
        => Assert.True(Facts.Relationships.CountBy(fact => (fact.Type, fact.From, fact.To)).Count(pair => pair.Value > 1) > Firms / 50);

    [Fact]
    public void Some_relationships_are_inferred_and_most_are_not()
    {
        int all = Facts.Relationships.Count;

        Assert.InRange(Facts.Relationships.Count(fact => fact.IsInferred), all / 20, all / 4);
    }

    [Fact]
    public void Firms_work_with_themselves_with_each_other_and_in_rounds()
    {
        var pairs = Of("COLLABORATES_WITH").Where(fact => IsFirm(fact.To)).Select(fact => (fact.From, fact.To)).ToHashSet();
        var partners = pairs.ToLookup(pair => pair.From, pair => pair.To);

        Assert.Contains(pairs, pair => pair.From == pair.To);
        Assert.Contains(pairs, pair => pair.From != pair.To && pairs.Contains((pair.To, pair.From)));
        Assert.Contains(pairs, pair => pair.From != pair.To
            && partners[pair.To].Any(third => third != pair.From && third != pair.To && pairs.Contains((third, pair.From))));
    }

    [Fact]
    public void No_firm_is_by_a_way_round_a_part_of_itself()
        => Assert.All(
            Of("PART_OF").Where(fact => IsFirm(fact.From) && IsFirm(fact.To)),
            fact => Assert.True(int.Parse(fact.From[1..]) > int.Parse(fact.To[1..])));

    [Fact]
    public void Some_laboratories_hang_on_a_university_in_each_of_four_ways()
    {
        Assert.Contains(Of("OPERATES"), fact => fact.From[0] == 'u' && fact.To[0] == 'l');
        Assert.Contains(Of("PART_OF"), fact => fact.From[0] == 'l' && fact.To[0] == 'u');
        Assert.Contains(Of("CO_FOUNDED"), fact => fact.From[0] == 'u' && fact.To[0] == 'l');
        Assert.Contains(Of("LEADS"), fact => fact.From[0] == 'u' && fact.To[0] == 'l');
    }

    private static IEnumerable<RelationshipFact> Of(string type) => Facts.Relationships.Where(fact => fact.Type.Name == type);

    private static bool IsFirm(string id) => id[0] == 'f';

    private static int Count(bool holds) => holds ? 1 : 0;

    private static string MostFrequent(IEnumerable<string> ids) => ids.CountBy(id => id).MaxBy(pair => pair.Value).Key;
}

using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>The questions about a firm's story and about time, held against the facts.</summary>
public sealed class TimeQuestionTests
{
    [Theory]
    [Answers("story-of-a-firm")]
    public async Task The_story_of_a_firm_is_all_that_the_facts_tell(Values which)
    {
        var asked = await Asked.WithAsync("story-of-a-firm", which);
        string id = asked["firm"];
        var firm = asked.Data["firm"]!;
        Assert.Equal(asked.Facts.Entities.Single(entity => entity.Id == id).Sources, Shown.Ids(firm["sources"]));
        Assert.Equal(asked.Facts.MetricsOf(id).Count(), firm["metrics"]!.AsArray().Count);

        // The defaults leave no type out.
        string[] types = [.. asked.Value("types").AsArray().Select(type => type!.GetValue<string>())];
        var all = asked.Facts.Relationships.Where(fact => fact.From == id || fact.To == id);
        var told = which == Values.Defaults ? all : all.Where(fact => types.Contains(fact.Type.Name));
        Assert.Equal(Shown.Relationships(told), Shown.Relationships(firm["relationships"]));
    }

    [Fact]
    public async Task The_story_of_a_firm_leaves_out_no_type_that_a_firm_has()
    {
        var asked = await Asked.WithAsync("story-of-a-firm", Values.Defaults);
        var types = asked.Value("types").AsArray().Select(type => type!.GetValue<string>());
        var firms = asked.Facts.Of("Firm").Select(firm => firm.Id).ToHashSet();
        var facts = asked.Facts.Relationships.Where(fact => firms.Contains(fact.From) || firms.Contains(fact.To));
        Assert.Subset(types.ToHashSet(), facts.Select(fact => fact.Type.Name).ToHashSet());
    }

    [Theory]
    [Answers("new-since")]
    public async Task What_is_new_is_what_the_facts_date_from_then_on(Values which)
    {
        var asked = await Asked.WithAsync("new-since", which);
        var (id, start) = (asked["university"], asked["since"]);
        string? Founded(string entity) => asked.Facts.Text(entity, "founded");
        var founded = asked.Facts.Entities.Select(entity => entity.Id).Where(entity => PlainFacts.IsFrom(Founded(entity), start));
        Assert.Equal(PlainFacts.MissingLast(founded, Founded, isDescending: true), Shown.Ids(asked.Data["founded"]));

        var university = asked.Data["university"]!;
        string[] New(IEnumerable<RelationshipFact> facts) => Shown.Edges(
            facts.Where(fact => PlainFacts.IsFrom(fact.Since, start)).OrderByDescending(fact => fact.Since, StringComparer.Ordinal), id);
        Assert.Equal(New(asked.Facts.From(id, "LOCATED_IN")), Shown.Edges(university["sites"]));
        Assert.Equal(New(asked.Facts.From(id, "CO_FOUNDED")), Shown.Edges(university["foundedTogether"]));
        Assert.Equal(New(asked.Facts.Touching(id, "COLLABORATES_WITH")), Shown.Edges(university["collaborations"]));
    }

    [Theory]
    [Answers("university-at-a-date")]
    public async Task What_a_university_had_at_a_date_is_what_the_facts_date_before_it(Values which)
    {
        var asked = await Asked.WithAsync("university-at-a-date", which);
        var (id, date) = (asked["university"], asked["date"]);
        var university = asked.Data["university"]!;
        string[] Then(IEnumerable<RelationshipFact> facts)
        {
            var dated = facts.Where(fact => fact.Since is not null && PlainFacts.HoldsAt(fact, date));
            return Shown.Edges(dated.OrderBy(fact => fact.Since, StringComparer.Ordinal), id);
        }

        Assert.Equal(Then(asked.Facts.From(id, "OPERATES")), Shown.Edges(university["operates"]));
        Assert.Equal(Then(asked.Facts.From(id, "LEADS")), Shown.Edges(university["leads"]));
        Assert.Equal(Then(asked.Facts.From(id, "CO_FOUNDED")), Shown.Edges(university["foundedTogether"]));
        Assert.Equal(Then(asked.Facts.Touching(id, "COLLABORATES_WITH")), Shown.Edges(university["collaborations"]));
        Assert.Equal(Then(asked.Facts.From(id, "LOCATED_IN")), Shown.Edges(university["sites"]));
        Assert.Equal(Then(asked.Facts.From(id, "RUNS")), Shown.Edges(university["runs"]));
        Assert.Equal(Then(asked.Facts.To(id, "SPUN_OUT_OF")), Shown.Edges(university["spinOffs"]));
    }
}

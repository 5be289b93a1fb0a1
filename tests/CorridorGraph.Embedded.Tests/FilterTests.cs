using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

public class FilterTests
{
    private static readonly string?[] Dates =
        [null, "2016", "2016-12-31", "2017", "2017-09", "2017-09-06", "2017-10", "2018", "2018-01-01"];

    [Theory]
    [InlineData(Comparison.Equal, "2017", "2017 2017-09 2017-09-06 2017-10")]
    [InlineData(Comparison.Equal, "2017-09", "2017-09 2017-09-06")]
    [InlineData(Comparison.Equal, "2017-09-06", "2017-09-06")]
    [InlineData(Comparison.Equal, "2015", "")]
    [InlineData(Comparison.Less, "2017-09", "2016 2016-12-31 2017")]
    [InlineData(Comparison.Less, "2017", "2016 2016-12-31")]
    [InlineData(Comparison.LessOrEqual, "2017", "2016 2016-12-31 2017 2017-09 2017-09-06 2017-10")]
    [InlineData(Comparison.LessOrEqual, "2017-09", "2016 2016-12-31 2017 2017-09 2017-09-06")]
    [InlineData(Comparison.LessOrEqual, "2017-09-05", "2016 2016-12-31 2017 2017-09")]
    [InlineData(Comparison.Greater, "2017", "2018 2018-01-01")]
    [InlineData(Comparison.Greater, "2017-09", "2017-10 2018 2018-01-01")]
    [InlineData(Comparison.GreaterOrEqual, "2017-09", "2017-09 2017-09-06 2017-10 2018 2018-01-01")]
    [InlineData(Comparison.GreaterOrEqual, "2017-09-06", "2017-09-06 2017-10 2018 2018-01-01")]
    [InlineData(Comparison.GreaterOrEqual, "2017", "2017 2017-09 2017-09-06 2017-10 2018 2018-01-01")]
    public void A_date_is_read_at_the_precision_of_the_operand(Comparison comparison, string operand, string expected)
    {
        var graph = new SmallGraph();
        foreach (string? date in Dates)
        {
            graph.Entity("Firm", date ?? "missing", ("founded", date));
        }

        var question = new Question();
        question.Scan("Firm", question.Where("founded", comparison, operand));
        Assert.Equal(expected, question.Ids(graph.Engine()));

        var negated = new Question();
        negated.Scan("Firm", new Not(negated.Where("founded", comparison, operand)));
        string[] rest = [.. Dates.Select(date => date ?? "missing").Except(expected.Split(' '))];
        Assert.Equal(string.Join(' ', rest.Order(StringComparer.Ordinal)), negated.Ids(graph.Engine()));
    }

    [Theory]
    [InlineData(Comparison.Equal, "中", "b")]
    [InlineData(Comparison.Contains, "", "a b c d e")]
    [InlineData(Comparison.Contains, "中", "b c")]
    [InlineData(Comparison.StartsWith, "中", "b c")]
    [InlineData(Comparison.EndsWith, "国", "c")]
    [InlineData(Comparison.Contains, "\"", "d")]
    [InlineData(Comparison.StartsWith, "q\"", "d")]
    [InlineData(Comparison.Equal, "\uFFFD", "e")]
    [InlineData(Comparison.Equal, "\uD800", "")]
    [InlineData(Comparison.Contains, "\uD83D", "")]
    public void Text_is_compared_by_its_code_points(Comparison comparison, string operand, string expected)
    {
        SmallGraph graph = new SmallGraph()
            .Entity("Firm", "a", ("nameEn", "\U0001F600"))
            .Entity("Firm", "b", ("nameEn", "中"))
            .Entity("Firm", "c", ("nameEn", "中国"))
            .Entity("Firm", "d", ("nameEn", "q\"\\"))
            .Entity("Firm", "e", ("nameEn", "\uFFFD"))
            .Entity("Firm", "f");
        var question = new Question();
        question.Scan("Firm", question.Where("nameEn", comparison, operand));
        Assert.Equal(expected, question.Ids(graph.Engine()));
    }

    [Fact]
    public void Text_beyond_the_basic_plane_comes_after_all_of_it()
    {
        SmallGraph graph = new SmallGraph().Entity("Firm", "a", ("name", "\U0001F600")).Entity("Firm", "b", ("name", "\uFFFD"));
        var question = new Question();
        question.Scan("Firm", null, null, new ByProperty(SmallGraph.Property("name"), Descending: false));
        Assert.Equal("b a", question.Ids(graph.Engine()));
    }

    [Theory]
    [InlineData(Comparison.Equal, 5L, "five")]
    [InlineData(Comparison.Greater, 5L, "ten")]
    [InlineData(Comparison.GreaterOrEqual, 5L, "five ten")]
    [InlineData(Comparison.Less, 5L, "minus")]
    [InlineData(Comparison.LessOrEqual, 5L, "five minus")]
    public void A_missing_number_compares_with_nothing(Comparison comparison, long operand, string expected)
    {
        SmallGraph graph = Numbers();
        var question = new Question();
        question.Scan("Firm", question.Where("employees", comparison, operand));
        Assert.Equal(expected, question.Ids(graph.Engine()));

        var floats = new Question();
        floats.Scan("Firm", floats.Where("score", comparison, (double)operand));
        Assert.Equal(expected, floats.Ids(graph.Engine()));
    }

    [Fact]
    public void In_finds_any_of_its_values_and_nothing_for_none()
    {
        SmallGraph graph = Numbers();
        Assert.Equal("five minus", Found(graph, "employees", Comparison.In, new long[] { 5, -1, 77 }));
        Assert.Equal("five minus", Found(graph, "score", Comparison.In, new double[] { 5, -1 }));
        Assert.Equal("", Found(graph, "employees", Comparison.In, Array.Empty<long>()));
        Assert.Equal("five ten", Found(graph, "level", Comparison.In, new[] { "MUNICIPAL", "NATIONAL" }));
        Assert.Equal("ten", Found(graph, "level", Comparison.Equal, "MUNICIPAL"));
        Assert.Equal("five", Found(graph, "listed", Comparison.Equal, true));
        Assert.Equal("five ten", Found(graph, "name", Comparison.In, new[] { "Name of ten", "Name of five", "Name of five", "Nobody" }));
    }

    [Fact]
    public void A_former_id_finds_the_entity_by_look_up_and_by_filter()
    {
        SmallGraph graph = new SmallGraph()
            .Entity("Firm", "new", ("formerIds", ImmutableArray.Create("old", "taken")))
            .Entity("Firm", "taken");
        Assert.Equal("new", Found(graph, "id", Comparison.Equal, "old"));
        Assert.Equal("taken", Found(graph, "id", Comparison.Equal, "taken"));
        Assert.Equal("new taken", Found(graph, "id", Comparison.In, new[] { "taken", "old", "new", "nobody" }));

        var lookUp = new Question();
        lookUp.LookUp("Firm", "old", "nobody", "new", "taken", "new");
        Assert.Equal("new - new taken new", lookUp.Ids(graph.Engine()));
    }

    [Fact]
    public void An_id_of_another_type_is_not_found()
    {
        SmallGraph graph = new SmallGraph().Firms("f").Entity("Incubator", "i");
        var question = new Question();
        question.LookUp("Firm", "i");
        Assert.Equal("-", question.Ids(graph.Engine()));
        Assert.Equal("", Found(graph, "id", Comparison.Equal, "i"));
    }

    [Theory]
    [InlineData(Quantifier.Some, "both one")]
    [InlineData(Quantifier.None, "empty other")]
    [InlineData(Quantifier.All, "empty one")]
    public void A_list_is_quantified_over_its_elements(Quantifier quantifier, string expected)
    {
        SmallGraph graph = new SmallGraph()
            .Entity("Firm", "empty")
            .Entity("Firm", "one", ("tags", ImmutableArray.Create("x")))
            .Entity("Firm", "other", ("tags", ImmutableArray.Create("y")))
            .Entity("Firm", "both", ("tags", ImmutableArray.Create("y", "x")));
        var question = new Question();
        question.Scan("Firm", new SomeElement(SmallGraph.Property("tags"), quantifier, question.Where("tags", Comparison.Equal, "x")));
        Assert.Equal(expected, question.Ids(graph.Engine()));
    }

    [Fact]
    public void A_property_that_the_type_lacks_is_missing()
    {
        SmallGraph graph = new SmallGraph().Entity("Firm", "f", ("employees", 3L)).Entity("Incubator", "i");
        var question = new Question();
        question.Scan("Entity", new IsMissing(SmallGraph.Property("employees")));
        Assert.Equal("i", question.Ids(graph.Engine()));
        var lists = new Question();
        lists.Scan("Entity", new IsMissing(SmallGraph.Property("tags")));
        Assert.Equal("i", lists.Ids(graph.Engine()));
    }

    [Fact]
    public void Sources_and_metrics_are_looked_through()
    {
        SmallGraph graph = new SmallGraph().Firms("a").Cited("Firm", "b", ["s2", "s1"])
            .Measured("a", "staff", 12, "2020").Measured("a", "staff", 3);
        var sources = new Question();
        Property published = Frame.Source.Single(property => property.Name == "published");
        sources.Scan("Firm", new Related(new SourcesHop(), Quantifier.Some, sources.Where(published, Comparison.Equal, "2020")));
        Assert.Equal("b", sources.Ids(graph.Engine()));

        var metrics = new Question();
        Property value = Frame.Metric.Single(property => property.Name == "value");
        metrics.Scan("Firm", new Related(new MetricsHop(), Quantifier.All, metrics.Where(value, Comparison.Greater, 5.0)));
        Assert.Equal("b", metrics.Ids(graph.Engine()));
    }

    [Fact]
    public void Always_all_of_and_any_of_nothing_are_what_they_say()
    {
        SmallGraph graph = new SmallGraph().Firms("a");
        Assert.Equal("a", Found(graph, Filter.Everything));
        Assert.Equal("", Found(graph, Filter.Nothing));
        Assert.Equal("a", Found(graph, new AllOf([])));
        Assert.Equal("", Found(graph, new AnyOf([])));
        Assert.Equal("", Found(graph, new OfType([(NodeType)SmallGraph.Type("Incubator")])));
        Assert.Equal("a", Found(graph, new OfType([(NodeType)SmallGraph.Type("Incubator"), (NodeType)SmallGraph.Type("Firm")])));
    }

    private static SmallGraph Numbers() => new SmallGraph()
        .Entity("Firm", "none")
        .Entity("Firm", "minus", ("employees", -1L), ("score", -1.0), ("listed", false), ("level", "PROVINCIAL"))
        .Entity("Firm", "five", ("employees", 5L), ("score", 5.0), ("listed", true), ("level", "NATIONAL"))
        .Entity("Firm", "ten", ("employees", 10L), ("score", 10.5), ("level", "MUNICIPAL"));

    private static string Found(SmallGraph graph, string property, Comparison comparison, object operand)
    {
        var question = new Question();
        question.Scan("Firm", question.Where(property, comparison, operand));
        return question.Ids(graph.Engine());
    }

    private static string Found(SmallGraph graph, Filter filter)
    {
        var question = new Question();
        question.Scan("Firm", filter);
        return question.Ids(graph.Engine());
    }
}

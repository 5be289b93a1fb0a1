using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

public class StepTests
{
    private static readonly Property RelationshipId = Frame.Relationship[0];

    [Fact]
    public void A_relationship_of_a_node_with_itself_counts_once_both_ways()
    {
        SmallGraph graph = new SmallGraph().Firms("a").Tied("PEER_OF", "a", "a").Tied("PEER_OF", "a", "a", "2017");
        Assert.Equal("a", Hopped(graph, Direction.Both, distinct: true));
        Assert.Equal("a a", Hopped(graph, Direction.Both, distinct: false));
        Assert.Equal("PEER_OF:a:a:2017 PEER_OF:a:a", Listed(graph, Direction.Both));
    }

    [Fact]
    public void Parallel_relationships_are_one_node_in_a_list_and_edges_by_since_until_and_way_in_a_connection()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b")
            .Tied("PEER_OF", "a", "b").Tied("PEER_OF", "b", "a")
            .Tied("PEER_OF", "a", "b", "2018").Tied("PEER_OF", "b", "a", "2018", "2019").Tied("PEER_OF", "b", "a", "2017-01");
        Assert.Equal("b", Hopped(graph, Direction.Both, distinct: true));
        var question = new Question();
        question.Hop(question.LookUp("Firm", "a"), SmallGraph.Hop("PEER_OF", Direction.Both), distinct: false);
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(
            """["b","2017-01",null,1] ["b","2018","2019",1] ["b","2018",null,0] ["b",null,null,0] ["b",null,null,1]""",
            Question.Column(rows, 1, 0, 1));
    }

    [Fact]
    public void All_relationships_of_a_node_are_listed_by_type_name_from_to_and_since()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b", "c").Entity("Incubator", "i")
            .Tied("SPUN_OUT_OF", "a", "b").Tied("HATCHES", "i", "b").Tied("PEER_OF", "b", "a", "2018").Tied("PEER_OF", "b", "a")
            .Tied("PEER_OF", "b", "a", "2017").Tied("PEER_OF", "a", "b").Tied("OWNS", "a", "c").Tied("OWNS", "b", "b");
        Assert.Equal(
            "HATCHES:i:b OWNS:b:b PEER_OF:a:b PEER_OF:b:a:2017 PEER_OF:b:a:2018 PEER_OF:b:a SPUN_OUT_OF:a:b",
            Listed(graph, Direction.Both, "b"));
        Assert.Equal("OWNS:b:b PEER_OF:b:a:2017 PEER_OF:b:a:2018 PEER_OF:b:a", Listed(graph, Direction.Out, "b"));
        Assert.Equal("HATCHES:i:b OWNS:b:b PEER_OF:a:b SPUN_OUT_OF:a:b", Listed(graph, Direction.In, "b"));
        Assert.Equal("OWNS:b:b SPUN_OUT_OF:a:b", Listed(graph, Direction.Both, "b", "SPUN_OUT_OF", "OWNS"));
    }

    [Fact]
    public void Ends_sources_and_properties_of_a_relationship_are_its_own()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b").Tied("OWNS", "a", "b", "2017", inferred: true);
        var question = new Question();
        ListRelationships list = question.Add(new ListRelationships([], Direction.In)
        {
            Ordinal = 0,
            Path = "one.relationships",
            Parent = question.LookUp("Firm", "b"),
            Columns = [.. Frame.Relationship.Select(property => new RelationshipColumn(property))],
        });
        question.Add(End(list, isFrom: true));
        question.Add(End(list, isFrom: false));
        question.Add(new ListSources(OfRelationship: true)
        {
            Ordinal = 0,
            Path = "s",
            Parent = list,
            Columns = [.. Frame.Source.Select(property => new PropertyColumn(property))],
        });
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(
            "'OWNS:a:b:2017' 'OWNS' '2017' null null 'INFERRED' null".Replace('\'', '"'),
            string.Join(' ', Enumerable.Range(0, 7).Select(column => Question.Json(rows, 1, 0, column))));
        Assert.Equal("a", Question.Column(rows, 2, 0, 0));
        Assert.Equal("b", Question.Column(rows, 3, 0, 0));
        Assert.Equal("s1", Question.Column(rows, 4, 0, 0));
        Assert.Equal("First", Question.Column(rows, 4, 0, 1));
    }

    [Fact]
    public void Metrics_come_by_name_date_and_unit_and_sources_in_file_order()
    {
        SmallGraph graph = new SmallGraph().Cited("Firm", "a", ["s2", "s1"])
            .Measured("a", "staff", 1).Measured("a", "staff", 2.5, "2020")
            .Measured("a", "area", 3, "2021", "ha").Measured("a", "area", 4, "2021");
        var question = new Question();
        LookUpNodes look = question.LookUp("Entity", "a");
        ListMetrics metrics = question.Add(new ListMetrics
        {
            Ordinal = 0,
            Path = "one.metrics",
            Parent = look,
            Columns = [new PropertyColumn(Frame.Metric.Single(property => property.Name == "value"))],
        });
        question.Add(Sources(metrics));
        question.Add(Sources(look));
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal("3 4 2.5 1", Question.Column(rows, 1, 0, 0));
        Assert.Equal("s2 s1", Question.Column(rows, 2, 3, 0));
        Assert.Equal("s2 s1", Question.Column(rows, 3, 0, 0));
    }

    [Fact]
    public void A_step_for_some_types_has_no_rows_under_others_nor_under_what_was_not_found()
    {
        SmallGraph graph = new SmallGraph().Firms("f", "g").Entity("Incubator", "i").Tied("OWNS", "f", "g").Tied("OWNS", "i", "g");
        var question = new Question();
        LookUpNodes look = question.LookUp("Entity", "i", "f", "nobody");
        ExpandHop hop = question.Hop(look, SmallGraph.Hop("OWNS", Direction.Out), distinct: true);
        question.Replace(hop with { ParentTypes = [(NodeType)SmallGraph.Type("Firm")] });
        question.Add(Sources(look) with { ParentTypes = [(NodeType)SmallGraph.Type("Firm")] });
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal([0, 1, 0], Enumerable.Range(0, 3).Select(parent => rows.Rows(1, parent).Count));
        Assert.Equal([0, 1, 0], Enumerable.Range(0, 3).Select(parent => rows.Rows(2, parent).Count));
        Assert.True(rows.IsMissing(0, 2));
        Assert.Equal("Firm", SmallGraph.Ontology.NodeTypes[rows.NodeType(0, 1)].Name);
    }

    [Fact]
    public void Every_kind_of_value_is_written_as_json()
    {
        SmallGraph graph = new SmallGraph().Entity(
            "Firm", "f",
            ("name", "\"引号\" <&> \t\u2028\U0001F600"), ("employees", -7L), ("score", 12.0),
            ("listed", false), ("level", "MUNICIPAL"),
            ("tags", System.Collections.Immutable.ImmutableArray.Create("b\\", "a")), ("founded", "2017-09"));
        var question = new Question();
        string[] names = ["name", "employees", "score", "listed", "level", "tags", "founded", "nameEn", "aliases", "confidence"];
        LookUpNodes look = question.LookUp("Firm", "f");
        question.Replace(look with { Columns = [.. names.Select(name => new PropertyColumn(SmallGraph.Property(name)))] });
        using IPlanRows rows = question.Rows(graph.Engine());
        using var name = new JsonBuffer();
        name.Text("\"引号\" <&> \t\u2028\U0001F600");
        Assert.Equal(System.Text.Encoding.UTF8.GetString(name.Written), Question.Json(rows, 0, 0, 0));
        Assert.Equal(
            """-7 12 false "MUNICIPAL" ["b\\","a"] "2017-09" null [] "CITED" """.Trim(),
            string.Join(' ', Enumerable.Range(1, 9).Select(column => Question.Json(rows, 0, 0, column))));
    }

    private static string Hopped(SmallGraph graph, Direction direction, bool distinct)
    {
        var question = new Question();
        question.Hop(question.LookUp("Firm", "a"), SmallGraph.Hop("PEER_OF", direction), distinct);
        return question.Ids(graph.Engine(), step: 1);
    }

    private static string Listed(SmallGraph graph, Direction direction, string id = "a", params string[] types)
    {
        var question = new Question();
        question.Add(new ListRelationships([.. types.Select(SmallGraph.Tie)], direction)
        {
            Ordinal = 0,
            Path = "one.relationships",
            Parent = question.LookUp("Firm", id),
            Columns = [new RelationshipColumn(RelationshipId)],
        });
        return question.Ids(graph.Engine(), step: 1);
    }

    private static RelationshipEnd End(PlanStep parent, bool isFrom)
        => new(isFrom) { Ordinal = 0, Path = "end", Parent = parent, Columns = [new PropertyColumn(SmallGraph.Property("id"))] };

    private static ListSources Sources(PlanStep parent)
        => new(OfRelationship: false) { Ordinal = 0, Path = "sources", Parent = parent, Columns = [new PropertyColumn(Frame.Source[0])] };
}

using CorridorGraph.Ontology;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The oracle's aggregates, on answers that a person works out by hand.</summary>
public sealed class GroupOracleTests
{
    private static readonly PlainGraph Graph = SmallGraph.Graph;
    private static readonly NodeType Firm = Graph.Ontology.NodeTypes.Single(type => type.Name == "Firm");
    private static readonly RelatedKey Hatcher = new(Field(Firm, "hatchedBy"), new Where("EntityFilterInput", []));

    [Theory]
    [InlineData("VALUE", "2017:ant 2018-01:bee -:cow")]
    [InlineData("YEAR", "2017:ant 2018:bee -:cow")]
    [InlineData("MONTH", "2017:ant 2018-01:bee -:cow")]
    public void A_date_is_cut_no_further_than_it_is_known(string cut, string expected)
        => Assert.Equal(expected, Groups(new Grouping { Type = Firm, NodeKeys = [new PropertyKey(Property("founded"), cut)] }));

    [Fact]
    public void A_node_with_several_values_of_a_key_is_in_several_groups_and_in_each_once()
        => Assert.Equal("hub:ant,bee lab:ant -:cow", Groups(new Grouping { Type = Firm, NodeKeys = [Hatcher] }));

    [Theory]
    [InlineData(false, "hub:ant,bee lab:ant -:cow")]
    [InlineData(true, "lab:ant hub:ant,bee -:cow")]
    public void A_missing_key_is_last_whichever_way_the_order_goes(bool descending, string expected)
        => Assert.Equal(expected, Groups(new Grouping { Type = Firm, NodeKeys = [Hatcher], Order = [new ByKey(Hatcher, descending)] }));

    [Fact]
    public void Groups_that_the_order_leaves_equal_stand_by_their_keys()
    {
        var byCount = new Grouping { Type = Firm, NodeKeys = [Hatcher], Order = [new ByGroupCount(Descending: false)] };

        Assert.Equal("lab:ant -:cow hub:ant,bee", Groups(byCount));
    }

    [Fact]
    public void Without_keys_there_is_one_group_even_of_nothing()
    {
        var nobody = new Where("FirmFilterInput", [new ValueClause(Property("name"), [new Operation("eq", "nobody")])]);

        Assert.Equal(":", Groups(new Grouping { Type = Firm, Where = nobody }));
        Assert.Equal("", Groups(new Grouping { Type = Firm, Where = nobody, NodeKeys = [Hatcher] }));
    }

    [Fact]
    public void Dates_of_relationships_are_taken_together_from_each_relationship()
    {
        var dates = Frame.Relationship.Where(property => property.Kind == PropertyKind.PartialDate);
        var grouping = new Grouping { Type = Firm, EdgeKeys = [.. dates.Select(date => new EdgeKey(date, "YEAR"))] };
        var hatches = Field(Graph.Entity("hub").Type, "hatches");

        var groups = new GroupOracle(Graph, new Scope(null, CitedOnly: false)).OfField(Graph.Entity("hub"), hatches, grouping);

        Assert.Equal("2018/2019:ant 2020/-:ant -/-:bee", Text(groups));
    }

    [Fact]
    public void Of_nothing_the_sum_is_0_and_there_is_no_least_greatest_or_average()
    {
        var staff = Property("staff");

        Assert.Equal(
            [0L, 0L, null, null, 0L, null],
            Measures.Of(staff).Select(measure => Group.Value([Graph.Entity("bee"), Graph.Entity("cow")], staff, measure)));
        Assert.Equal(
            [1L, 1L, 3L, 3L, 3L, 3.0],
            Measures.Of(staff).Select(measure => Group.Value([Graph.Entity("ant"), Graph.Entity("bee")], staff, measure)));
    }

    // Only the group of cow has no staff known at all, so that its greatest is missing.
    [Theory]
    [InlineData("gt", 1L, "hub:ant,bee lab:ant")]
    [InlineData("ngt", 1L, "-:cow")]
    [InlineData("ngt", 3L, "hub:ant,bee lab:ant -:cow")]
    [InlineData("eq", null, "-:cow")]
    [InlineData("neq", null, "hub:ant,bee lab:ant")]
    public void A_missing_value_passes_only_negations_and_null(string name, object? operand, string expected)
    {
        var greatest = new MeasuresClause(Property("staff"), [new MeasureTest(Measure.Max, [new Operation(name, operand)])]);
        var having = new Where("FirmHavingInput", [greatest]);

        Assert.Equal(expected, Groups(new Grouping { Type = Firm, NodeKeys = [Hatcher], Having = having }));
    }

    private static RelationshipField Field(NodeType type, string name) => type.Relationships.Single(field => field.Name == name);

    private static Property Property(string name) => Firm.Properties.Single(property => property.Name == name);

    private static string Groups(Grouping grouping) => Text(new GroupOracle(Graph, new Scope(null, CitedOnly: false)).OfRoot(grouping));

    private static string Text(IEnumerable<Group> groups) => string.Join(' ', groups.Select(group =>
        $"{string.Join('/', group.Keys.Select(key => key ?? "-"))}:{string.Join(',', group.Nodes.Select(node => node.Id))}"));
}
